package duplicate

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/github"
)

var inline = oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"repo", "gist", "repo"}} // want `github: .*"repo".* \[duplicate\]`

var lines = oauth2.Config{
	Endpoint: github.Endpoint,
	Scopes: []string{
		"repo",
		"gist",
		"repo", // want `github: .*"repo".* \[duplicate\]`
	},
}

var inside = oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"repo gist repo"}} // want `github: .*"repo".* \[duplicate\]`

func appended() oauth2.Config {
	scopes := []string{"repo"}
	scopes = append(scopes, "gist", "repo") // want `github: .*"repo".* \[duplicate\]`
	return oauth2.Config{Endpoint: github.Endpoint, Scopes: scopes}
}

func unknown(e oauth2.Endpoint) oauth2.Config {
	return oauth2.Config{Endpoint: e, Scopes: []string{"a.read", "a.read"}} // want `"a.read".* \[duplicate\]`
}
