// To write includes to read.
//
// https://github.com/hickford/git-credential-oauth/blob/031d9b7e782a4e56e71e209ea9e587f3f73adaee/main.go
package bitbucket

import "golang.org/x/oauth2"

var wrong = map[string]oauth2.Config{
	"bitbucket.org": {
		Endpoint: oauth2.Endpoint{AuthURL: "https://bitbucket.org/site/oauth2/authorize", TokenURL: "https://bitbucket.org/site/oauth2/access_token"},
		Scopes:   []string{"repository", "repository:write"}}, // want `bitbucket: "repository" is granted along with "repository:write"; leave it out \[redundant\]`
}
