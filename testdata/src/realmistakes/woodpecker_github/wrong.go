// repo includes repo:status.
//
// https://github.com/woodpecker-ci/woodpecker/pull/2578
package github

import (
	"fmt"

	"golang.org/x/oauth2"
)

func wrong(url string) *oauth2.Config {
	return &oauth2.Config{
		Scopes: []string{"repo", "repo:status", "user:email", "read:org"}, // want `github: "repo:status" is granted along with "repo"; leave it out \[redundant\]`
		Endpoint: oauth2.Endpoint{
			AuthURL:  fmt.Sprintf("%s/login/oauth/authorize", url),
			TokenURL: fmt.Sprintf("%s/login/oauth/access_token", url),
		},
	}
}
