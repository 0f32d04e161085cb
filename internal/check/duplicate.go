package check

import (
	"slices"
	"strings"

	"github.com/scopevet/scopevet/internal/catalog"
)

var duplicate = &Check{
	Name:  "duplicate",
	Title: "a scope is asked for twice",
	Run:   runDuplicate,
}

func runDuplicate(r *Request) (all []Finding) {
	var first []Token
	for _, t := range r.Tokens() {
		if !plausible(t.Text) && r.lookup(t.Text) == nil {
			continue
		}
		for _, u := range first {
			if r.same(t.Text, u.Text) && r.Beside(u.Element, t.Element) {
				f := t.finding(Warning, "%q is asked for already; leave it out", t.Text)
				if r.repeats(u, t) {
					f.Fix = r.withoutToken(t, u)
				}
				all = append(all, f)
				break
			}
		}
		first = append(first, t)
	}
	return all
}

// same reports whether two texts ask for one scope.
func (r *Request) same(a, b string) bool {
	if a == b {
		return true
	}
	s := r.lookup(a)
	return s != nil && s == r.lookup(b) || r.Provider != nil && r.Provider.Case == catalog.CaseIgnored && strings.EqualFold(a, b)
}

// withoutToken is the fix that removes a token, as another is there: its element,
// or the token with what stands between it and the one before. It is nil where
// that is not one edit, and where the token is read elsewhere too without the
// other.
func (r *Request) withoutToken(t, other Token) *Fix {
	e := &r.Elements[t.Element]
	start, end := t.Start, t.End
	if before := strings.TrimRightFunc(e.Text[:start], r.cuts); before != "" {
		start = len(before)
	} else {
		end = len(e.Text) - len(strings.TrimLeftFunc(e.Text[end:], r.cuts))
	}
	switch {
	case slices.ContainsFunc(e.Again, func(p Part) bool {
		return p.Start < end && start < p.End && !(t.Element == other.Element && p.Start <= other.Start && other.End <= p.End)
	}):
		return nil
	case start == 0 && end == len(e.Text) && e.Listed:
		return removal(t.Element)
	case start == 0 && end == len(e.Text):
		return nil
	}
	return &Fix{
		Message: "remove the scope",
		Edits:   []Edit{{From: t.Element, To: t.Element + 1, Start: start, End: end}},
	}
}
