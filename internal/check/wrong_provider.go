package check

import (
	"slices"
	"strconv"
	"strings"

	"github.com/scopevet/scopevet/internal/catalog"
)

var wrongProvider = &Check{
	Name:       "wrong-provider",
	Title:      "a scope is another provider's",
	NotInTests: true,
	Run:        runWrongProvider,
}

// runWrongProvider looks for what stays behind when a configuration is copied
// from one provider to the next.
func runWrongProvider(r *Request) (all []Finding) {
	if r.Guessed {
		return nil
	}
	for _, t := range r.unlisted() {
		turned, ok := r.turned(t.Text)
		if r.Elements[t.Element].Shared || catalog.Standard(t.Text) || !ok && !r.Provider.Excludes(t.Text) {
			continue
		}
		owners := r.Catalog.Listing(t.Text)
		if len(owners) == 0 {
			continue
		}
		f := t.finding(Error, "%q is a scope of %s", t.Text, providerNames(owners))
		if ok {
			f.Message += "; did you mean " + strconv.Quote(turned) + "?"
			f.Candidates = [][]string{{turned}}
		} else {
			f.look(r.Provider, t.Text)
		}
		all = append(all, f)
	}
	return all
}

// turned returns the scope that has the two words of text in the other order,
// if the provider begins no scope with the first of them: "user:read" for
// "read:user".
func (r *Request) turned(text string) (string, bool) {
	at := strings.IndexAny(text, ":._")
	if at < 0 || r.Provider.CustomMatch(text) {
		return "", false
	}
	first, sep, second := text[:at], text[at:at+1], text[at+1:]
	other := second + sep + first
	if r.lookup(other) == nil || slices.ContainsFunc(r.Provider.Scopes(), func(s *catalog.Scope) bool {
		return strings.HasPrefix(s.Name, first+sep)
	}) {
		return "", false
	}
	return other, true
}

// providerNames names up to three providers.
func providerNames(owners []*catalog.Provider) string {
	var names []string
	for _, p := range owners[:min(len(owners), 3)] {
		names = append(names, p.Name)
	}
	last := len(names) - 1
	switch {
	case len(owners) > len(names):
		return strings.Join(names, ", ") + " and others"
	case last > 0:
		return strings.Join(names[:last], ", ") + " and " + names[last]
	}
	return names[0]
}

// look adds where to look for what was meant: up to three near scopes of the
// provider, or the page that lists them.
func (f *Finding) look(p *catalog.Provider, text string) {
	near := nearNames(p.Nearest(text))
	if len(near) > 0 {
		f.Message += "; the nearest: " + quoted(near)
	} else if p.Docs != "" {
		f.Message += "; see " + p.Docs
	}
	for _, name := range near {
		f.Candidates = append(f.Candidates, []string{name})
	}
}
