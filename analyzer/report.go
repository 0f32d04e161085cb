package analyzer

import (
	"go/ast"
	"go/token"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/scopevet/scopevet/internal/check"
	"github.com/scopevet/scopevet/internal/flow"
)

// A reporter turns findings into diagnostics, each once.
type reporter struct {
	pass *analysis.Pass
	code *flow.Package
	said map[said]bool
	// wrapped are the sinks that are functions and fields of the module.
	wrapped imports

	at      *look
	ignores []*ignore
	reports []Report // beside the diagnostics
}

type said struct {
	pos, end token.Pos
	check    string
}

// A verdict is what all requests of one site that an element may be part of
// find fault with.
type verdict struct {
	reqs     []*request
	findings []*found
	all      []*found // also what only some of them find
}

type found struct {
	check.Finding
	req      *request
	pos, end token.Pos
	stays    bool // without a fix

	own             *check.Fix // for this finding alone
	edits, ownEdits []analysis.TextEdit
}

// reportAll checks what is asked for at the sites. An element that may be asked
// of several providers is wrong only if all of them would refuse it, be it at
// one site or, where branches decide which one it goes to, at several.
func (r *reporter) reportAll(sites [][]*request, checks func(*check.Check) bool) {
	noteAgain(sites)
	var verdicts []verdict
	other := make(map[token.Pos][]int) // the sites that a conditional element goes to
	for i, reqs := range sites {
		if len(reqs) > 0 {
			r.at.look(reqs[0].site.Pos())
		}
		verdicts = append(verdicts, judge(reqs, checks))
		for _, req := range reqs {
			for _, e := range req.elems {
				if at := conditional(e); at.IsValid() && req.certain {
					other[at] = append(other[at], i)
				}
			}
		}
	}
	for i := range verdicts {
		verdicts[i].findings = slices.DeleteFunc(verdicts[i].findings, func(f *found) bool {
			at := conditional(f.req.elem(f.Element))
			return f.req.maybeForOthers(f.Element) ||
				slices.ContainsFunc(other[at], func(j int) bool { return j != i && !verdicts[j].agrees(f) })
		})
	}
	r.mend(verdicts, checks)
	all := make(map[said][]*found)
	for _, v := range verdicts {
		for _, f := range v.findings {
			all[f.said()] = append(all[f.said()], f)
		}
	}
	for _, v := range verdicts {
		for _, f := range v.findings {
			r.report(f, all[f.said()])
		}
	}
}

func (f *found) said() said { return said{f.pos, f.end, f.Check} }

func judge(reqs []*request, checks func(*check.Check) bool) verdict {
	v := verdict{reqs: reqs}
	for _, req := range reqs {
		for _, f := range check.Find(&req.Request, checks) {
			pos, end := req.rangeOf(f.Element, f.Start, f.End)
			v.all = append(v.all, &found{Finding: f, req: req, pos: pos, end: end})
		}
	}
	for _, f := range v.all {
		if accusers(v.all, f) >= wanting(reqs, f.req, f.Finding, f.pos) {
			v.findings = append(v.findings, f)
		}
	}
	return v
}

// accusers counts who finds the same fault as f, or refuses the same text for
// another: the providers, which may meet one literal in several elements, or the
// requests for what stands in the place of an element.
func accusers(all []*found, f *found) int {
	who := make(map[any]bool)
	for _, g := range all {
		refused := f.Severity > check.Note && g.Severity > check.Note
		switch {
		case g.pos != f.pos || g.end != f.end || g.Check != f.Check && !refused:
		case f.Element >= 0:
			who[g.req.Provider] = true
		default:
			who[g.req] = true
		}
	}
	return len(who)
}

// agrees reports whether the site finds fault with the same place.
func (v verdict) agrees(f *found) bool {
	return slices.ContainsFunc(v.findings, func(g *found) bool { return g.pos == f.pos && g.end == f.end })
}

