package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"unicode"

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
	renamed := renames(d.dropped, d.added)
	for _, name := range d.dropped {
		if to, ok := renamed[name]; ok {
			fmt.Fprintf(w, "%s: renamed %s to %s\n", provider, name, to)
		} else {
			fmt.Fprintf(w, "%s: dropped %s\n", provider, name)
		}
	}
	targets := slices.Collect(maps.Values(renamed))
	for _, name := range d.added {
		if !slices.Contains(targets, name) {
			fmt.Fprintf(w, "%s: added %s\n", provider, name)
		}
	}
	for _, rows := range d.changed {
		head := provider + ": changed "
		fmt.Fprintf(w, "%s%s\n%*s%s\n", head, rows[0], len(head), "to ", rows[1])
	}
}

// renames pairs names that went with names that came and are of the same words,
// whatever their order, case and separators.
func renames(from, to []string) map[string]string {
	came := make(map[string]string)
	for _, name := range to {
		came[words(name)] = name
	}
	pairs := make(map[string]string)
	for _, name := range from {
		if other, ok := came[words(name)]; ok {
			pairs[name] = other
		}
	}
	return pairs
}

func words(name string) string {
	fields := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
	slices.Sort(fields)
	return strings.Join(fields, " ")
}

// merge returns the provider with the reading merged into its list. A row that
// the source once gave and no longer lists is dropped, unless people noted that
// it is deprecated or removed: that stays true.
func merge(p *catalog.Provider, r reading) (*catalog.Provider, diff) {
	var d diff
	scopes := make(map[string]*catalog.Scope)
	for _, s := range p.Scopes() {
		scopes[s.Name] = s
	}
	listed := make(map[string]bool, len(r.facts))
	for _, f := range r.facts {
		listed[f.Name] = true
		old := scopes[f.Name]
		if old == nil {
			d.added = append(d.added, f.Name)
			scopes[f.Name] = &f.Scope
			continue
		}
		updated := overlay(*old, f, r.owns)
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
	slices.Sort(d.added)
	return p.WithScopes(slices.Collect(maps.Values(scopes))), d
}

// overlay returns the scope with what the fact says of it; what the fact does
// not speak of stays as it was. What is implied adds up: people find more of it
// than any source says. The row takes the fact's source when that speaks of the
// status, or is the row's own in another revision, or better than a second-hand
// one.
func overlay(s catalog.Scope, f fact, owns func(string) bool) catalog.Scope {
	if f.statusKnown && f.Status != s.Status {
		s.Status, s.Since, s.Replacements = f.Status, "", nil
	}
	if f.statusKnown {
		s.Since = cmp.Or(f.Since, s.Since)
	}
	if len(f.Replacements) > 0 {
		s.Replacements = f.Replacements
	}
	if f.statusKnown || s.Status == catalog.Active && (owns(s.Source) || s.SecondHand()) {
		s.Source = f.Source
	}
	s.Implies = union(s.Implies, f.Implies)
	s.With = union(s.With, f.With)
	if len(f.For) > 0 {
		s.For = f.For
	}
	s.Sensitivity = cmp.Or(f.Sensitivity, s.Sensitivity)
	s.Note = cmp.Or(f.Note, s.Note)
	return s
}

func union(a, b []string) []string {
	all := slices.Concat(a, b)
	slices.Sort(all)
	return slices.Compact(all)
}
