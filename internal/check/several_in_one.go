package check

import (
	"strings"

	"github.com/scopevet/scopevet/internal/catalog"
)

var severalInOne = &Check{
	Name:  "several-in-one",
	Title: "an element of a list holds several scopes with blanks between them",
	Off:   true,
	Run:   runSeveralInOne,
}

// runSeveralInOne looks for what works by chance: a library that joins the
// elements with blanks sends the same for one that has them already.
func runSeveralInOne(r *Request) (all []Finding) {
	if r.Wire != BySpace || r.Provider != nil && !r.Provider.Takes(catalog.Space) {
		return nil
	}
	for i := range r.Elements {
		e := &r.Elements[i]
		parts := strings.Fields(e.Text)
		if !e.Listed || len(e.Gaps) > 0 || len(parts) < 2 || r.lookup(e.Text) != nil || !r.allScopes(parts) {
			continue
		}
		f := Token{i, 0, len(e.Text), e.Text}.finding(Note, "%q holds several scopes; write %s", e.Text, quoted(parts))
		f.Fix = &Fix{
			Message: "split into " + quoted(parts),
			Edits:   []Edit{{From: i, To: i + 1, Elements: parts}},
		}
		all = append(all, f)
	}
	return all
}

// allScopes reports whether all texts are scopes.
func (r *Request) allScopes(texts []string) bool {
	for _, text := range texts {
		if !r.isScope(text) {
			return false
		}
	}
	return true
}
