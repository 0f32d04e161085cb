package main

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/scopevet/scopevet/internal/catalog"
)

// A format is a form in which providers publish their scopes.
type format struct {
	name, about string
	// provider says that the argument names the provider, because the form is
	// not one provider's own.
	provider bool
	read     func(source) ([]reading, error)
}

// A source is one argument: FORMAT=PATH or FORMAT:PROVIDER=PATH.
type source struct {
	format   *format
	provider string
	path     string
	revision string // what -at says; may be empty
	name     string // what -source says; may be empty
}

var formats = []*format{
	{name: "facts", read: readFacts,
		about: "TSV of facts, a file a provider: for what stands on a web page only"},
	{name: "google", read: readGoogle,
		about: "folder of the google.golang.org/api module, with its discovery documents"},
	{name: "github", read: readGitHub,
		about: "scopes-for-oauth-apps.md of github/docs"},
	{name: "microsoft", read: readMicrosoft,
		about: "folder with GraphDelegateRoles.json and GraphAppRoles.json (merill/microsoft-info), or permissions.json (microsoft-graph-devx-content)"},
	{name: "discord", read: readDiscord,
		about: "oauth2.mdx of discord/discord-api-docs"},
	{name: "mastodon", read: readMastodon,
		about: "oauth-scopes.md of mastodon/documentation"},
	{name: "openapi", read: readOpenAPI, provider: true,
		about: "OpenAPI 2 or 3 in JSON, with the scopes of its security schemes"},
	{name: "discovery", read: readDiscovery, provider: true,
		about: "a server's metadata (.well-known/openid-configuration), with scopes_supported"},
}

func parseSource(arg string) (source, error) {
	head, path, ok := strings.Cut(arg, "=")
	name, provider, _ := strings.Cut(head, ":")
	for _, f := range formats {
		if f.name != name || !ok || path == "" {
			continue
		}
		if f.provider != (provider != "") {
			break
		}
		return source{format: f, provider: provider, path: path}, nil
	}
	return source{}, fmt.Errorf("source %q: want FORMAT=PATH, or FORMAT:PROVIDER=PATH where the format needs it; -help lists them", arg)
}

// A reading is what one source says of one provider.
type reading struct {
	provider string
	facts    []fact
	// owns tells which rows of the catalogue come from this source, by their
	// source: those that it no longer lists are dropped.
	owns func(source string) bool
}

// A fact is what a source says of one scope. Fields that it does not speak of
// are empty.
type fact struct {
	catalog.Scope
	// statusKnown says that the source speaks of the status: else the one in
	// the catalogue stays.
	statusKnown bool
}

// newReading returns the reading of a place in a public repository or module;
// place begins with what stands between them, ":file" or " things". The revision
// stands in the source that the rows get, but makes no other source of it.
func newReading(provider, repository, revision, place string, scopes []catalog.Scope) reading {
	name := repository
	if revision != "" {
		name += "@" + revision
	}
	name += place
	r := reading{provider: provider, owns: func(source string) bool {
		return withoutRevision(source) == withoutRevision(name)
	}}
	for _, s := range scopes {
		s.Source = name
		r.facts = append(r.facts, fact{Scope: s})
	}
	return r
}

var revision = regexp.MustCompile(`@[^: ]+`)

func withoutRevision(source string) string { return revision.ReplaceAllString(source, "") }
