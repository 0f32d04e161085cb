package spotify

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/spotify"
)

var right = oauth2.Config{
	Endpoint: spotify.Endpoint,
	Scopes: []string{
		"user-read-private",
		"user-read-email",
	},
}
