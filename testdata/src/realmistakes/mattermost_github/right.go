package plugin

import (
	"net/url"
	"path"

	"golang.org/x/oauth2"
)

func right(enterprise string, private bool) *oauth2.Config {
	authURL, _ := url.Parse("https://github.com/")
	tokenURL, _ := url.Parse("https://github.com/")
	if len(enterprise) > 0 {
		authURL, _ = url.Parse(enterprise)
		tokenURL, _ = url.Parse(enterprise)
	}
	authURL.Path = path.Join(authURL.Path, "login", "oauth", "authorize")
	tokenURL.Path = path.Join(tokenURL.Path, "login", "oauth", "access_token")
	repo := "public_repo"
	if private {
		repo = "repo"
	}
	return &oauth2.Config{
		Scopes: []string{repo, "notifications"},
		Endpoint: oauth2.Endpoint{
			AuthURL:  authURL.String(),
			TokenURL: tokenURL.String(),
		},
	}
}
