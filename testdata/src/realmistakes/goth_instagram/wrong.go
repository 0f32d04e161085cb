// Instagram's first API, whose scope was basic, has been shut down.
//
// https://github.com/markbates/goth/commit/cac77eaa9bef5e896212deb239afb250af470c4c
package instagram

import "golang.org/x/oauth2"

const (
	authURL  = "https://api.instagram.com/oauth/authorize/"
	tokenURL = "https://api.instagram.com/oauth/access_token"
)

func wrong(key, secret string) *oauth2.Config {
	return &oauth2.Config{
		ClientID:     key,
		ClientSecret: secret,
		Endpoint:     oauth2.Endpoint{AuthURL: authURL, TokenURL: tokenURL},
		Scopes: []string{
			"basic", // want `instagram: "basic" .*\[removed\]`
		},
	}
}
