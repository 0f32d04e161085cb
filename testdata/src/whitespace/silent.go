package whitespace

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/github"
)

var one = oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"repo gist"}}

var several = oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"repo", "gist read:org"}}

func gap(more string) oauth2.Config {
	return oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"repo " + more}}
}

func other(e oauth2.Endpoint) oauth2.Config {
	return oauth2.Config{Endpoint: e, Scopes: []string{"IoT User"}}
}

func param(conf *oauth2.Config) string {
	return conf.AuthCodeURL("", oauth2.SetAuthURLParam("scope", "repo gist"))
}
