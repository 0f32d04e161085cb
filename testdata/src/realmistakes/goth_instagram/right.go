package instagram

import "golang.org/x/oauth2"

func right(key, secret string) *oauth2.Config {
	return &oauth2.Config{
		ClientID:     key,
		ClientSecret: secret,
		Endpoint:     oauth2.Endpoint{AuthURL: authURL, TokenURL: tokenURL},
		Scopes: []string{
			"instagram_business_basic",
		},
	}
}
