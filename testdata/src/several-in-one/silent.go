package several

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/github"
)

var split = oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"repo", "gist"}}

// One text is what the parameter takes.
func text(conf *oauth2.Config) string {
	return conf.AuthCodeURL("", oauth2.SetAuthURLParam("scope", "openid email"))
}

const both = "repo gist"

// A constant has other uses.
var constant = oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{both}}

// What is no scope may be one with a blank.
func odd(e oauth2.Endpoint) []oauth2.Config {
	return []oauth2.Config{
		{Endpoint: e, Scopes: []string{"IoT User"}},
		{Endpoint: e, Scopes: []string{"identity[email]", "session:role:X", `.+:/dns-master/.+`}},
		{Endpoint: e, Scopes: []string{"things.read things.write"}},
	}
}

func open(more string) *oauth2.Config {
	return &oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"repo " + more}}
}

var none = oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{}}
