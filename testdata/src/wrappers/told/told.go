// Package told asks another package what one provider is asked for: what that
// has for others is not asked for here.
package told

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/github"
	"golang.org/x/oauth2/linkedin"

	"wrappers/defaults"
)

func requests(name string) []any {
	return []any{
		defaults.Google("id", defaults.ScopesOf("google")),
		defaults.Discord("id", []string{defaults.Kind("discord").Scope()}),
		&oauth2.Config{Endpoint: github.Endpoint, Scopes: defaults.ScopesOf("github")}, // want `github: "gistt" is not a scope; did you mean "gist"\? \[misspelled\]`
		&oauth2.Config{Endpoint: linkedin.Endpoint, Scopes: defaults.ScopesOf(name)},   // want `linkedin: "r_liteprofile" is deprecated since 2023-08-01.* \[deprecated\]`
	}
}

var _ = requests
