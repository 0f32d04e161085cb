package analyzer

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/scopevet/scopevet/internal/check"
	"github.com/scopevet/scopevet/internal/flow"
)

// edits turns a fix into edits of the source, or into none if a part of it
// cannot be written there.
func (r *reporter) edits(req *request, fix *check.Fix) []analysis.TextEdit {
	if fix == nil {
		return nil
	}
	var all []analysis.TextEdit
	for _, e := range fix.Edits {
		edits, ok := r.allEdits(req, e)
		for _, edit := range edits {
			ok = ok && r.mayEdit(edit.Pos)
			if !slices.ContainsFunc(all, func(made analysis.TextEdit) bool { return made.Pos == edit.Pos && made.End == edit.End }) {
				all = append(all, edit)
			}
		}
		if !ok {
			return nil
		}
	}
	return all
}

func (r *reporter) allEdits(req *request, e check.Edit) ([]analysis.TextEdit, bool) {
	if e.Unescape {
		return r.unescape(req, e)
	}
	edit, ok := r.edit(req, e)
	return []analysis.TextEdit{edit}, ok
}

func (r *reporter) edit(req *request, e check.Edit) (analysis.TextEdit, bool) {
	switch {
	case e.From == check.Parameter && !req.namesParameter():
		return analysis.TextEdit{}, false
	case e.Elements == nil && req.cuts(e):
		return analysis.TextEdit{}, false
	case e.Elements == nil:
		if edit, ok := r.byName(req, e); ok {
			return edit, true
		}
		return replaceText(req.elem(e.From), e)
	case r.code.Counts(req.elems[e.From].Slot.List):
		return analysis.TextEdit{}, false
	case e.From == e.To:
		return r.insert(req, e)
	case len(e.Elements) == 0:
		return r.remove(req.elems[e.From:e.To])
	}
	edit, ok := rewrite(req.elems[e.From:e.To], e.Elements)
	return edit, ok && !r.hasComment(edit.Pos, edit.End)
}

// cuts reports whether the program would cut what is written into elements that
// are joined otherwise.
func (req *request) cuts(e check.Edit) bool {
	by, joined := req.elem(e.From).Cut, map[check.Wire]string{check.BySpace: " ", check.ByComma: ","}[req.Wire]
	return by != "" && by != joined && strings.Contains(e.Text, by)
}

// hasComment reports whether a comment stands between the places: a person wrote
// it, and it would be lost.
func (r *reporter) hasComment(pos, end token.Pos) bool {
	f := r.file(pos)
	return f != nil && slices.ContainsFunc(f.Comments, func(c *ast.CommentGroup) bool { return pos <= c.Pos() && c.End() <= end })
}

// namesParameter reports whether the name of the parameter is written at the
// site, and not in a constant that may be for more.
func (req *request) namesParameter() bool {
	if req.site.Name == nil {
		return true // part of a URL
	}
	_, ok := ast.Unparen(req.site.Name).(*ast.BasicLit)
	return ok
}

// mayEdit reports whether the file at pos is one that people write: neither
// generated nor, as cgo does, translated.
func (r *reporter) mayEdit(pos token.Pos) bool {
	f := r.file(pos)
	if f == nil || ast.IsGenerated(f) {
		return false
	}
	for _, imp := range f.Imports {
		if imp.Path.Value == `"C"` {
			return false
		}
	}
	// A //line comment says that the file is made from another.
	return r.pass.Fset.Position(pos) == r.pass.Fset.PositionFor(pos, false)
}

// replaceText replaces bytes of an element inside the one literal that holds
// them all.
func replaceText(e flow.Elem, edit check.Edit) (analysis.TextEdit, bool) {
	at := 0
	for _, p := range e.Pieces {
		if p.Lit != nil && at <= edit.Start && edit.End <= at+len(p.Text) && (edit.Start < at+len(p.Text) || edit.Start == edit.End) {
			pos, end, ok := flow.Range(p.Lit, p.Off+edit.Start-at, p.Off+edit.End-at)
			text, can := flow.Quote(p.Lit, edit.Text)
			return analysis.TextEdit{Pos: pos, End: end, NewText: []byte(text)}, ok && can
		}
		at += len(p.Text)
	}
	return analysis.TextEdit{}, false
}

