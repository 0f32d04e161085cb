package flow

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strings"
)

// A condition may look at the text that a variable has: a loop passes over what it
// does not want, a prefix is put before what has none. Where the text and the
// condition tell, it is known which texts come by; else they are in doubt.

// trial is the text that a variable is taken for while a condition is looked at.
// What is found out on the way hangs on it.
type trial struct {
	of   *types.Var
	text constant.Value
	step int
}

// try takes a variable for a text, until the function that it returns is called.
func (p *Package) try(of *types.Var, text string) (back func()) {
	before := p.trial
	p.trial = trial{of, constant.MakeString(text), p.step()}
	return func() {
		p.trial = before
		p.back()
	}
}

// refined is the text of a variable where it stands, without what conditions on the
// way there keep away.
func (p *Package) refined(e ast.Expr, v Value, text bool) Value {
	of := p.varOf(e)
	if !text || of == nil || of.IsField() || isGlobal(of) || p.writtenByOthers(of) {
		return v
	}
	pos := e.Pos()
	for i := p.innermost(pos); i >= 0; i = p.arms[i].parent {
		a := &p.arms[i]
		for _, n := range p.leadingAway(a, pos) {
			if n.Pos() > of.Pos() && !p.writtenSince(n.End(), of, pos) {
				v = p.chosen(v, of, Choice{Branch: n.Pos(), Not: true})
			}
		}
		if a.contains(of.Pos()) {
			break
		}
		if !p.writtenSince(a.pos, of, pos) {
			v = p.chosen(v, of, a.choice())
		}
	}
	return v.some(e, text)
}

// spared is what a variable keeps where it is not written to under the choices. Only
// where each of the others is sure to be made, since the variable is declared behind
// it, did the last one look at what there is.
func (p *Package) spared(kept Value, of *types.Var, choices []Choice) Value {
	for _, c := range choices[:len(choices)-1] {
		if a := p.arm(c); a == nil || of.Pos() < a.branch.Pos() || a.end <= of.Pos() {
			return kept
		}
	}
	if of.IsField() || isGlobal(of) || p.writtenByOthers(of) {
		return kept
	}
	last := choices[len(choices)-1]
	last.Not = true
	return p.chosen(kept, of, last)
}

// writtenByOthers reports whether a function writes to a variable that is not its own:
// when, no place tells.
func (p *Package) writtenByOthers(of *types.Var) bool {
	own := p.body(of.Pos())
	return slices.ContainsFunc(p.writes[of], func(w write) bool {
		b := p.body(w.pos - 1)
		return b >= 0 && b != own && (own >= 0 || !p.arms[b].contains(of.Pos()) && p.arms[b].branch.Pos() > of.Pos())
	})
}

// chosen is the text of a variable where a choice is made that may hang on it.
func (p *Package) chosen(v Value, of *types.Var, c Choice) Value {
	a := p.arm(c)
	if a == nil || len(v.Elems) == 0 || !p.looksAt(a.branch, of) {
		return v
	}
	w := Value{Open: v.Open, filled: v.filled}
	for _, e := range v.Elems {
		text, gaps := e.Text()
		taken, known := false, false
		if len(gaps) == 0 {
			taken, known = p.tried(of, text, c)
		}
		if known && taken == c.Not {
			continue
		}
		e.Doubt = e.Doubt || !known
		w.Elems = append(w.Elems, e)
	}
	return w
}

// tried reports whether an arm is taken when a variable has that text.
func (p *Package) tried(of *types.Var, text string, c Choice) (taken, known bool) {
	defer p.try(of, text)()
	return p.decided(c)
}

// looksAt reports whether a branch decides by the text of a variable; not where it
// only asks whether there is any, or whether a list or map that the function makes
// has it already.
func (p *Package) looksAt(branch ast.Node, of *types.Var) bool {
	about := aboutVar{branch, of}
	looks, known := p.looks[about]
	if !known {
		looks = p.isAbout(branch, of)
		p.looks[about] = looks
	}
	return looks
}

// aboutVar is a branch and a variable that it may decide by.
type aboutVar struct {
	branch ast.Node
	of     *types.Var
}

func (p *Package) isAbout(branch ast.Node, of *types.Var) bool {
	looks, makes := false, false
	for _, n := range heads(branch) {
		if n == nil {
			continue
		}
		ast.Inspect(n, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.BinaryExpr:
				compares := n.Op == token.EQL || n.Op == token.NEQ
				return !compares || !p.isNone(n.X) && !p.isNone(n.Y)
			case *ast.CallExpr:
				return !p.isBuiltin(n, "len")
			case *ast.Ident:
				v, ok := p.info.Uses[n].(*types.Var)
				looks = looks || ok && v == of
				makes = makes || ok && v != of && p.isKept(v)
			}
			return true
		})
	}
	return looks && !makes
}

// isNone reports whether an expression is the empty text or nil.
func (p *Package) isNone(e ast.Expr) bool { return p.isEmpty(e) || p.info.Types[e].IsNil() }

