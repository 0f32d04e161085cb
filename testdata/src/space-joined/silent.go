package spaces

import (
	"strings"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/endpoints"
)

var one = oauth2.Config{Endpoint: endpoints.Strava, Scopes: []string{"activity:read"}}

var element = oauth2.Config{Endpoint: endpoints.Strava, Scopes: []string{"read,activity:read"}}

var none = oauth2.Config{Endpoint: endpoints.Strava, Scopes: []string{}}

func alternatives(all bool) oauth2.Config {
	scopes := []string{"activity:read"}
	if all {
		scopes = []string{"activity:read_all"}
	}
	return oauth2.Config{Endpoint: endpoints.Strava, Scopes: scopes}
}

func branches(all bool) oauth2.Config {
	var scopes []string
	if all {
		scopes = append(scopes, "activity:read_all")
	} else {
		scopes = append(scopes, "activity:read")
	}
	return oauth2.Config{Endpoint: endpoints.Strava, Scopes: scopes}
}

// Slack takes spaces too.
var slack = oauth2.Config{Endpoint: endpoints.Slack, Scopes: []string{"chat:write", "channels:read"}}

// Only the scopes tell the provider: no ground to say how it wants them.
func guessed(e oauth2.Endpoint) oauth2.Config {
	return oauth2.Config{Endpoint: e, Scopes: []string{"activity:read_all", "profile:read_all"}}
}

func right(scopes []string) oauth2.Config {
	return oauth2.Config{Endpoint: endpoints.Strava, Scopes: []string{strings.Join(scopes, ",")}}
}

// Slack and Facebook take both.
func both(scopes []string) oauth2.Config {
	return oauth2.Config{Endpoint: endpoints.Slack, Scopes: []string{strings.Join(scopes, " ")}}
}

func spaces(scopes []string) oauth2.Config {
	return oauth2.Config{Endpoint: endpoints.GitLab, Scopes: []string{strings.Join(scopes, " ")}}
}

// More may be added only where there is one.
func open(scopes []string) oauth2.Config {
	return oauth2.Config{Endpoint: endpoints.Strava, Scopes: append([]string{"read"}, scopes...)}
}
