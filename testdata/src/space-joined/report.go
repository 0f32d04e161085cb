package spaces

import (
	"strings"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/endpoints"
)

var strava = oauth2.Config{
	Endpoint: endpoints.Strava,
	Scopes:   []string{"read", "activity:read"}, // want `strava: .* \[space-joined\]`
}

func shop(name string) *oauth2.Config {
	scopes := []string{"read_products", "write_orders"} // want `shopify: .* \[space-joined\]`
	return &oauth2.Config{Endpoint: endpoints.Shopify(name), Scopes: scopes}
}

// The separator is what is wrong, whatever the scopes are.
func join(conf *oauth2.Config, scopes []string) string {
	conf.Endpoint = endpoints.Strava
	return conf.AuthCodeURL("", oauth2.SetAuthURLParam("scope", strings.Join(scopes, " "))) // want `strava: scopes are joined with " ", and the server wants commas between scopes; write "," \[space-joined\]`
}

func text(conf *oauth2.Config) string {
	conf.Endpoint = endpoints.Strava
	return conf.AuthCodeURL("", oauth2.SetAuthURLParam("scope", "read activity:read")) // want `strava: "read activity:read" is one scope .* \[space-joined\]`
}

func joinKnown() *oauth2.Config {
	scopes := []string{"read", "activity:read"}
	return &oauth2.Config{
		Endpoint: endpoints.Strava,
		Scopes:   []string{strings.Join(scopes, " ")}, // want `strava: "read activity:read" is one scope .* \[space-joined\]`
	}
}
