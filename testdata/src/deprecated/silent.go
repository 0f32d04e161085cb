package deprecated

import (
	"golang.org/x/oauth2"
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
