package github

import (
	"fmt"

	"golang.org/x/oauth2"
)

func right(url string) *oauth2.Config {
	return &oauth2.Config{
		Scopes: []string{"repo", "user:email", "read:org"},
		Endpoint: oauth2.Endpoint{
			AuthURL:  fmt.Sprintf("%s/login/oauth/authorize", url),
			TokenURL: fmt.Sprintf("%s/login/oauth/access_token", url),
		},
	}
}
