// A program asked for what only a user can grant, with its own credentials, and
// was told "Insufficient client scope" later.
//
// https://github.com/zmb3/spotify/issues/55
package client

import (
	"github.com/zmb3/spotify"
	"golang.org/x/oauth2/clientcredentials"
)

func wrong() *clientcredentials.Config {
	return &clientcredentials.Config{
		ClientID:     "...",
		ClientSecret: "...",
		TokenURL:     spotify.TokenURL,
		Scopes:       []string{spotify.ScopeUserReadRecentlyPlayed}, // want `spotify: "user-read-recently-played" is granted by users alone and cannot be asked for with client credentials \[conflicting\]`
	}
}
