// A library kept the constant of a scope that Spotify refuses.
//
// https://github.com/zmb3/spotify/pull/105
package spotify

import "golang.org/x/oauth2"

const (
	authURL  = "https://accounts.spotify.com/authorize"
	tokenURL = "https://accounts.spotify.com/api/token"
)

const (
	scopeUserReadPrivate   = "user-read-private"
	scopeUserReadBirthdate = "user-read-birthdate" // want `spotify: "user-read-birthdate" has not been granted since 2019-08; .*\[removed\]`
)

type authenticator struct{ config *oauth2.Config }

func newAuthenticator(redirectURL string, scopes ...string) authenticator {
	return authenticator{&oauth2.Config{
		RedirectURL: redirectURL,
		Scopes:      scopes,
		Endpoint:    oauth2.Endpoint{AuthURL: authURL, TokenURL: tokenURL},
	}}
}

func wrong() authenticator {
	return newAuthenticator("http://localhost:8080", scopeUserReadPrivate, scopeUserReadBirthdate)
}
