package discord

import "golang.org/x/oauth2"

func right() *oauth2.Config {
	return &oauth2.Config{Endpoint: endpoint, Scopes: []string{"identify", "email"}}
}
