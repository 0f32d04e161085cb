package deprecated

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/endpoints"
	"golang.org/x/oauth2/google"
	"golang.org/x/oauth2/linkedin"
)

var now = oauth2.Config{Endpoint: linkedin.Endpoint, Scopes: []string{"openid", "profile", "email", "w_member_social"}}

// Announced as deprecated in 2014, and taken back.
var userinfo = oauth2.Config{
	Endpoint: google.Endpoint,
	Scopes:   []string{"https://www.googleapis.com/auth/userinfo.email", "https://www.googleapis.com/auth/userinfo.profile"},
}

func other(e oauth2.Endpoint) oauth2.Config {
	return oauth2.Config{Endpoint: e, Scopes: []string{"liteprofile", "emailaddress"}}
}

var granular = oauth2.Config{Endpoint: endpoints.Slack, Scopes: []string{"channels:read", "chat:write", "files:write"}}

// The odd ones are right.
var odd = []oauth2.Config{
	{Endpoint: google.Endpoint, Scopes: []string{"https://mail.google.com/"}},
	{Endpoint: google.Endpoint, Scopes: []string{"profile", "email"}},
	{Endpoint: linkedin.Endpoint, Scopes: []string{"w_member_social", "r_" + part}},
}

var part string

// Written where nothing is asked for.
var names = map[string]string{"r_liteprofile": "the name and the photo", "r_emailaddress": "the address"}

func open(s string) oauth2.Config {
	return oauth2.Config{Endpoint: linkedin.Endpoint, Scopes: []string{"r_lite" + s}}
}
