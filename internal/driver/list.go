package driver

import (
	"cmp"
	"fmt"
	"go/token"
	"reflect"
	"slices"

	"github.com/scopevet/scopevet/analyzer"
)

// sortRequests brings the requests into the order of their providers, files and
// lines, with those of no known provider last, and drops what the same file
// gave rise to in several packages.
func sortRequests(all []analyzer.Request) []analyzer.Request {
	slices.SortStableFunc(all, func(a, b analyzer.Request) int {
		return cmp.Or(compareProviders(a.Provider, b.Provider), comparePosition(a.Pos, b.Pos),
			cmp.Compare(a.Sink, b.Sink), slices.CompareFunc(a.Scopes, b.Scopes, compareScopes))
	})
	return slices.CompactFunc(all, func(a, b analyzer.Request) bool { return reflect.DeepEqual(a, b) })
}

func compareProviders(a, b string) int {
	if (a == "") != (b == "") {
		return -cmp.Compare(a, b)
	}
	return cmp.Compare(a, b)
}

func compareScopes(a, b analyzer.Scope) int {
	return cmp.Or(comparePosition(a.Pos, b.Pos), cmp.Compare(a.Text, b.Text))
}

// What the lists say of scopes and requests, in all forms of output.

// providerName is the heading of a request's provider.
func providerName(r analyzer.Request) string {
	switch {
	case r.Provider == "":
		return "unknown provider"
	case r.Guessed:
		return r.Provider + " (by its scopes)"
	}
	return r.Provider
}

// extent says whether the scopes are all that is asked for.
func extent(r analyzer.Request) string {
	if r.Open {
		return "open"
	}
	return "whole"
}

// statusOf says what the catalogue knows of a scope: it is "active",
// "deprecated", "removed" or "unlisted"; nothing where the provider is not
// known.
func statusOf(r analyzer.Request, s analyzer.Scope) string {
	switch {
	case r.Provider == "":
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
