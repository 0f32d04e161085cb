// Application default credentials were asked for without a scope.
//
// https://github.com/grpc/grpc-go/pull/7887
package google

import (
	"context"

	"google.golang.org/grpc/credentials/oauth"
)

func wrong(ctx context.Context) (oauth.PerRPCCredentials, error) {
	return oauth.NewApplicationDefault(ctx) // want `google: no scope is given, .* \[argument\]`
}
