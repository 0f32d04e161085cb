// Package reader asks for what package store keeps.
package reader

import (
	"strings"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/github"
	"golang.org/x/oauth2/google"

	"wrappers/store"
)

func ask(k store.Keeper, l store.Lister, c *store.Config) []*oauth2.Config {
	return []*oauth2.Config{
		{Endpoint: github.Endpoint, Scopes: k.Kept()}, // want `github: "gistt" .* \[misspelled\]`
		{Endpoint: github.Endpoint, Scopes: l.Listed()},
		{Endpoint: github.Endpoint, Scopes: c.Permissions}, // want `github: "user:emial" .* \[misspelled\]`
		{Endpoint: google.Endpoint, Scopes: c.Permissions},
		{Endpoint: github.Endpoint, Scopes: strings.Fields(c.Scope)}, // want `github: "gistt" .* \[misspelled\]`
		{Endpoint: github.Endpoint, Scopes: c.Allowed(true)},
	}
}
