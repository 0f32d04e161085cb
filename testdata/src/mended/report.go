// Package mended has scopes in which one mistake hides another, and mistakes that
// stand side by side. What is written in the place of one is checked again, and
// all is mended at once.
package mended

import (
	"strings"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/github"
	"golang.org/x/oauth2/google"
	"golang.org/x/oauth2/slack"
)

const strava = "https://www.strava.com/oauth/authorize"

// A character that cannot be seen hides a misspelled scope.
var _ = oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"\ufeffuser:emial"}} // want `U\+FEFF.*\[whitespace\]$`

// A joined text has a scope that is there already, and one that another brings.
var _ = oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"gist", "repo,gist,public_repo"}} // want `\[comma-joined\]$`

// The parts of an escaped text are joined with a comma and misspelled.
var _ = oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"\tgist%20user%3Aemial"}} // want `has a tab.*\[whitespace\]$` `\[encoding\]$`

// Several mistakes in one text are one edit where they are in each other's way.
var _ = oauth2.Config{Endpoint: google.Endpoint, Scopes: []string{"openid\temail,profile"}} // want `has a tab.*\[whitespace\]$` `\[comma-joined\]$`

// Elements that are removed side by side go with one comma less.
var _ = oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"repo", "repo", "repo", "gist"}} // want `\[duplicate\]$` `\[duplicate\]$`

// What a mended scope makes superfluous elsewhere goes with it.
var _ = oauth2.Config{
	Endpoint: github.Endpoint,
	Scopes: []string{
		"public_repo",
		"gist",
		"rpeo", // want `"rpeo" is not a scope.*\[misspelled\]$`
	},
}

// A separator is one literal, however often it is written between scopes.
var _ = oauth2.Config{
	Endpoint: oauth2.Endpoint{AuthURL: strava},
	Scopes:   []string{strings.Join([]string{"read", "activity:read", "profile:read_all"}, " ")}, // want `\[space-joined\]$`
}

// What is read twice is mended for both, and removed for neither.
const both = "user:emial,gist" // want `\[comma-joined\]$`

var _ = oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{both, both}}

const twice = "repo" // want `"repo" is asked for already.*\[duplicate\]$`

var _ = oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{twice, twice}}

// The comma that a server wants cannot be written where the program cuts at it.
var _ = oauth2.Config{
	Endpoint: oauth2.Endpoint{AuthURL: strava},
	Scopes:   strings.Split("read;activity:read", ","), // want `\[comma-joined\]$`
}

// Another provider's scope stays, whatever is beside it.
var _ = oauth2.Config{Endpoint: slack.Endpoint, Scopes: []string{"chat:write", "\u200bchat:write"}} // want `U\+200B.*\[whitespace\]$`
