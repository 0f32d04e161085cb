// An adjective of the manual was taken for a scope.
//
// https://github.com/authgear/authgear-server/commit/638cfb72e7e866ae8e8b8f3cf2aafe1d9b67b8f1
//
// Not caught: Facebook adds to its list, and words that are not on it may be new.
package facebook

import "golang.org/x/oauth2"

var wrong = oauth2.Config{
	Endpoint: oauth2.Endpoint{
		AuthURL:  "https://www.facebook.com/dialog/oauth",
		TokenURL: "https://graph.facebook.com/v2.10/oauth/access_token",
	},
	Scopes: []string{"default email"},
}
