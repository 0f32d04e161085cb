package comma

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/endpoints"
	"golang.org/x/oauth2/spotify"
)

// What stands at a place of the list is read elsewhere.
var counted = []string{"user-read-email,user-library-read", "streaming"} // want `spotify: .* \[comma-joined\]`

func first() (oauth2.Config, string) {
	return oauth2.Config{Endpoint: spotify.Endpoint, Scopes: counted}, counted[1]
}

func rest() (oauth2.Config, []string) {
	scopes := append([]string(nil), "user-read-email,user-library-read", "streaming") // want `spotify: .* \[comma-joined\]`
	return oauth2.Config{Endpoint: spotify.Endpoint, Scopes: scopes}, scopes[1:]
}

// Whatever stands there, each is read.
func each() (oauth2.Config, string) {
	scopes, all := []string{"user-read-email,user-library-read"}, "" // want `spotify: .* \[comma-joined\]`
	for i := range scopes {
		all += scopes[i]
	}
	return oauth2.Config{Endpoint: spotify.Endpoint, Scopes: scopes}, all
}

// One provider wants the list as it stands, another does not.
func both() []oauth2.Config {
	scopes := []string{"read,activity:read"} // want `spotify: .* \[comma-joined\]`
	return []oauth2.Config{
		{Endpoint: spotify.Endpoint, Scopes: scopes},
		{Endpoint: endpoints.Strava, Scopes: scopes},
	}
}

// Both want the same.
func alike() []oauth2.Config {
	scopes := []string{"openid,email"} // want `(google|microsoft): .* \[comma-joined\]`
	return []oauth2.Config{
		{Endpoint: endpoints.Google, Scopes: scopes},
		{Endpoint: endpoints.AzureAD("common"), Scopes: scopes},
	}
}

// One provider has no such scope.
func neither() []oauth2.Config {
	scopes := []string{"openid,read_user"} // want `(google|gitlab): .* \[comma-joined\]`
	return []oauth2.Config{
		{Endpoint: endpoints.GitLab, Scopes: scopes},
		{Endpoint: endpoints.Google, Scopes: scopes},
	}
}