// conditional returns where an element is written that is asked for in some
// branches only, or no place.
func conditional(e flow.Elem) token.Pos {
	if len(e.Choices) == 0 || len(e.Pieces) == 0 {
		return token.NoPos
	}
	switch p := e.Pieces[0]; {
	case p.Lit != nil:
		return p.Lit.Pos() + token.Pos(p.Off)
	case p.At != nil:
		return p.At.Pos() // where another package's text is read
	}
	return token.NoPos
}

// wanting is how many of the requests must find what one of them does at pos:
// all that the same element may be of, or all that have there what stands in
// the place of one.
func wanting(reqs []*request, req *request, f check.Finding, pos token.Pos) int {
	switch {
	case f.Element >= 0 && req.shared == nil:
		return 1
	case f.Element >= 0 && req.unknown[f.Element] && req.isOwn(f):
		return req.shared[f.Element] - 1
	case f.Element >= 0:
		return req.shared[f.Element]
	}
	n := 0
	for _, other := range reqs {
		if at, _ := other.rangeOf(f.Element, f.Start, f.End); at == pos {
			n++
		}
	}
	return n
}

// report makes the diagnostic of a finding that several requests may have.
func (r *reporter) report(f *found, all []*found) {
	if r.said[f.said()] || !r.wanted(f.req, f.Finding, f.pos) {
		return
	}
	r.said[f.said()] = true
	if r.hides(f.Check, f.pos, f.end) {
		return
	}
	d := analysis.Diagnostic{
		Pos: f.pos, End: f.end,
		Category: f.Check,
		Message:  f.Message,
		URL:      URL + "#" + f.Check,
	}
	if fix := fixOf(all); len(fix.TextEdits) > 0 {
		d.SuggestedFixes = []analysis.SuggestedFix{fix}
	}
	r.pass.Report(d)
	r.reports = append(r.reports, r.beside(f.req, f.Finding))
}

// fixOf has the edits that the requests want for one finding: of the same literals
// they want the same, and each may have more to mend because of that.
func fixOf(all []*found) (fix analysis.SuggestedFix) {
	var messages []string
	for _, f := range all {
		n := len(fix.TextEdits)
		for _, e := range f.edits {
			if !containsEdit(fix.TextEdits, e) {
				fix.TextEdits = append(fix.TextEdits, e)
			}
		}
		if len(fix.TextEdits) > n {
			messages = append(messages, f.Fix.Message)
		}
	}
	fix.Message = strings.Join(messages, " and ")
	return fix
}

// beside is what a diagnostic has no room for.
func (r *reporter) beside(req *request, f check.Finding) Report {
	out := Report{Severity: f.Severity}
	if req.Provider != nil {
		out.Provider, out.Unlisted = req.Provider.ID, req.Unlisted(f)
	}
	for _, choice := range req.Choices(f) {
		if edits := r.edits(req, &choice); len(edits) > 0 {
			out.Choices = append(out.Choices, analysis.SuggestedFix{Message: choice.Message, TextEdits: edits})
		}
	}
	return out
}

// wanted reports whether a finding is worth a diagnostic where it stands. A note
// is not in a generated file, where nobody takes advice. In tests, made-up scopes are the rule, in tables above all: there only a slip in
// a real scope is reported, beside the endpoint of a provider that would refuse
// it, and not where a library tests what it does with scopes, nor what a
// program of its own does with them.
func (r *reporter) wanted(req *request, f check.Finding, pos token.Pos) bool {
	if file := r.file(pos); f.Severity == check.Note && file != nil && ast.IsGenerated(file) {
		return false
	}
	if !inTest(r.pass, pos) {
		return true
	}
	if req.site.DeclaredIn(r.pass.Pkg.Path()) || r.wrapped.isWrapper(req.site.Sink) {
		return false
	}
	handedOn := slices.ContainsFunc(req.elem(f.Element).Via, func(s flow.Step) bool {
		return s.Kind == "field" || s.Kind == "parameter"
	})
	return f.Severity == check.Error && !check.Named(f.Check).NotInTests && req.certain && !handedOn
}

