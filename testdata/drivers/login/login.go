// Package login hands scopes on: what other packages give to it is asked for.
package login

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/endpoints"
)

// Always are the scopes that every login asks for.
var Always = []string{"read:user"}

// GitHub is a login at GitHub.
func GitHub(scopes ...string) *oauth2.Config {
	return &oauth2.Config{Endpoint: endpoints.GitHub, Scopes: scopes}
}
