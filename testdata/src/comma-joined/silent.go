package comma

import (
	"strings"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/endpoints"
	"golang.org/x/oauth2/spotify"
)

// Strava's documentation asks for commas.
var strava = oauth2.Config{Endpoint: endpoints.Strava, Scopes: []string{"read,activity:read"}}

var shopify = oauth2.Config{Endpoint: endpoints.Shopify("shop"), Scopes: []string{"read_products,write_orders"}}

// Slack takes both.
var slack = oauth2.Config{Endpoint: endpoints.Slack, Scopes: []string{"chat:write,channels:read"}}

var list = oauth2.Config{Endpoint: spotify.Endpoint, Scopes: []string{"user-read-email", "user-read-private"}}

var blanks = oauth2.Config{Endpoint: spotify.Endpoint, Scopes: []string{"user-read-email user-read-private"}}

// One scope of a registry has a comma in it.
func registry(e oauth2.Endpoint) oauth2.Config {
	return oauth2.Config{Endpoint: e, Scopes: []string{"repository:library/alpine:pull,push"}}
}

// What a server takes that is not known may be anything.
func unknownText(conf *oauth2.Config) string {
	return conf.AuthCodeURL("", oauth2.SetAuthURLParam("scope", "a,b"))
}

func open(e oauth2.Endpoint, more string) oauth2.Config {
	return oauth2.Config{Endpoint: e, Scopes: []string{"a," + more}}
}

// What the provider takes may be joined so.
func joins(scopes []string) []oauth2.Config {
	return []oauth2.Config{
		{Endpoint: endpoints.Strava, Scopes: []string{strings.Join(scopes, ",")}},
		{Endpoint: endpoints.Slack, Scopes: []string{strings.Join(scopes, ",")}},
		{Endpoint: endpoints.GitHub, Scopes: []string{strings.Join(scopes, ",")}},
		{Endpoint: spotify.Endpoint, Scopes: []string{strings.Join(scopes, " ")}},
	}
}

// The parts of one scope are no scopes.
func actions(name string, actions []string) oauth2.Config {
	return oauth2.Config{Endpoint: endpoints.GitLab, Scopes: []string{"repository:" + name + ":" + strings.Join(actions, ",")}}
}

// What other structs have been given is asked for there.
func withScopes(more ...string) func(*oauth2.Config) {
	return func(c *oauth2.Config) { c.Scopes = append(c.Scopes, more...) }
}

func adds(c *oauth2.Config) { c.Scopes = append(c.Scopes, "openid") }
