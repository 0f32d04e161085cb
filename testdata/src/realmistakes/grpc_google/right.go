package google

import (
	"context"

	"google.golang.org/grpc/credentials/oauth"
)

func right(ctx context.Context) (oauth.PerRPCCredentials, error) {
	return oauth.NewApplicationDefault(ctx, "https://www.googleapis.com/auth/cloud-platform")
}
