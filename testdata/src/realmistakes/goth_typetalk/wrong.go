// goth's Typetalk provider was copied from Slack's, and the default scope with
// it.
//
// https://github.com/markbates/goth/commit/a82f5b6926ab0aecd7d849b681e6b70b3808f483
package typetalk

import "golang.org/x/oauth2"

func wrong(key, secret string, scopes []string) *oauth2.Config {
	c := &oauth2.Config{
		ClientID:     key,
		ClientSecret: secret,
		Endpoint: oauth2.Endpoint{
			AuthURL:  "https://typetalk.com/oauth2/authorize",
			TokenURL: "https://typetalk.com/oauth2/access_token",
		},
		Scopes: []string{},
	}
	if len(scopes) > 0 {
		for _, scope := range scopes {
			c.Scopes = append(c.Scopes, scope)
		}
	} else {
		c.Scopes = append(c.Scopes, "users:read") // want `typetalk: "users:read" is a scope of .*\[wrong-provider\]`
	}
	return c
}
