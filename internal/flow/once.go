package flow

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strings"
)

// A program often adds to a list only what the list does not have: under a
// condition that asks the list, a map of what was added, or a variable in which
// it has kept what it found.

// once marks what is added at pos to what a list or text has, if it is added only
// once: a condition on the way there may hang on what the list holds or on what is
// added. Those are what the expressions name.
func (p *Package) once(added Value, pos token.Pos, exprs ...ast.Expr) Value {
	if len(added.Elems) == 0 || !p.asksFirst(pos, exprs) {
		return added
	}
	return added.once()
}

// once marks all elements.
func (v Value) once() Value {
	elems := slices.Clone(v.Elems)
	for i := range elems {
		elems[i].Once = true
	}
	return Value{Elems: elems, Open: v.Open, filled: v.filled}
}

func (p *Package) asksFirst(pos token.Pos, exprs []ast.Expr) bool {
	asks, known := p.asks[pos]
	if !known {
		asks = p.isAsked(pos, exprs)
		p.asks[pos] = asks
	}
	return asks
}

func (p *Package) isAsked(pos token.Pos, exprs []ast.Expr) bool {
	var subjects subjects
	for _, e := range exprs {
		if call, ok := strip(e).(*ast.CallExpr); ok && p.isBuiltin(call, "append") {
			continue // which is asked about by itself, and may be as deep as generated code is long
		}
		subjects.add(p, e)
	}
	for i := p.innermost(pos); i >= 0; i = p.arms[i].parent {
		a := &p.arms[i]
		if subjects.within(p, heads(a.branch)...) {
			return true
		}
		for _, n := range p.leadingAway(a, pos) {
			if subjects.within(p, n.Init, n.Cond) {
				return true
			}
		}
	}
	return false
}

// heads are what a branch decides by.
func heads(branch ast.Node) (all []ast.Node) {
	switch n := branch.(type) {
	case *ast.IfStmt:
		return []ast.Node{n.Init, n.Cond}
	case *ast.SwitchStmt:
		all = append(all, n.Init, n.Tag)
		for _, clause := range n.Body.List {
			for _, e := range clause.(*ast.CaseClause).List {
				all = append(all, e)
			}
		}
	}
	return all
}

// subjects are the variables, fields and constant texts that expressions name.
type subjects struct {
	vars  []types.Object
	texts []string
}

// add adds what an expression names; of a selected field, not what it is of.
func (s *subjects) add(p *Package, e ast.Expr) {
	ast.Inspect(e, func(n ast.Node) bool {
		expr, ok := n.(ast.Expr)
		if !ok {
			return true
		}
		if v := p.info.Types[expr].Value; v != nil {
			if v.Kind() == constant.String {
				s.texts = append(s.texts, scopeIn(constant.StringVal(v)))
			}
			return false
		}
		switch n := expr.(type) {
		case *ast.Ident:
			if v, ok := p.info.ObjectOf(n).(*types.Var); ok {
				s.vars = append(s.vars, v)
			}
		case *ast.SelectorExpr:
			if v, ok := p.info.ObjectOf(n.Sel).(*types.Var); ok {
				s.vars = append(s.vars, v)
				return false
			}
		}
		return true
	})
}

// within reports whether one of the subjects is named in one of the nodes, or a
// local variable that is true or false for what was found before.
func (s *subjects) within(p *Package, nodes ...ast.Node) bool {
	found := false
	for _, n := range nodes {
		if n == nil {
			continue
		}
		ast.Inspect(n, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.BasicLit:
				found = found || s.hasText(p, n)
			case *ast.Ident:
				v, isVar := p.info.ObjectOf(n).(*types.Var)
				found = found || s.hasText(p, n) || isVar && (slices.Contains(s.vars, types.Object(v)) || isFinding(v))
			}
			return !found
		})
	}
	return found
}

func (s *subjects) hasText(p *Package, e ast.Expr) bool {
	v := p.info.Types[e].Value
	return v != nil && v.Kind() == constant.String && slices.Contains(s.texts, scopeIn(constant.StringVal(v)))
}

// scopeIn is a text without what joins it to others.
func scopeIn(text string) string { return strings.Trim(text, " ,+") }

// isFinding reports whether a variable can hold what a function has found out.
func isFinding(v *types.Var) bool {
	b, ok := v.Type().Underlying().(*types.Basic)
	return ok && b.Kind() == types.Bool && v.Kind() == types.LocalVar
}
