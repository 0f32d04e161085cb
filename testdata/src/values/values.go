// Package values hands the scopes on in the ways that programs do.
package values

import (
	"strings"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/github"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/calendar/v3"
)

const email = "user:emial" // want `\[misspelled\]`

var packageScopes = []string{"reppo"} // want `\[misspelled\]`

type scope string

const typed scope = "gistt" // want `\[misspelled\]`

func configs(more bool) []oauth2.Config {
	local := []string{"notificatons"}  // want `\[misspelled\]`
	local = append(local, "read:orgg") // want `\[misspelled\]`
	if more {
		local = append(local, "delete_rep") // want `\[misspelled\]`
	}
	text := "repo " + "write:orgs" // want `\[misspelled\]`
	return []oauth2.Config{
		{Endpoint: github.Endpoint, Scopes: []string{email}},
		{Endpoint: github.Endpoint, Scopes: packageScopes},
		{Endpoint: github.Endpoint, Scopes: []string{string(typed)}},
		{Endpoint: github.Endpoint, Scopes: local},
		{Endpoint: github.Endpoint, Scopes: strings.Split("repo,read:usr", ",")}, // want `\[misspelled\]`
		{Endpoint: github.Endpoint, Scopes: strings.Fields(text)},
		{Endpoint: github.Endpoint, Scopes: []string{strings.Join([]string{"user", "wrkflow"}, " ")}}, // want `\[misspelled\]`
		{Endpoint: google.Endpoint, Scopes: []string{calendar.CalendarScope + "s"}},                   // want `\[misspelled\]`
	}
}
