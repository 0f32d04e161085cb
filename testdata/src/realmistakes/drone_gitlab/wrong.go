// GitLab's provider was copied from GitHub's.
//
// https://github.com/harness/harness/commit/f889a294827650e1e6b78403703e1962194068b2
//
// Not caught: the server's address is configuration, so that nothing says it is
// GitLab.
package gitlab

import (
	"fmt"

	"golang.org/x/oauth2"
)

const wrongScope = "repo"

func wrong(url, client, secret string) *oauth2.Config {
	return &oauth2.Config{
		ClientID:     client,
		ClientSecret: secret,
		Scopes:       []string{wrongScope},
		Endpoint: oauth2.Endpoint{
			AuthURL:  fmt.Sprintf("%s/oauth/authorize", url),
			TokenURL: fmt.Sprintf("%s/oauth/token", url),
		},
	}
}
