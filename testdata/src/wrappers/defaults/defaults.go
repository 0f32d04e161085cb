// Package defaults holds what each provider is asked for, and makes what asks.
package defaults

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/github"
	"golang.org/x/oauth2/google"
)

var (
	GoogleScopes  = []string{"openid", "email"}                           // want GoogleScopes:`holds\(openid, email\)`
	GitHubScopes  = []string{"user:email"}                                // want GitHubScopes:`holds\(user:email\)`
	DiscordScopes = []string{"identify", "guilds"}                        // want DiscordScopes:`holds\(identify, guilds\)`
	WrongScopes   = []string{"user:emial"}                                // want WrongScopes:`holds\(user:emial\)`
	_             = [][]string{GoogleScopes, GitHubScopes, DiscordScopes} // are read
)

func Google(id string, scopes []string) *oauth2.Config { // want Google:`wraps\(1 space google\)`
	return &oauth2.Config{ClientID: id, Endpoint: google.Endpoint, Scopes: scopes}
}

func GitHub(id string, scopes []string) *oauth2.Config { // want GitHub:`wraps\(1 space github\)`
	return &oauth2.Config{ClientID: id, Endpoint: github.Endpoint, Scopes: scopes}
}

func Discord(id string, scopes []string) *oauth2.Config { // want Discord:`wraps\(1 space discord\)`
	return &oauth2.Config{ClientID: id, Endpoint: oauth2.Endpoint{AuthURL: "https://discord.com/oauth2/authorize"}, Scopes: scopes}
}

// ScopesOf is told the provider.
func ScopesOf(name string) []string { // want ScopesOf:`holds\(openid, email, user:email, gistt, r_liteprofile\)`
	switch name {
	case "google":
		return []string{"openid", "email"}
	case "github":
		return []string{"user:email", "gistt"}
	case "linkedin":
		return []string{"r_liteprofile"}
	}
	return nil
}

// A Kind is a provider.
type Kind string

// Scope joins what the provider is asked for.
func (k Kind) Scope() string { // want Scope:`holds\(openid email, identify guilds\)`
	if k == "google" {
		return "openid email"
	}
	return "identify guilds"
}
