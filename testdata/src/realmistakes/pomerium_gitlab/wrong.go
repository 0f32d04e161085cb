// The constant and its value in one list.
//
// https://github.com/pomerium/pomerium/pull/2518
package gitlab

import (
	"context"

	"github.com/coreos/go-oidc/v3/oidc"
	"golang.org/x/oauth2"
)

var defaultScopes = []string{oidc.ScopeOpenID, "profile", "email", "openid"} // want `"openid" is asked for already; leave it out \[duplicate\]`

const defaultProviderURL = "https://gitlab.com"

func wrong(ctx context.Context) (*oauth2.Config, error) {
	provider, err := oidc.NewProvider(ctx, defaultProviderURL)
	if err != nil {
		return nil, err
	}
	return &oauth2.Config{Endpoint: provider.Endpoint(), Scopes: defaultScopes}, nil
}
