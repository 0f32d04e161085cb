package removed

import (
	urls "net/url"

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

// What took their place.
func renamed(conf *oauth2.Config) string {
	conf.Endpoint = endpoints.Strava
	return conf.AuthCodeURL("", oauth2.SetAuthURLParam("scope", "activity:write,activity:read_all"))
}

func granular() string {
	v := urls.Values{"client_id": {"x"}, "scope": {"channels:read,groups:read"}}
	return "https://slack.com/oauth/v2/authorize?" + v.Encode()
}

// Somebody else's scope of the same name.
func same(e oauth2.Endpoint) oauth2.Config {
	return oauth2.Config{Endpoint: e, Scopes: []string{"write", "rpc.api", "conversations:read"}}
}

// The rest of the name is not known.
func open(s string) oauth2.Config {
	return oauth2.Config{Endpoint: endpoints.Strava, Scopes: []string{"view_" + s}}
}
