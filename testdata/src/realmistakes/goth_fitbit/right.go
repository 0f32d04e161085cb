package fitbit

import "golang.org/x/oauth2"

const ScopeProfile = "profile"

func right(scopes ...string) *oauth2.Config {
	c := &oauth2.Config{
		Endpoint: oauth2.Endpoint{AuthURL: authURL, TokenURL: tokenURL},
		Scopes: []string{
			ScopeProfile,
		},
	}
	defaultScopes := map[string]struct{}{ScopeProfile: {}}
	for _, scope := range scopes {
		if _, exists := defaultScopes[scope]; !exists {
			c.Scopes = append(c.Scopes, scope)
		}
	}
	return c
}
