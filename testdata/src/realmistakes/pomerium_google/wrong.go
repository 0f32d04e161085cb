// Google has no offline_access: a parameter asks for refresh tokens.
//
// https://github.com/pomerium/pomerium/commit/c13459bb888b59e43e227740541e93004707b674
package google

import (
	"context"

	"github.com/coreos/go-oidc/v3/oidc"
	"golang.org/x/oauth2"
)

const defaultGoogleProviderURL = "https://accounts.google.com"

type Provider struct {
	ProviderURL string
	scopes      []string

	provider *oidc.Provider
	oauth    *oauth2.Config
}

func wrong(p *Provider) (err error) {
	ctx := context.Background()
	if p.ProviderURL == "" {
		p.ProviderURL = defaultGoogleProviderURL
	}
	p.provider, err = oidc.NewProvider(ctx, p.ProviderURL)
	if err != nil {
		return err
	}
	if len(p.scopes) == 0 {
		p.scopes = []string{oidc.ScopeOpenID, "profile", "email", "offline_access"} // want `google: "offline_access" is not a scope; .*\[conflicting\]`
	}
	p.oauth = &oauth2.Config{
		Endpoint: p.provider.Endpoint(),
		Scopes:   p.scopes,
	}
	return nil
}
