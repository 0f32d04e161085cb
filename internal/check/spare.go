package check

import (
	"slices"
	"strings"
)

// spareDuplicates turns fixes that would write a scope which the request asks
// for already into ones that leave the wrong scope out.
func (r *Request) spareDuplicates(findings []Finding) {
	var right []Token
	for _, t := range r.Tokens() {
		at := Finding{Element: t.Element, Start: t.Start, End: t.End}
		if !slices.ContainsFunc(findings, at.overlaps) {
			right = append(right, t)
		}
	}
	for j := range findings {
		f := &findings[j]
		text, ok := f.replacement()
		if !ok {
			continue
		}
		wrong := Token{f.Element, f.Start, f.End, text}
		i := slices.IndexFunc(right, func(t Token) bool { return r.repeats(t, wrong) })
		if i < 0 {
			right = append(right, wrong)
			continue
		}
		if fix := r.withoutToken(wrong, right[i]); fix != nil {
			f.Fix = fix
		}
	}
}

// replacement is the one scope that the finding's fix writes in its place.
func (f *Finding) replacement() (text string, ok bool) {
	if f.Fix == nil || len(f.Fix.Edits) != 1 || f.Element < 0 {
		return "", false
	}
	e := f.Fix.Edits[0]
	return e.Text, e.Elements == nil && e.Start == f.Start && e.End == f.End && plausible(e.Text) && strings.ContainsFunc(e.Text, isLetter)
}

// repeats reports whether u asks for what t asks for whenever u is there.
func (r *Request) repeats(t, u Token) bool {
	return r.same(t.Text, u.Text) && r.Together(t.Element, u.Element) &&
		subset(r.Elements[t.Element].Choices, r.Elements[u.Element].Choices)
}
