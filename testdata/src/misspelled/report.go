package misspelled

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
	"golang.org/x/oauth2/endpoints"
	"golang.org/x/oauth2/github"
	"golang.org/x/oauth2/google"
)

var list = oauth2.Config{
	Endpoint: github.Endpoint,
	Scopes:   []string{"repo", "user:emial"}, // want `github: "user:emial" .*"user:email".* \[misspelled\]`
}

const joined = "user-read-email user-read-privat" // want `spotify: "user-read-privat" .*"user-read-private".* \[misspelled\]`

func spotifyURL(conf *oauth2.Config) string {
	conf.Endpoint = endpoints.Spotify
	return conf.AuthCodeURL("", oauth2.SetAuthURLParam("scope", joined))
}

var raw = oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{`read_org`}} // want `github: "read_org" .*"read:org".* \[misspelled\]`

var escaped = oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"\x72epo notificatons"}} // want `github: "notificatons" .*"notifications".* \[misspelled\]`

var prefixed = oauth2.Config{
	Endpoint: google.Endpoint,
	Scopes:   []string{"https://www.googleapis.com/auth/calender"}, // want `google: .*"https://www.googleapis.com/auth/calendar".* \[misspelled\]`
}

var machine = clientcredentials.Config{
	TokenURL: "https://gitlab.com/oauth/token",
	Scopes:   []string{"read_repositry"}, // want `gitlab: "read_repositry" .*"read_repository".* \[misspelled\]`
}
