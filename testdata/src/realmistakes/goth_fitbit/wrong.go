// goth's Fitbit provider asked for email, as its other providers do; Fitbit has
// no such scope.
//
// https://github.com/markbates/goth/commit/fc605747c7255ba8ed70863974672a26cbe24a46
package fitbit

import "golang.org/x/oauth2"

const (
	authURL  = "https://www.fitbit.com/oauth2/authorize"
	tokenURL = "https://api.fitbit.com/oauth2/token"
)

func wrong(scopes ...string) *oauth2.Config {
	c := &oauth2.Config{
		Endpoint: oauth2.Endpoint{AuthURL: authURL, TokenURL: tokenURL},
		Scopes: []string{
			"email", // want `fitbit: "email" is not a scope.*\[unknown\]`
		},
	}
	defaultScopes := map[string]struct{}{"email": {}}
	for _, scope := range scopes {
		if _, exists := defaultScopes[scope]; !exists {
			c.Scopes = append(c.Scopes, scope)
		}
	}
	return c
}
