package bitbucket

import "golang.org/x/oauth2"

var right = map[string]oauth2.Config{
	"bitbucket.org": {
		Endpoint: oauth2.Endpoint{AuthURL: "https://bitbucket.org/site/oauth2/authorize", TokenURL: "https://bitbucket.org/site/oauth2/access_token"},
		Scopes:   []string{"repository:write"}},
}
