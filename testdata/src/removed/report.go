package removed

import (
	urls "net/url"

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

// Strava's scopes of before 2019, as they stood in one text.
func connect(conf *oauth2.Config) string {
	conf.Endpoint = endpoints.Strava
	return conf.AuthCodeURL("", oauth2.SetAuthURLParam("scope", "write,view_private")) // want `strava: "write" .* \[removed\]` `strava: "view_private" .* \[removed\]`
}

func install() string {
	v := urls.Values{"client_id": {"x"}, "scope": {"conversations:read"}} // want `slack: "conversations:read" has not been granted since 2021-08-24.* \[removed\]`
	return "https://slack.com/oauth/v2/authorize?" + v.Encode()
}
