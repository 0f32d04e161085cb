// Package auth hands the scopes of others on to an OAuth library.
package auth

import (
	"fmt"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/github"
)

// DefaultScopes are what most programs need.
var DefaultScopes = []string{"repo", "user:emial"} // want DefaultScopes:`holds\(repo, user:emial\)`

// ExtraScope is for some.
func ExtraScope() string { return "gistt" } // want ExtraScope:`holds\(gistt\)`

func New(endpoint oauth2.Endpoint, scopes ...string) *oauth2.Config { // want New:`wraps\(1 space\)`
	return &oauth2.Config{Endpoint: endpoint, Scopes: scopes}
}

func GitHub(id string, scopes []string) *oauth2.Config { // want GitHub:`wraps\(1 space github\)`
	all := append([]string{"read:user"}, scopes...)
	return &oauth2.Config{ClientID: id, Endpoint: github.Endpoint, Scopes: all}
}

func One(scope string) *oauth2.Config { // want One:`wraps\(0 space github\)`
	return &oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{scope}}
}

// Options is what New2 is configured by.
type Options struct {
	ID     string
	Scopes []string // want Scopes:`wraps\(0 space github\)`
}

func New2(o Options) *oauth2.Config {
	return &oauth2.Config{ClientID: o.ID, Endpoint: github.Endpoint, Scopes: o.Scopes}
}

// Client is configured by methods.
type Client struct{ conf *oauth2.Config }

func (c *Client) SetScopes(scopes ...string) { // want SetScopes:`wraps\(0 space\)`
	c.conf.Scopes = scopes
}

func unexported(scopes []string) *oauth2.Config {
	return &oauth2.Config{Endpoint: github.Endpoint, Scopes: scopes}
}

// Named takes no scopes, whatever its name says.
func Named(scopes []string) int { return len(scopes) }

// CleanScopes returns scopes without the empty ones.
func CleanScopes(scopes []string) []string { // want CleanScopes:`holds\(argument 0, …\)`
	var out []string
	for _, s := range scopes {
		if s != "" {
			out = append(out, s)
		}
	}
	return out
}

// PrefixedScopes returns other scopes than it is given.
func PrefixedScopes(scopes []string) []string {
	var out []string
	for _, s := range scopes {
		out = append(out, "x:"+s)
	}
	return out
}

// ScopesOf returns what the name stands for.
func ScopesOf(name string) ([]string, error) { // want ScopesOf:`holds\(repo, gistt\)`
	if name == "all" {
		return []string{"repo"}, nil
	}
	return []string{"gistt"}, nil
}

const invite = "https://discord.com/api/oauth2/authorize?client_id=%s&scope=%s&permissions=%d"

// Invite returns a link that asks for what is always needed. Who the client is
// says nothing of scopes.
func Invite(id string) string { return fmt.Sprintf(invite, id, "bot", 8) }

// InviteFor returns one for the client that asks for what the caller needs.
func InviteFor(id, scope string) string { // want InviteFor:`wraps\(1 verbatim discord\)`
	return fmt.Sprintf(invite, id, scope, 8)
}

// Link returns one that is put together.
func Link(id, scope, state string) string { // want Link:`wraps\(1 verbatim github\)`
	return "https://github.com/login/oauth/authorize?client_id=" + id + "&scope=" + scope + "&state=" + state
}
