package misspelled

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
	"golang.org/x/oauth2/endpoints"
	"golang.org/x/oauth2/github"
	"golang.org/x/oauth2/google"
)

var right = oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"repo", "user:email", "read:org"}}

// Scopes of GitHub that stand near those of Zoom and others.
var near = oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"read:user", "read:gpg_key", "gist"}}

// Not on the list, and no slip of what is.
var own = oauth2.Config{Endpoint: google.Endpoint, Scopes: []string{"https://www.googleapis.com/auth/buganizer", "https://www.googleapis.com/auth/script.scriptapp"}}

func unknown(e oauth2.Endpoint) oauth2.Config {
	return oauth2.Config{Endpoint: e, Scopes: []string{"user:emial", "opneid"}}
}

func part(org string) oauth2.Config {
	return oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"reed:" + org, org + ":emial"}}
}

var customers = clientcredentials.Config{TokenURL: "https://login.example.com/token", Scopes: []string{"emial"}}

var spotify = oauth2.Config{Endpoint: endpoints.Spotify, Scopes: []string{"user-read-email", "playlist-modify-public"}}

// The word scope in other trades.
type lookup struct{ Scopes []string }

var ldap = lookup{Scopes: []string{"bsae", "oen"}}
