package analyzer

import (
	"bytes"
	"go/ast"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/scopevet/scopevet/internal/check"
)

// literals knows of each literal the requests that ask for what it says, with
// what is found in them. What mends it for one must mend it for all.
type literals map[*ast.BasicLit]map[*request][]found

func (l literals) add(req *request) {
	for i := range req.elems {
		for _, lit := range req.litsOf(i) {
			if l[lit] == nil {
				l[lit] = make(map[*request][]found)
			}
			l[lit][req] = nil
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

func (l literals) find(findings []found) {
	for _, f := range findings {
		for _, lit := range f.edited() {
			if l[lit] != nil {
				l[lit][f.req] = append(l[lit][f.req], f)
			}
		}
	}
}

// edited are the literals that the fix of a finding changes.
func (f found) edited() (all []*ast.BasicLit) {
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

// agree reports whether all requests that a finding's fix reaches want the same
// edits, and have nothing else found in them then.
func (l literals) agree(r *reporter, f found, checks func(*check.Check) bool) bool {
	var edits []analysis.TextEdit
	for _, lit := range f.edited() {
		for req, findings := range l[lit] {
			if req == f.req {
				continue
			}
			if edits == nil {
				edits = r.edits(f.req, f.Fix)
			}
			i := slices.IndexFunc(findings, func(g found) bool { return slices.EqualFunc(r.edits(req, g.Fix), edits, sameEdit) })
			if i < 0 || !req.mendedBy(findings[i].Fix, checks) {
				return false
			}
		}
	}
	return true
}

// mendedBy reports whether a fix brings nothing to light that was not found
// before.
func (req *request) mendedBy(fix *check.Fix, checks func(*check.Check) bool) bool {
	before := check.Run(&req.Request, checks)
	after := req.Request
	after.Elements = check.Apply(req.Elements, fix.Edits)
	return !slices.ContainsFunc(check.Run(&after, checks), func(f check.Finding) bool {
		return !slices.ContainsFunc(before, func(g check.Finding) bool { return g.Message == f.Message })
	})
}

func sameEdit(a, b analysis.TextEdit) bool {
	return a.Pos == b.Pos && a.End == b.End && bytes.Equal(a.NewText, b.NewText)
}
