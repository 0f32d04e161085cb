package analyzer

import (
	"bytes"
	"go/ast"
	"go/token"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/scopevet/scopevet/internal/check"
)

// users are the requests that ask for what a literal says, each with the findings
// in it that are to be mended. What mends it for one must mend it for all.
type users struct {
	of       map[*ast.BasicLit][]*request
	findings map[*request][]*found
	// unwantedBy are requests that do not want an edit of what they ask for: none,
	// one or two of them.
	unwantedBy map[place][]*request
}

// A place is what an edit replaces, by what.
type place struct {
	pos, end token.Pos
	text     string
}

func newUsers() users {
	return users{make(map[*ast.BasicLit][]*request), make(map[*request][]*found), make(map[place][]*request)}
}

func (u users) add(req *request) {
	for i := range req.elems {
		for _, lit := range req.litsOf(i) {
			if !slices.Contains(u.of[lit], req) {
				u.of[lit] = append(u.of[lit], req)
			}
		}
	}
}

// litsOf are the literals that the text of an element is written in.
func (req *request) litsOf(element int) (all []*ast.BasicLit) {
	for _, p := range req.elem(element).Pieces {
		if p.Lit != nil {
			all = append(all, p.Lit)
		}
	}
	return all
}

// unwanted returns the edits of a fix that not all other requests for the same
// literal want, or after which something else is found in them.
func (u users) unwanted(r *reporter, f *found, checks func(*check.Check) bool) (all []analysis.TextEdit) {
	lits := f.reached()
	for _, e := range f.edits {
		at := place{e.Pos, e.End, string(e.NewText)}
		by, known := u.unwantedBy[at]
		if !known {
			by = u.refusing(r, e, lits, checks)
			u.unwantedBy[at] = by
		}
		if slices.ContainsFunc(by, func(req *request) bool { return req != f.req }) {
			all = append(all, e)
		}
	}
	return all
}

// refusing returns up to two requests that do not want an edit of one of the
// literals.
func (u users) refusing(r *reporter, e analysis.TextEdit, lits []*ast.BasicLit, checks func(*check.Check) bool) (all []*request) {
	for _, lit := range lits {
		if len(u.of[lit]) < 2 || !reachesInto(e, lit) {
			continue
		}
		for _, req := range u.of[lit] {
			wanted := slices.ContainsFunc(u.findings[req], func(f *found) bool { return containsEdit(f.edits, e) })
			if !wanted || !r.mendedBy(req, u.findings[req], e, checks) {
				all = append(all, req)
			}
			if len(all) == 2 {
				return all
			}
		}
	}
	return all
}

// reached are the literals of the elements that a finding's fix changes.
func (f *found) reached() (all []*ast.BasicLit) {
	if f.Fix == nil {
		return nil
	}
	for _, e := range f.Fix.Edits {
		for i := max(e.From, 0); i < e.To && e.From >= 0; i++ {
			all = append(all, f.req.litsOf(i)...)
		}
		if e.From == check.Parameter {
			all = append(all, f.req.litsOf(e.From)...)
		}
	}
	return all
}

func reachesInto(e analysis.TextEdit, lit *ast.BasicLit) bool {
	return e.Pos < lit.End() && lit.Pos() < e.End
}

// mendedBy reports whether an edit brings nothing to light in a request that is
// not found without it, if all else is mended there.
func (r *reporter) mendedBy(req *request, findings []*found, e analysis.TextEdit, checks func(*check.Check) bool) bool {
	var with, without []check.Edit
	for _, f := range findings {
		for _, edit := range f.Fix.Edits {
			with = append(with, edit)
			if !containsEdit(r.edits(req, &check.Fix{Edits: []check.Edit{edit}}), e) {
				without = append(without, edit)
			}
		}
	}
	more := make(map[string]int)
	count := func(edits []check.Edit, by int) {
		after := req.Request
		after.Elements = check.Apply(req.Elements, edits)
		for _, f := range check.Find(&after, checks) {
			more[f.Check] += by
		}
	}
	count(with, 1)
	count(without, -1)
	for _, n := range more {
		if n > 0 {
			return false
		}
	}
	return true
}

func sameEdit(a, b analysis.TextEdit) bool {
	return a.Pos == b.Pos && a.End == b.End && bytes.Equal(a.NewText, b.NewText)
}
