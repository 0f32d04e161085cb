package unlisted

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/endpoints"
	"golang.org/x/oauth2/google"
	"golang.org/x/oauth2/linkedin"
)

var gg = oauth2.Config{
	Endpoint: google.Endpoint,
	Scopes:   []string{"https://www.googleapis.com/auth/nobody.knows"}, // want `google: .*nobody.knows.* \[unlisted\]`
}

var li = oauth2.Config{Endpoint: linkedin.Endpoint, Scopes: []string{"r_something_new"}} // want `linkedin: "r_something_new" .* \[unlisted\]`

var sl = oauth2.Config{Endpoint: endpoints.Slack, Scopes: []string{"brand.new:thing"}} // want `slack: "brand.new:thing" .* \[unlisted\]`

func spotifyURL(state string) string {
	return "https://accounts.spotify.com/authorize?client_id=x&scope=streaming+concert-tickets-buy&state=" + state // want `spotify: "concert-tickets-buy" .* \[unlisted\]`
}

func drive(key []byte) {
	google.JWTConfigFromJSON(key, "https://www.googleapis.com/auth/holodeck") // want `google: .*holodeck.* \[unlisted\]`
}