// rewrite replaces elements that stand side by side in a list by others,
// written in the quotes of the first.
func rewrite(elems []flow.Elem, texts []string) (analysis.TextEdit, bool) {
	first, last, ok := run(elems)
	if !ok {
		return analysis.TextEdit{}, false
	}
	lit := listed(elems[0])
	var literals []string
	for _, text := range texts {
		literal, ok := flow.Requote(lit, text)
		if !ok {
			return analysis.TextEdit{}, false
		}
		literals = append(literals, literal)
	}
	return analysis.TextEdit{
		Pos: first.Pos(), End: last.End(), NewText: []byte(strings.Join(literals, ", ")),
	}, true
}

// insert writes elements before one of the list literal that the sink is given,
// on lines of their own where that one has its line for itself. A constant of
// their text is taken from a package that the file imports and that names it
// for a scope.
func (r *reporter) insert(req *request, e check.Edit) (analysis.TextEdit, bool) {
	slot := req.elems[e.From].Slot
	lit, ok := slot.List.(*ast.CompositeLit)
	if !ok || ast.Unparen(req.site.Value) != lit {
		return analysis.TextEdit{}, false
	}
	at, behind := slot.Expr(), " "
	if _, _, ok := r.ownLines(slot, at, at); ok {
		column := r.pass.Fset.Position(at.Pos()).Column
		behind = "\n" + strings.Repeat("\t", column-1) // as gofmt indents
	}
	var b strings.Builder
	for _, text := range e.Elements {
		name := r.constant(at, text, func(pkg *types.Package) bool { return pkg.Scope().Lookup("ScopeOpenID") != nil })
		if name == "" {
			name = strconv.Quote(text)
		}
		b.WriteString(name + "," + behind)
	}
	return analysis.TextEdit{Pos: at.Pos(), End: at.Pos(), NewText: []byte(b.String())}, true
}

// run returns the first and last expression of elements that are literals side
// by side in one list.
func run(elems []flow.Elem) (first, last ast.Expr, ok bool) {
	for i, e := range elems {
		if listed(e) == nil || e.Slot.List != elems[0].Slot.List || e.Slot.Index != elems[0].Slot.Index+i {
			return nil, nil, false
		}
	}
	return elems[0].Slot.Expr(), elems[len(elems)-1].Slot.Expr(), len(elems) > 0
}

// remove takes elements out of their list, with a comma, and with their lines
// if they have them for themselves.
func (r *reporter) remove(elems []flow.Elem) (analysis.TextEdit, bool) {
	first, last, ok := run(elems)
	if !ok {
		return analysis.TextEdit{}, false
	}
	slot := elems[0].Slot
	all := slot.Siblings()
	from, to := slot.Index, slot.Index+len(elems)
	if pos, end, ok := r.ownLines(slot, first, last); ok {
		// Without any, the braces would stand on two lines, and gofmt has them on one.
		return analysis.TextEdit{Pos: pos, End: end}, len(elems) < len(all)
	}
	switch {
	case to < len(all):
		return analysis.TextEdit{Pos: first.Pos(), End: all[to].Pos()}, true
	case from > 0:
		return analysis.TextEdit{Pos: all[from-1].End(), End: last.End()}, true
	}
	return analysis.TextEdit{Pos: first.Pos(), End: last.End()}, r.line(last.End()) == r.line(slot.List.End())
}

// ownLines returns the lines from first to last if nothing but a comment shares
// them.
func (r *reporter) ownLines(slot flow.Slot, first, last ast.Expr) (pos, end token.Pos, ok bool) {
	lit, isLit := slot.List.(*ast.CompositeLit)
	if !isLit {
		return 0, 0, false
	}
	before, after := lit.Lbrace, lit.Rbrace
	for _, sibling := range lit.Elts {
		if sibling.End() <= first.Pos() {
			before = sibling.End() - 1
		}
		if sibling.Pos() >= last.End() {
			after = min(after, sibling.Pos())
		}
	}
	if r.line(before) >= r.line(first.Pos()) || r.line(after) <= r.line(last.End()) {
		return 0, 0, false
	}
	f := r.pass.Fset.File(first.Pos())
	return f.LineStart(r.line(first.Pos())), f.LineStart(r.line(last.End()) + 1), true
}

func (r *reporter) line(pos token.Pos) int {
	return lineOf(r.pass, pos)
}
