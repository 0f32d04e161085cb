package gitlab

import (
	"context"

	"github.com/coreos/go-oidc/v3/oidc"
	"golang.org/x/oauth2"
)

var rightScopes = []string{oidc.ScopeOpenID, "profile", "email"}

func right(ctx context.Context) (*oauth2.Config, error) {
	provider, err := oidc.NewProvider(ctx, defaultProviderURL)
	if err != nil {
		return nil, err
	}
	return &oauth2.Config{Endpoint: provider.Endpoint(), Scopes: rightScopes}, nil
}
