package duplicate

import (
	"os"
	"slices"
	"strings"

	"duplicate/union"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/github"
)

func ifMissing() oauth2.Config {
	scopes := []string{"repo"}
	if !slices.Contains(scopes, "repo") {
		scopes = append(scopes, "repo")
	}
	return oauth2.Config{Endpoint: github.Endpoint, Scopes: scopes}
}

func ifMissingInField() oauth2.Config {
	conf := oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"repo"}}
	if !has(conf.Scopes, "repo") {
		conf.Scopes = append(conf.Scopes, "repo")
	}
	return conf
}

func found() oauth2.Config {
	scopes := []string{"repo"}
	found := false
	for _, s := range scopes {
		if s == "repo" {
			found = true
		}
	}
	if !found {
		scopes = append(scopes, "repo")
	}
	return oauth2.Config{Endpoint: github.Endpoint, Scopes: scopes}
}

func each() oauth2.Config {
	scopes := []string{"repo"}
	for _, s := range []string{"gist", "repo"} {
		if slices.Contains(scopes, s) {
			continue
		}
		scopes = append(scopes, s)
	}
	return oauth2.Config{Endpoint: github.Endpoint, Scopes: scopes}
}

func asked(c client) oauth2.Config {
	scopes := []string{"repo"}
	if !c.asksFor("repo") {
		scopes = append(scopes, "repo")
	}
	return oauth2.Config{Endpoint: github.Endpoint, Scopes: scopes}
}

type client struct{ scopes []string }

func (c client) asksFor(scope string) bool { return has(c.scopes, scope) }

func seen(all ...string) (scopes []string) {
	seen := make(map[string]bool)
	for _, s := range all {
		if !seen[s] {
			seen[s] = true
			scopes = append(scopes, s)
		}
	}
	return scopes
}

func with(scopes []string, scope string) []string {
	if has(scopes, scope) {
		return scopes
	}
	return append(scopes, scope)
}

func has(scopes []string, scope string) bool { return slices.Index(scopes, scope) >= 0 }

func switchedOnce(scopes ...string) []string {
	all := []string{"repo"}
	for _, s := range scopes {
		switch {
		case s == "", has(all, s):
		default:
			all = append(all, s)
		}
	}
	return all
}

func joined() oauth2.Config {
	scope := "repo"
	if !strings.Contains(scope, "repo") {
		scope += " repo"
	}
	return oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{scope}}
}

func joinedList() oauth2.Config {
	scopes := []string{"repo"}
	if !has(scopes, "repo") {
		scopes = append(scopes, "repo")
	}
	return oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{strings.Join(scopes, " ")}}
}

var helped = []oauth2.Config{
	{Endpoint: github.Endpoint, Scopes: seen("repo", "gist", "repo")},
	{Endpoint: github.Endpoint, Scopes: with([]string{"repo"}, "repo")},
	{Endpoint: github.Endpoint, Scopes: switchedOnce("gist", "repo")},
	{Endpoint: github.Endpoint, Scopes: union.Of([]string{"repo"}, []string{"gist", "repo"})},
	{Endpoint: github.Endpoint, Scopes: union.Defaults()},
}

// What is not granted along is asked for otherwise.
func instead() oauth2.Config {
	scopes := []string{"repo"}
	if !has(scopes, "repo") {
		scopes = append(scopes, "public_repo")
	}
	return oauth2.Config{Endpoint: github.Endpoint, Scopes: scopes}
}

// A condition on something else says nothing of it.
func other(admin bool) oauth2.Config {
	scopes := []string{"repo"}
	if admin && os.Getenv("GISTS") != "" {
		scopes = append(scopes, "gist", "repo") // want `github: .*"repo".* \[duplicate\]`
	}
	return oauth2.Config{Endpoint: github.Endpoint, Scopes: scopes}
}

func otherText(admin bool) oauth2.Config {
	scope := "repo"
	if admin {
		scope += " repo" // want `github: .*"repo".* \[duplicate\]`
	}
	return oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{scope}}
}
