package empty

import (
	"fmt"
	"net/url"
	"strings"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/github"
)

func later(more bool) oauth2.Config {
	var extra string
	if more {
		extra = "repo"
	}
	return oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"gist", extra}} // want `github: "" is asked for where this is empty; add it to the list only where it is not \[empty\]`
}

func appended(more bool) oauth2.Config {
	extra := ""
	if more {
		extra = "repo"
	}
	scopes := append([]string{"gist"}, extra) // want `github: "" is asked for where this is empty; .* \[empty\]`
	return oauth2.Config{Endpoint: github.Endpoint, Scopes: scopes}
}

func parts(more bool) []string {
	extra := ""
	if more {
		extra = "repo"
	}
	v := url.Values{"client_id": {"x"}}
	v.Set("scope", "user:email "+extra) // want `github: "user:email " ends in a blank where the part behind it is empty; write it with that part \[empty\]`
	w := url.Values{"client_id": {"x"}}
	w.Set("scope", strings.Join([]string{"read:org", extra}, " ")) // want `github: "read:org " ends in a blank .* \[empty\]`
	x := url.Values{"client_id": {"x"}}
	x.Set("scope", fmt.Sprintf("%s %s", extra, "gist")) // want `github: " gist" begins with a blank where the part before it is empty; .* \[empty\]`
	y := url.Values{"client_id": {"x"}}
	y.Set("scope", "user "+extra+" workflow") // want `github: "user  workflow" has a blank too many where the part between is empty; .* \[empty\]`
	const u = "https://github.com/login/oauth/authorize?"
	return []string{u + v.Encode(), u + w.Encode(), u + x.Encode(), u + y.Encode()}
}

func byCallers(extra string) string {
	v := url.Values{"client_id": {"x"}, "scope": {"notifications " + extra}} // want `github: "notifications " ends in a blank .* \[empty\]`
	return "https://github.com/login/oauth/authorize?" + v.Encode()
}

func called() string { return byCallers("") + byCallers("repo") }
