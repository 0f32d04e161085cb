// The second version of OneLogin's server knows no offline_access.
//
// https://github.com/pomerium/pomerium/commit/5c58817101dbf2da8ab40da294a85f643bd0bb10
//
// Not caught: nothing is known of OneLogin.
package onelogin

import (
	"context"

	"github.com/coreos/go-oidc/v3/oidc"
	"golang.org/x/oauth2"
)

const defaultProviderURL = "https://openid-connect.onelogin.com/oidc"

var defaultScopes = []string{oidc.ScopeOpenID, "profile", "email", "groups", "offline_access"}

func wrong(ctx context.Context, scopes []string) (*oauth2.Config, error) {
	if len(scopes) == 0 {
		scopes = defaultScopes
	}
	provider, err := oidc.NewProvider(ctx, defaultProviderURL)
	if err != nil {
		return nil, err
	}
	return &oauth2.Config{Endpoint: provider.Endpoint(), Scopes: scopes}, nil
}
