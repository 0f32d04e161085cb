package spaces

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/endpoints"
)

var one = oauth2.Config{Endpoint: endpoints.Strava, Scopes: []string{"activity:read"}}

var joined = oauth2.Config{Endpoint: endpoints.Strava, Scopes: []string{"read,activity:read"}}

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
