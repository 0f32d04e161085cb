package providers

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/github"
	"golang.org/x/oauth2/google"
	"golang.org/x/oauth2/spotify"
)

// What one of two would take is not wrong.
func either(b bool) *oauth2.Config {
	conf := &oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"email"}}
	if b {
		conf.Endpoint = google.Endpoint
	}
	return conf
}

// The application's own address says nothing.
func redirect(e oauth2.Endpoint) *oauth2.Config {
	return &oauth2.Config{Endpoint: e, RedirectURL: "https://github.com/callback", Scopes: []string{"user:emial"}}
}

func unknown(auth, token string) *oauth2.Config {
	return &oauth2.Config{Endpoint: oauth2.Endpoint{AuthURL: auth, TokenURL: token}, Scopes: []string{"user-read-emial"}}
}

var rightOnes = []*oauth2.Config{
	helper(github.Endpoint, "user:email"),
	helper(spotify.Endpoint, "streaming"),
}
