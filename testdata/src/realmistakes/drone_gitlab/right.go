package gitlab

import (
	"fmt"

	"golang.org/x/oauth2"
)

const rightScope = "api"

func right(url, client, secret string) *oauth2.Config {
	return &oauth2.Config{
		ClientID:     client,
		ClientSecret: secret,
		Scopes:       []string{rightScope},
		Endpoint: oauth2.Endpoint{
			AuthURL:  fmt.Sprintf("%s/oauth/authorize", url),
			TokenURL: fmt.Sprintf("%s/oauth/token", url),
		},
	}
}
