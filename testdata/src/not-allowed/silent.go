package notallowed

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/github"
	"golang.org/x/oauth2/gitlab"
	"golang.org/x/oauth2/google"
	"golang.org/x/oauth2/spotify"
)

var allowed = oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"user:email", "read:org"}}

var sensitive = oauth2.Config{Endpoint: google.Endpoint, Scopes: []string{"openid", "https://www.googleapis.com/auth/gmail.send"}}

var otherPackages = oauth2.Config{Endpoint: gitlab.Endpoint, Scopes: []string{"api"}}

var noPolicy = oauth2.Config{Endpoint: spotify.Endpoint, Scopes: []string{"user-read-email"}}

func unknown(e oauth2.Endpoint) oauth2.Config {
	return oauth2.Config{Endpoint: e, Scopes: []string{"repo"}}
}

func either(b bool) oauth2.Config {
	conf := oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"api"}}
	if b {
		conf.Endpoint = gitlab.Endpoint
	}
	return conf
}

func suffixed(s string) oauth2.Config {
	return oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"gist" + s}}
}

var none = oauth2.Config{Endpoint: github.Endpoint}
