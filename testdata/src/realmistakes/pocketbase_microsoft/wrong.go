// The first draft of a provider asked for scopes that Microsoft Graph does not
// have.
//
// https://github.com/pocketbase/pocketbase/commit/7b5c6a36cc17091900f2d7bdf27d19d923f97961
//
// Not caught: Graph adds to its permissions every month, and a name that is not on the list may be new.
package microsoft

import "golang.org/x/oauth2"

const (
	authURL  = "https://login.microsoftonline.com/common/oauth2/v2.0/authorize"
	tokenURL = "https://login.microsoftonline.com/common/oauth2/v2.0/token"
)

func wrong() *oauth2.Config {
	return &oauth2.Config{
		Endpoint: oauth2.Endpoint{AuthURL: authURL, TokenURL: tokenURL},
		Scopes:   []string{"User.default", "User.profile", "User.email"},
	}
}