func inTest(pass *analysis.Pass, pos token.Pos) bool {
	return strings.HasSuffix(pass.Fset.Position(pos).Filename, "_test.go")
}

// rangeOf returns where the bytes of an element are written, or where they are
// brought into the package if that is elsewhere.
func (req *request) rangeOf(element, start, end int) (token.Pos, token.Pos) {
	if element == check.Parameter && !req.namesParameter() {
		return req.site.Name.Pos(), req.site.Name.End()
	}
	e := req.elem(element)
	if element >= 0 && req.Elements[element].Varies && start == end {
		return e.Among.Pos(), e.Among.End()
	}
	var pos, stop token.Pos
	at := 0
	for _, p := range e.Pieces {
		from, to := max(start, at), min(end, at+len(p.Text))
		inside := from < to || start == end && at <= start && start <= at+len(p.Text)
		if p.Known && inside {
			a, b := pieceRange(p, from-at, to-at)
			if !a.IsValid() {
				return req.fallback(e)
			}
			if !pos.IsValid() || a < pos {
				pos = a
			}
			stop = max(stop, b)
		}
		at += len(p.Text)
	}
	if !pos.IsValid() || !req.sameExpr(e, pos, stop) {
		return req.fallback(e)
	}
	if pos == stop { // an empty text: its quotes show it
		return req.wholeOf(e, pos)
	}
	return pos, stop
}

// pieceRange is where the bytes of one piece are written.
func pieceRange(p flow.Piece, start, end int) (token.Pos, token.Pos) {
	switch {
	case p.Lit != nil:
		pos, stop, _ := flow.Range(p.Lit, p.Off+start, p.Off+end)
		return pos, stop
	case p.At != nil:
		return p.At.Pos(), p.At.End()
	}
	return token.NoPos, token.NoPos
}

// sameExpr guards against a range from one literal to another far away: it must
// lie within an expression that the element came by.
func (req *request) sameExpr(e flow.Elem, pos, end token.Pos) bool {
	for _, p := range e.Pieces {
		if p.Lit != nil && p.Lit.Pos() <= pos && end <= p.Lit.End() {
			return true
		}
		if p.At != nil && p.At.Pos() <= pos && end <= p.At.End() {
			return true
		}
	}
	if e.Slot.List != nil {
		x := e.Slot.Expr()
		return x.Pos() <= pos && end <= x.End()
	}
	v := req.site.Value
	return v != nil && v.Pos() <= pos && end <= v.End()
}

// wholeOf is the literal around an empty range.
func (req *request) wholeOf(e flow.Elem, pos token.Pos) (token.Pos, token.Pos) {
	for _, p := range e.Pieces {
		if p.Lit != nil && p.Lit.Pos() <= pos && pos <= p.Lit.End() {
			return p.Lit.Pos(), p.Lit.End()
		}
	}
	return req.fallback(e)
}

// fallback is the expression that brings the element to the sink.
func (req *request) fallback(e flow.Elem) (token.Pos, token.Pos) {
	if e.Slot.List != nil {
		x := e.Slot.Expr()
		return x.Pos(), x.End()
	}
	for _, p := range e.Pieces {
		if p.Known && p.At != nil {
			return p.At.Pos(), p.At.End()
		}
	}
	return span(req)
}

func span(req *request) (token.Pos, token.Pos) {
	if v := req.site.Value; v != nil {
		return v.Pos(), v.End()
	}
	return req.site.Call.Pos(), req.site.Call.End()
}

// file returns the file that pos is in, or nil.
func (r *reporter) file(pos token.Pos) *ast.File {
	for _, f := range r.pass.Files {
		if f.FileStart <= pos && pos < f.FileEnd {
			return f
		}
	}
	return nil
}
