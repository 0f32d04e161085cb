package empty

import (
	"strings"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/github"
)

var none = oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{}}

var null = oauth2.Config{Endpoint: github.Endpoint, Scopes: nil}

func later(more bool) oauth2.Config {
	var extra string
	if more {
		extra = "repo"
	}
	return oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"gist", extra}}
}

func joined(all []string) oauth2.Config {
	return oauth2.Config{Endpoint: github.Endpoint, Scopes: strings.Split(strings.Join(all, " "), " ")}
}

func cleared(conf *oauth2.Config) { conf.Scopes = nil }

// One text may be empty: the parameter is then left out, or means the default.
func text(conf *oauth2.Config) string {
	return conf.AuthCodeURL("", oauth2.SetAuthURLParam("scope", ""))
}

const chosen = ""

// A constant is there to be filled in.
var template = oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"repo", chosen}}

func fields(text string) oauth2.Config {
	return oauth2.Config{Endpoint: github.Endpoint, Scopes: strings.Fields(text + " ")}
}
