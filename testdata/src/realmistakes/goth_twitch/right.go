package twitch

import "golang.org/x/oauth2"

const scopeUserReadEmail = "user:read:email"

func rightConfig(scopes []string) *oauth2.Config {
	c := &oauth2.Config{
		Endpoint: oauth2.Endpoint{AuthURL: authURL, TokenURL: tokenURL},
		Scopes:   []string{},
	}
	if len(scopes) > 0 {
		for _, scope := range scopes {
			c.Scopes = append(c.Scopes, scope)
		}
	} else {
		c.Scopes = []string{scopeUserReadEmail}
	}
	return c
}
