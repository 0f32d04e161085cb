package driver

import (
	"cmp"
	"fmt"
	"go/token"
	"reflect"
	"slices"
	"strings"

	"github.com/scopevet/scopevet/analyzer"
)

// An entry is a request as the lists show it: what one place asks for, of one
// provider or of any of several.
type entry struct {
	analyzer.Request
	providers []string // none: it is not known
}

// entries returns the requests in the order of their providers, files and
// lines, with those of no known provider last. Requests that only differ in
// their provider are one entry.
func entries(requests []analyzer.Request) []entry {
	var all []entry
	for _, r := range requests {
		i := slices.IndexFunc(all, func(e entry) bool { return sameScopes(e.Request, r) })
		if i < 0 {
			r.Scopes = slices.Clone(r.Scopes)
			all = append(all, entry{Request: r})
			i = len(all) - 1
		}
		all[i].join(r)
	}
	slices.SortStableFunc(all, func(a, b entry) int {
		return cmp.Or(compareProviders(a.heading(), b.heading()), comparePosition(a.Pos, b.Pos))
	})
	return all
}

func sameScopes(a, b analyzer.Request) bool {
	return a.Pos == b.Pos && a.Sink == b.Sink && a.Open == b.Open && a.Guessed == b.Guessed &&
		slices.EqualFunc(a.Scopes, b.Scopes, func(a, b analyzer.Scope) bool {
			return a.Text == b.Text && a.Pos == b.Pos && reflect.DeepEqual(a.Via, b.Via)
		})
}

// join adds the provider of a request for the same scopes. A scope is what the
// first provider says that has it.
func (e *entry) join(r analyzer.Request) {
	if r.Provider == "" || slices.Contains(e.providers, r.Provider) {
		return
	}
	e.providers = append(e.providers, r.Provider)
	for i := range e.Scopes {
		if !e.Scopes[i].Known {
			e.Scopes[i] = r.Scopes[i]
		}
	}
}

func compareProviders(a, b string) int {
	switch {
	case a == b:
		return 0
	case a == unknownProvider:
		return 1
	case b == unknownProvider:
		return -1
	}
	return cmp.Compare(a, b)
}

const unknownProvider = "unknown provider"

// heading names the providers, for people.
func (e *entry) heading() string {
	switch {
	case len(e.providers) == 0:
		return unknownProvider
	case e.Guessed:
		return e.providers[0] + " (by its scopes)"
	}
	return strings.Join(e.providers, " or ")
}

// extent says whether the scopes are all that is asked for.
func (e *entry) extent() string {
	if e.Open {
		return "open"
	}
	return "whole"
}

// status says what the catalogue knows of a scope: it is "active",
// "deprecated", "removed" or "unlisted"; nothing where the provider is not
// known.
func (e *entry) status(s analyzer.Scope) string {
	switch {
	case len(e.providers) == 0:
		return ""
	case !s.Known:
		return "unlisted"
	case s.Status == "":
		return "active"
	}
	return s.Status
}

// place writes a position as "file:line:column".
func place(name func(string) string, pos token.Position) string {
	return fmt.Sprintf("%s:%d:%d", name(pos.Filename), pos.Line, pos.Column)
}

// step writes a step as "constant Email login.go:3:7".
func step(name func(string) string, s analyzer.Step) string {
	if s.Name == "" {
		return s.Kind + " " + place(name, s.Pos)
	}
	return s.Kind + " " + s.Name + " " + place(name, s.Pos)
}
