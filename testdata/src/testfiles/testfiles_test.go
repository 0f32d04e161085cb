package testfiles

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/github"
	"golang.org/x/oauth2/linkedin"
)

// GitHub would not grant it, in a test no more than elsewhere.
var wrong = oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"user:emial"}} // want `\[misspelled\]`

// Fixtures are made up.
var (
	madeUp   = oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"scope1", "scope2", ""}}
	twice    = oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"repo", "repo"}}
	old      = oauth2.Config{Endpoint: linkedin.Endpoint, Scopes: []string{"r_liteprofile"}}
	stranger = oauth2.Config{Scopes: []string{"a,b"}}
)

type fixture struct{ scopes []string }

var fixtures = []fixture{{scopes: []string{"user:emial"}}}

func use(f fixture) oauth2.Config {
	return oauth2.Config{Endpoint: github.Endpoint, Scopes: f.scopes}
}

var used = use(fixtures[0])
