// goth took the names of the fields of a profile for scopes.
//
// https://github.com/markbates/goth/pull/246
//
// Not caught: Facebook adds to its list, and words that are not on it may be new.
package facebook

import "golang.org/x/oauth2"

const (
	authURL  = "https://www.facebook.com/dialog/oauth"
	tokenURL = "https://graph.facebook.com/oauth/access_token"
)

func wrong(key, secret string) *oauth2.Config {
	return &oauth2.Config{
		ClientID:     key,
		ClientSecret: secret,
		Endpoint:     oauth2.Endpoint{AuthURL: authURL, TokenURL: tokenURL},
		Scopes: []string{
			"email",
			"first_name",
			"last_name",
			"link",
			"about",
			"id",
			"name",
			"picture",
			"location",
		},
	}
}
