package empty

import (
	"strings"

	"golang.org/x/oauth2"
)

func right(scopes string) *oauth2.Config {
	all := []string{"user:email"}
	if scopes != "" {
		all = append(all, strings.Split(scopes, ",")...)
	}
	return &oauth2.Config{
		Endpoint: oauth2.Endpoint{
			AuthURL:  "https://github.com/login/oauth/authorize",
			TokenURL: "https://github.com/login/oauth/access_token",
		},
		Scopes: all,
	}
}
