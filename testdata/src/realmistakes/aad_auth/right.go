package aad

import (
	"context"

	"github.com/AzureAD/microsoft-authentication-library-for-go/apps/public"
)

func right(ctx context.Context, app public.Client) (any, error) {
	return app.AcquireTokenInteractive(ctx, []string{"User.Read"})
}
