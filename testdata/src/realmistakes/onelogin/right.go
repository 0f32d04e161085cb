package onelogin

import (
	"context"

	"github.com/coreos/go-oidc/v3/oidc"
	"golang.org/x/oauth2"
)

func right(ctx context.Context) (*oauth2.Config, error) {
	provider, err := oidc.NewProvider(ctx, "https://openid-connect.onelogin.com/oidc")
	if err != nil {
		return nil, err
	}
	return &oauth2.Config{Endpoint: provider.Endpoint(), Scopes: []string{oidc.ScopeOpenID, "profile", "email", "groups"}}, nil
}
