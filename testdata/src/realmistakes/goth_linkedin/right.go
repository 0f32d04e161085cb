package linkedin

import "golang.org/x/oauth2"

func right(scopes []string) *oauth2.Config {
	c := &oauth2.Config{
		Endpoint: oauth2.Endpoint{AuthURL: authURL, TokenURL: tokenURL},
	}
	if len(scopes) == 0 {
		scopes = append(scopes, "openid", "profile", "email")
	}
	c.Scopes = append(c.Scopes, scopes...)
	return c
}
