// Two scopes in one element; GitHub forgives the comma.
//
// https://github.com/mattermost/mattermost-plugin-github/pull/40
package plugin

import (
	"net/url"
	"path"

	"golang.org/x/oauth2"
)

func wrong(enterprise string) *oauth2.Config {
	authURL, _ := url.Parse("https://github.com/")
	tokenURL, _ := url.Parse("https://github.com/")
	if len(enterprise) > 0 {
		authURL, _ = url.Parse(enterprise)
		tokenURL, _ = url.Parse(enterprise)
	}
	authURL.Path = path.Join(authURL.Path, "login", "oauth", "authorize")
	tokenURL.Path = path.Join(tokenURL.Path, "login", "oauth", "access_token")
	return &oauth2.Config{
		Scopes: []string{"public_repo,notifications"}, // want `.*\[comma-joined\]`
		Endpoint: oauth2.Endpoint{
			AuthURL:  authURL.String(),
			TokenURL: tokenURL.String(),
		},
	}
}
