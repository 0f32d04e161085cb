package removed

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/endpoints"
	"golang.org/x/oauth2/google"
)

var photosNow = oauth2.Config{
	Endpoint: google.Endpoint,
	Scopes:   []string{"https://www.googleapis.com/auth/photoslibrary.appendonly"},
}

var stravaNow = oauth2.Config{Endpoint: endpoints.Strava, Scopes: []string{"read_all"}}

var discordNow = oauth2.Config{Endpoint: endpoints.Discord, Scopes: []string{"rpc"}}

func other(e oauth2.Endpoint) oauth2.Config {
	return oauth2.Config{Endpoint: e, Scopes: []string{"view_private"}}
}
