// No scope at all was asked for, and the library asked for its own, which give
// no token for anything.
//
// https://github.com/ubuntu/aad-auth/pull/273
//
// Not caught: the library adds scopes of its own to none.
package aad

import (
	"context"

	"github.com/AzureAD/microsoft-authentication-library-for-go/apps/public"
)

func wrong(ctx context.Context, app public.Client) (any, error) {
	return app.AcquireTokenInteractive(ctx, nil)
}
