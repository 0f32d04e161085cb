package driver

import (
	"cmp"
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
	named     bool     // the scopes are named in a file, and not asked for
}

// entries returns the requests in the order of their providers, files and
// lines, with those of no known provider behind them. Requests that only differ
// in their provider are one entry. What is named without being asked for comes
// last, as one entry for each file.
func entries(result *Result) []entry {
	return append(requested(result.Requests), named(result.Named)...)
}

func requested(requests []analyzer.Request) []entry {
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

// named returns an entry for each file that names scopes.
func named(scopes []analyzer.Scope) []entry {
	scopes = slices.Clone(scopes)
	slices.SortStableFunc(scopes, func(a, b analyzer.Scope) int { return comparePosition(a.Pos, b.Pos) })
	scopes = slices.CompactFunc(scopes, func(a, b analyzer.Scope) bool { return a.Pos == b.Pos && a.Text == b.Text })
	var all []entry
	for _, s := range scopes {
		if n := len(all); n == 0 || all[n-1].Pos.Filename != s.Pos.Filename {
			all = append(all, entry{Request: analyzer.Request{Pos: s.Pos}, named: true})
		}
		last := &all[len(all)-1]
		last.Scopes = append(last.Scopes, s)
	}
	return all
}

// heading names the providers, for people.
func (e *entry) heading() string {
	switch {
	case e.named:
		return "named, but not asked for"
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
	case e.named, len(e.providers) == 0:
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
	return listedPlace(name, pos).String()
}

// step writes a step as "constant Email login.go:3:7".
func step(name func(string) string, s analyzer.Step) string {
	return ListedStep{s.Kind, s.Name, listedPlace(name, s.Pos)}.String()
}
