package figma

import "golang.org/x/oauth2"

func right() *oauth2.Config {
	oauthScopes := []string{
		"current_user:read",
	}
	return &oauth2.Config{
		Endpoint: oauth2.Endpoint{
			AuthURL:  "https://www.figma.com/oauth",
			TokenURL: "https://api.figma.com/v1/oauth/token",
		},
		Scopes: oauthScopes,
	}
}
