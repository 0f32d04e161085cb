package spaces

import (
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
