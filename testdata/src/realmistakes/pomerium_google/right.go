package google

import (
	"context"

	"github.com/coreos/go-oidc/v3/oidc"
	"golang.org/x/oauth2"
)

type provider struct {
	ProviderURL string
	scopes      []string

	provider *oidc.Provider
	oauth    *oauth2.Config
}

func right(p *provider) (err error) {
	ctx := context.Background()
	if p.ProviderURL == "" {
		p.ProviderURL = defaultGoogleProviderURL
	}
	p.provider, err = oidc.NewProvider(ctx, p.ProviderURL)
	if err != nil {
		return err
	}
	// Google rejects the offline scope favoring "access_type=offline"
	// as part of the authorization request instead.
	if len(p.scopes) == 0 {
		p.scopes = []string{oidc.ScopeOpenID, "profile", "email"}
	}
	p.oauth = &oauth2.Config{
		Endpoint: p.provider.Endpoint(),
		Scopes:   p.scopes,
	}
	return nil
}
