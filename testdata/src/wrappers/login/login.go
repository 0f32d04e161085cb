// Package login wraps package auth once more.
package login

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/github"

	"wrappers/auth"
)

func Login(scopes ...string) *oauth2.Config { // want Login:`wraps\(0 space github\)`
	return auth.GitHub("id", scopes)
}

var _ = auth.GitHub("id", []string{"reppo"}) // want `github: "reppo" .* \[misspelled\]`

var _ = auth.One("read:orgg") // want `github: "read:orgg" .* \[misspelled\]`

var _ = auth.New2(auth.Options{ID: "x", Scopes: []string{"notificatons"}}) // want `github: "notificatons" .* \[misspelled\]`

// What another package holds is reported where it is used.
var _ = oauth2.Config{Endpoint: github.Endpoint, Scopes: auth.DefaultScopes} // want `github: "user:emial" .* \[misspelled\]`

var _ = oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{auth.ExtraScope()}} // want `github: "gistt" .* \[misspelled\]`

// Right ones, and what is no scope.
var (
	_ = auth.GitHub("id", []string{"repo"})
	_ = auth.New2(auth.Options{ID: "reppo", Scopes: []string{"repo"}})
	_ = auth.Named([]string{"reppo"})
)

var _ = auth.GitHub("id", auth.CleanScopes([]string{"repo", "read:usr"})) // want `github: "read:usr" .* \[misspelled\]`

var _ = auth.GitHub("id", auth.PrefixedScopes([]string{"reppo"}))

func named(name string) *oauth2.Config {
	scopes, err := auth.ScopesOf(name) // want `github: "gistt" .* \[misspelled\]`
	if err != nil {
		return nil
	}
	return auth.GitHub("id", scopes)
}

// Links name a client, and some of them scopes.
var _ = []string{
	auth.Invite("000000000000000000"),
	auth.InviteFor("000000000000000000", "identify"),
	auth.InviteFor("000000000000000000", "identfy"), // want `discord: "identfy" .* \[misspelled\]`
	auth.Link("user:emial", "repo", "gistt"),
	auth.Link("repo", "user:emial", "gistt"), // want `github: "user:emial" .* \[misspelled\]`
}
