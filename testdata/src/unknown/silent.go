package unknown

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/endpoints"
	"golang.org/x/oauth2/gitlab"
	"golang.org/x/oauth2/google"
	"golang.org/x/oauth2/linkedin"
)

// No list of these is complete.
var (
	gg = oauth2.Config{Endpoint: google.Endpoint, Scopes: []string{"https://www.googleapis.com/auth/nobody.knows"}}
	li = oauth2.Config{Endpoint: linkedin.Endpoint, Scopes: []string{"r_something_new"}}
	sl = oauth2.Config{Endpoint: endpoints.Slack, Scopes: []string{"brand.new:scope"}}
)

// GitLab's user:* is one for each user.
var dynamic = oauth2.Config{Endpoint: gitlab.Endpoint, Scopes: []string{"user:1234"}}

func gap(s string) oauth2.Config {
	return oauth2.Config{Endpoint: gitlab.Endpoint, Scopes: []string{s, "x" + s}}
}

func other(e oauth2.Endpoint) oauth2.Config {
	return oauth2.Config{Endpoint: e, Scopes: []string{"everything"}}
}
