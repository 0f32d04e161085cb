package client

import (
	"github.com/zmb3/spotify"
	"golang.org/x/oauth2"
)

func right() *oauth2.Config {
	return &oauth2.Config{
		ClientID:     "...",
		ClientSecret: "...",
		Endpoint:     oauth2.Endpoint{AuthURL: "https://accounts.spotify.com/authorize", TokenURL: spotify.TokenURL},
		Scopes:       []string{spotify.ScopeUserReadRecentlyPlayed},
	}
}