// isKept reports whether a variable is a list or map of a function's own in which it
// keeps what it has had: one that grows, or begins empty.
func (p *Package) isKept(v *types.Var) bool {
	if v.Kind() != types.LocalVar && v.Kind() != types.ResultVar {
		return false
	}
	switch v.Type().Underlying().(type) {
	case *types.Slice, *types.Map:
	default:
		return false
	}
	empty := true
	for _, w := range p.writes[v] {
		if w.kind == element || w.rhs != nil && p.appends(w.rhs, v) {
			return true
		}
		empty = empty && p.makesNone(w.rhs)
	}
	return empty
}

// makesNone reports whether an expression, or none, is a list or map without
// elements.
func (p *Package) makesNone(e ast.Expr) bool {
	switch e := strip(e).(type) {
	case nil:
		return true
	case *ast.CompositeLit:
		return len(e.Elts) == 0
	case *ast.CallExpr:
		return p.isBuiltin(e, "make")
	}
	return p.info.Types[e].IsNil()
}

// without is a list without what a function that is given to slices.DeleteFunc is
// true for.
func (p *Package) without(list Value, call *ast.CallExpr) Value {
	w := Value{Open: list.Open}
	for i, e := range list.Elems {
		text, gaps := e.Text()
		truth, known := false, false
		if param, body := p.predicate(call.Args[1]); body != nil && len(gaps) == 0 {
			back := p.try(param, text)
			truth, known = p.truth(body)
			back()
		}
		switch one := (Value{Elems: []Elem{e}}); {
		case known && truth:
			continue
		case !known:
			for _, e := range one.with([]Choice{{Branch: call.Pos(), Arm: i}}).Elems { // there or not
				e.Doubt = true
				w.Elems = append(w.Elems, e)
			}
		default:
			w.Elems = append(w.Elems, e)
		}
	}
	return w
}

// predicate returns the only parameter of a function and the only expression that
// it returns; nil if it is not such a function.
func (p *Package) predicate(e ast.Expr) (*types.Var, ast.Expr) {
	var fn *types.Func
	var body *ast.BlockStmt
	switch e := strip(e).(type) {
	case *ast.FuncLit:
		fn, body = p.lits[e], e.Body
	case *ast.Ident:
		fn, _ = p.info.Uses[e].(*types.Func)
		if decl := p.funcs[fn]; decl != nil {
			body = decl.Body
		}
	}
	if fn == nil || fn.Signature().Params().Len() != 1 {
		return nil, nil
	}
	return fn.Signature().Params().At(0), onlyResult(body)
}

// onlyResult is the expression that a function returns which does nothing else, or
// nil.
func onlyResult(body *ast.BlockStmt) ast.Expr {
	if body == nil || len(body.List) != 1 {
		return nil
	}
	ret, ok := body.List[0].(*ast.ReturnStmt)
	if !ok || len(ret.Results) != 1 {
		return nil
	}
	return ret.Results[0]
}

// answer is the value of a call that tells something of constant texts.
func (p *Package) answer(call *ast.CallExpr) (truth, known bool) {
	name := p.library(call)
	if name == "slices.Contains" {
		return p.among(call.Args[0], call.Args[1])
	}
	if about := predicates[name]; about != nil {
		x, y := p.constantText(call.Args[0]), p.constantText(call.Args[1])
		if x == nil || y == nil {
			return false, false
		}
		return about(*x, *y), true
	}
	fn, ok := p.callee(call)
	if decl := p.funcs[fn]; ok && decl != nil && p.running[fn] == 0 {
		if result := onlyResult(decl.Body); result != nil {
			defer p.enter(fn, call)()
			return p.truth(result)
		}
	}
	return false, false
}

// predicates are the functions of the standard library that tell something of two
// texts.
var predicates = map[string]func(x, y string) bool{
	"strings.Contains":  strings.Contains,
	"strings.HasPrefix": strings.HasPrefix,
	"strings.HasSuffix": strings.HasSuffix,
	"strings.EqualFold": strings.EqualFold,
}

// among reports whether a constant text is in a list.
func (p *Package) among(list, e ast.Expr) (truth, known bool) {
	text := p.constantText(e)
	if text == nil || !p.spend() {
		return false, false
	}
	v := p.list(list)
	if v.Open {
		return false, false
	}
	for _, e := range v.Elems {
		one, gaps := e.Text()
		if len(gaps) > 0 || len(e.Choices) > 0 || e.Guess.IsValid() {
			return false, false
		}
		truth = truth || one == *text
	}
	return truth, true
}

// constantText is the constant text that an expression is, or nil.
func (p *Package) constantText(e ast.Expr) *string {
	if call, ok := strip(e).(*ast.CallExpr); ok && len(call.Args) == 1 {
		var of func(string) string
		switch p.library(call) {
		case "strings.ToLower":
			of = strings.ToLower
		case "strings.ToUpper":
			of = strings.ToUpper
		case "strings.TrimSpace":
			of = strings.TrimSpace
		}
		if text := p.constantText(call.Args[0]); of != nil && text != nil {
			made := of(*text)
			return &made
		}
	}
	v := p.constantOf(e)
	if v == nil || v.Kind() != constant.String {
		return nil
	}
	text := constant.StringVal(v)
	return &text
}
