package removed

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/endpoints"
	"golang.org/x/oauth2/google"
)

var photos = oauth2.Config{
	Endpoint: google.Endpoint,
	Scopes:   []string{"https://www.googleapis.com/auth/photoslibrary.sharing"}, // want `google: .*photoslibrary.sharing.* \[removed\]`
}

var strava = oauth2.Config{Endpoint: endpoints.Strava, Scopes: []string{"view_private"}} // want `strava: "view_private" .* \[removed\]`

var discord = oauth2.Config{Endpoint: endpoints.Discord, Scopes: []string{"rpc.api"}} // want `discord: "rpc.api" .* \[removed\]`
