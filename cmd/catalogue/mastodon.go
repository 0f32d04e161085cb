package main

import (
	"os"
	"strings"

	"github.com/scopevet/scopevet/internal/catalog"
)

// readMastodon reads the table of granular scopes: a high-level scope in the
// first column, those that come with it in the second column of the rows below.
func readMastodon(s source) ([]reading, error) {
	page, err := os.ReadFile(s.path)
	if err != nil {
		return nil, err
	}
	var order []*catalog.Scope
	known := make(map[string]*catalog.Scope)
	scope := func(name string) *catalog.Scope {
		if known[name] == nil {
			known[name] = &catalog.Scope{Name: name}
			order = append(order, known[name])
		}
		return known[name]
	}
	var parent *catalog.Scope
	for _, cells := range tables(string(page), "Scope") {
		if name, ok := code(cells[0]); ok {
			parent = scope(name)
			if strings.Contains(cells[0], "deprecated") {
				parent.Status = catalog.Deprecated
			}
		}
		if name, ok := code(strings.Join(cells[1:], " ")); ok && parent != nil {
			parent.Implies = append(parent.Implies, scope(name).Name)
		}
	}
	r := newReading("mastodon", "mastodon/documentation", s.revision, ":content/en/api/oauth-scopes.md", values(order))
	for i := range r.facts {
		// Only what the table marks is spoken of: other scopes are deprecated
		// in the page's text.
		r.facts[i].statusKnown = r.facts[i].Status != catalog.Active
	}
	return []reading{r}, nil
}

func values(scopes []*catalog.Scope) []catalog.Scope {
	all := make([]catalog.Scope, len(scopes))
	for i, s := range scopes {
		all[i] = *s
	}
	return all
}
