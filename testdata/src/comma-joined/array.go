package comma

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/endpoints"
)

// There is no room for more elements in an array, nor between indices.
func arrays() []oauth2.Config {
	array := [2]string{"repo,gist", "user"} // want `"repo,gist"`
	return []oauth2.Config{
		{Endpoint: endpoints.GitHub, Scopes: array[:]},
		{Endpoint: endpoints.GitHub, Scopes: []string{0: "repo,gist", 1: "user"}},       // want `"repo,gist"`
		{Endpoint: endpoints.GitHub, Scopes: []string{"repo,gist", 1: "notifications"}}, // want `"repo,gist"`
	}
}
