package engine

import (
	"cmp"
	"slices"
	"strings"

	"github.com/scopevet/scopevet/internal/catalog"
)

// A Hits is what a search found: the first of all.
type Hits struct {
	Total  int     `json:"total"`
	Scopes []Scope `json:"scopes"`
}

// shown is how many scopes a search answers: nobody reads more.
const shown = 60

// Search returns the scopes that have all words of a query in their names,
// their notes or their provider's name, nearest first. Where nothing is asked,
// all are found and none is shown.
func (e *Engine) Search(query, provider string) Hits {
	words := strings.Fields(strings.ToLower(query))
	type hit struct {
		scope *catalog.Scope
		of    *catalog.Provider
		rank  int
	}
	var all []hit
	for _, p := range e.cat.Providers() {
		if provider != "" && provider != p.ID {
			continue
		}
		for _, s := range p.Scopes() {
			if rank, ok := rank(words, p, s); ok {
				all = append(all, hit{s, p, rank})
			}
		}
	}
	if len(words) == 0 && provider == "" {
		return Hits{Total: len(all), Scopes: []Scope{}}
	}
	slices.SortStableFunc(all, func(a, b hit) int {
		return cmp.Or(a.rank-b.rank, len(a.scope.Name)-len(b.scope.Name))
	})
	found := Hits{Total: len(all), Scopes: []Scope{}}
	for _, h := range all[:min(len(all), shown)] {
		found.Scopes = append(found.Scopes, e.scope(h.of, h.scope.Name, 0, 0))
	}
	return found
}

// rank tells how far a scope is from the words; ok is false where one is
// missing.
func rank(words []string, p *catalog.Provider, s *catalog.Scope) (rank int, ok bool) {
	name := strings.ToLower(s.Name)
	of := strings.ToLower(p.ID + " " + p.Name)
	for _, w := range words {
		switch {
		case name == w:
		case strings.HasPrefix(name, w):
			rank++
		case strings.Contains(name, w):
			rank += 2
		case slices.Contains(strings.Fields(of), w):
		case strings.Contains(of, w):
			rank++
		case strings.Contains(strings.ToLower(s.Note), w):
			rank += 4
		default:
			return 0, false
		}
	}
	if s.Status == catalog.Removed {
		rank += 3
	}
	return rank, true
}
