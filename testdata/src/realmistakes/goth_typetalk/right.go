package typetalk

import "golang.org/x/oauth2"

func right(key, secret string, scopes []string) *oauth2.Config {
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
		c.Scopes = append(c.Scopes, "my")
	}
	return c
}
