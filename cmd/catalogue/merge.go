package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/scopevet/scopevet/internal/catalog"
)

// diff is what a reading changes in a provider's list.
type diff struct {
	added, dropped []string
	changed        [][2]string // rows before and after
	owned          int         // rows that came from the source before
}

// shrunk reports whether the source has lost more than a tenth of its rows,
// which is rather a page that could not be read than a provider's decision.
func (d diff) shrunk() bool { return len(d.dropped)*10 > d.owned }

func (d diff) print(w io.Writer, provider string) {
	for _, name := range d.added {
		fmt.Fprintf(w, "%s: added %s\n", provider, name)
	}
	for _, name := range d.dropped {
		fmt.Fprintf(w, "%s: dropped %s\n", provider, name)
	}
	for _, rows := range d.changed {
		fmt.Fprintf(w, "%s: changed %s\n%s     to %s\n", provider, rows[0], strings.Repeat(" ", len(provider)), rows[1])
	}
}

// merge returns the provider with the reading merged into its list. A row that
// the source once gave and no longer lists is dropped, unless people noted that
// it is deprecated or removed: that stays true.
func merge(p *catalog.Provider, r reading) (*catalog.Provider, diff) {
	var d diff
	listed := make(map[string]bool, len(r.facts))
	scopes := make(map[string]*catalog.Scope)
	for _, s := range p.Scopes() {
		scopes[s.Name] = s
	}
	for _, f := range r.facts {
		listed[f.Name] = true
		old := scopes[f.Name]
		if old == nil {
			d.added = append(d.added, f.Name)
			scopes[f.Name] = &f.Scope
			continue
		}
		updated := overlay(*old, f)
		if before, after := old.Row(), updated.Row(); before != after {
			d.changed = append(d.changed, [2]string{before, after})
		}
		scopes[f.Name] = &updated
	}
	for _, s := range p.Scopes() {
		if !r.owns(s.Source) {
			continue
		}
		d.owned++
		if !listed[s.Name] && s.Status == catalog.Active {
			d.dropped = append(d.dropped, s.Name)
			delete(scopes, s.Name)
		}
	}
	all := make([]*catalog.Scope, 0, len(scopes))
	for _, s := range scopes {
		all = append(all, s)
	}
	slices.SortFunc(all, func(a, b *catalog.Scope) int { return strings.Compare(a.Name, b.Name) })
	return p.WithScopes(all), d
}

// overlay returns the scope with what the fact says of it; what the fact does
// not speak of stays as it was.
func overlay(s catalog.Scope, f fact) catalog.Scope {
	if f.statusKnown && (s.Status != f.Status || f.Since != "") {
		s.Status, s.Since = f.Status, f.Since
		if s.Status == catalog.Active {
			s.Replacements = nil
		}
		s.Source = f.Source
	}
	if len(f.Replacements) > 0 {
		s.Replacements = f.Replacements
	}
	if len(f.Implies) > 0 {
		s.Implies = f.Implies
	}
	if len(f.For) > 0 {
		s.For = f.For
	}
	s.Sensitivity = cmp.Or(f.Sensitivity, s.Sensitivity)
	s.Note = cmp.Or(f.Note, s.Note)
	if s.Status == catalog.Active || f.statusKnown {
		s.Source = f.Source // else the source that proves the status stays
	}
	return s
}
