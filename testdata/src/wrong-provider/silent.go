package wrongprovider

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/endpoints"
	"golang.org/x/oauth2/github"
	"golang.org/x/oauth2/google"
)

var own = oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"user:email", "read:org"}}

var standard = oauth2.Config{Endpoint: google.Endpoint, Scopes: []string{"openid", "email", "profile"}}

// Google takes what it never lists.
var audience = oauth2.Config{Endpoint: google.Endpoint, Scopes: []string{"openid", "audience:server:client_id:x"}}

var open = oauth2.Config{Endpoint: endpoints.GitLab, Scopes: []string{"identify", "user-read-email"}}

var word = oauth2.Config{Endpoint: endpoints.Zoom, Scopes: []string{"user:read"}}

func any(e oauth2.Endpoint) oauth2.Config {
	return oauth2.Config{Endpoint: e, Scopes: []string{"user:email", "identify"}}
}

// One list for either.
func shared(b bool) oauth2.Config {
	conf := oauth2.Config{Endpoint: google.Endpoint, Scopes: []string{"user:email"}}
	if b {
		conf.Endpoint = github.Endpoint
	}
	return conf
}

func suffixed(org string) oauth2.Config {
	return oauth2.Config{Endpoint: google.Endpoint, Scopes: []string{"read:org" + org}}
}
