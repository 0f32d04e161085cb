package redundant

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/github"
	"golang.org/x/oauth2/google"
)

var apart = oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"repo", "gist", "read:org"}}

// More than is needed, but only on one way.
func more(private bool) oauth2.Config {
	scopes := []string{"public_repo"}
	if private {
		scopes = append(scopes, "repo")
	}
	return oauth2.Config{Endpoint: github.Endpoint, Scopes: scopes}
}

func either(private bool) oauth2.Config {
	conf := oauth2.Config{Endpoint: github.Endpoint}
	if private {
		conf.Scopes = []string{"repo"}
	} else {
		conf.Scopes = []string{"public_repo"}
	}
	return conf
}

// What looks like a part is not always one.
var appdata = oauth2.Config{
	Endpoint: google.Endpoint,
	Scopes:   []string{"https://www.googleapis.com/auth/drive", "https://www.googleapis.com/auth/drive.appdata"},
}

func unknown(e oauth2.Endpoint) oauth2.Config {
	return oauth2.Config{Endpoint: e, Scopes: []string{"repo", "public_repo"}}
}

func suffixed(s string) oauth2.Config {
	return oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"repo" + s, "public_repo"}}
}

var first = oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"repo"}}

var second = oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"public_repo"}}
