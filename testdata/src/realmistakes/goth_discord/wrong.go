// A caller's own scopes took the place of identify, without which Discord does
// not tell who the user is.
//
// https://github.com/markbates/goth/commit/009f029f785dc2b86d7fa58d1f8a52895fdc261b
//
// Not caught: email is a scope; what the program does with the token shows only
// later.
package discord

import "golang.org/x/oauth2"

var endpoint = oauth2.Endpoint{
	AuthURL:  "https://discord.com/api/oauth2/authorize",
	TokenURL: "https://discord.com/api/oauth2/token",
}

func wrong() *oauth2.Config {
	return &oauth2.Config{Endpoint: endpoint, Scopes: []string{"email"}}
}
