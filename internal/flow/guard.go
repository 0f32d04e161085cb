package flow

import (
	"cmp"
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"slices"
)

// guarded is what an expression is where it stands: what conditions around it let
// by, or those before it that lead away, and not empty where they say so.
func (p *Package) guarded(e ast.Expr, v Value, text bool) Value {
	v = p.refined(e, v, text)
	if text && !slices.ContainsFunc(v.Elems, Elem.isEmpty) || !p.neverEmpty(types.ExprString(e), p.varOf(e), e.Pos()) {
		return v
	}
	v.Elems = slices.DeleteFunc(slices.Clone(v.Elems), func(e Elem) bool { return text && e.isEmpty() })
	v.filled = !text
	return v
}

// isEmpty reports whether the text is known to be empty.
func (e Elem) isEmpty() bool {
	return !slices.ContainsFunc(e.Pieces, func(p Piece) bool { return !p.Known || p.Text != "" })
}

// neverEmpty reports whether conditions say of what is called name, a variable or
// field, that it is not empty at pos, and nothing is written to it since.
func (p *Package) neverEmpty(name string, v *types.Var, pos token.Pos) bool {
	for i := p.innermost(pos); i >= 0; i = p.arms[i].parent {
		a := &p.arms[i]
		if p.filledIn(a, name) && !p.writtenSince(a.pos, v, pos) || p.filledAfter(a, name, v, pos) {
			return true
		}
	}
	return false
}

// writtenSince reports whether a variable or field is perhaps written to on the way
// from one place to another.
func (p *Package) writtenSince(from token.Pos, v *types.Var, pos token.Pos) bool {
	later := v != nil && p.body(pos) != p.body(from) // pos is in a function literal, which runs some time
	return v != nil && slices.ContainsFunc(p.writes[v], func(w write) bool {
		return w.pos > from && (w.pos <= pos || later || p.inLoopSince(from, w.pos, pos))
	})
}

// inLoopSince reports whether a loop that begins behind a place is around two others.
func (p *Package) inLoopSince(from, a, b token.Pos) bool {
	for i := p.innermost(b); i >= 0 && p.arms[i].pos > from; i = p.arms[i].parent {
		if isLoop(p.arms[i].branch) && p.arms[i].contains(a) {
			return true
		}
	}
	return false
}

// filledIn reports whether an arm is taken only if name is not empty.
func (p *Package) filledIn(a *arm, name string) bool {
	switch n := a.branch.(type) {
	case *ast.IfStmt:
		return p.says(n.Cond, a.index == 0, name)
	case *ast.SwitchStmt:
		return p.filledInCase(n, n.Body.List[a.index].(*ast.CaseClause), name)
	}
	return false
}

func (p *Package) filledInCase(n *ast.SwitchStmt, taken *ast.CaseClause, name string) bool {
	if n.Tag != nil {
		if types.ExprString(n.Tag) != name {
			return false
		}
		if taken.List != nil {
			return !slices.ContainsFunc(taken.List, func(e ast.Expr) bool { return !p.isFilled(e) })
		}
		return slices.ContainsFunc(n.Body.List, func(s ast.Stmt) bool {
			return slices.ContainsFunc(s.(*ast.CaseClause).List, p.isBlank)
		})
	}
	if len(taken.List) == 1 && p.says(taken.List[0], true, name) {
		return true
	}
	for _, s := range n.Body.List {
		other := s.(*ast.CaseClause)
		if other == taken && taken.List != nil {
			break
		}
		if slices.ContainsFunc(other.List, func(e ast.Expr) bool { return p.says(e, false, name) }) {
			return true
		}
	}
	return false
}

// filledAfter reports whether, in an arm, a statement before pos leads away if
// name is empty.
func (p *Package) filledAfter(a *arm, name string, v *types.Var, pos token.Pos) bool {
	return slices.ContainsFunc(p.leadingAway(a, pos), func(n *ast.IfStmt) bool {
		return p.says(n.Cond, false, name) && !p.writtenSince(n.End(), v, pos)
	})
}

// leadingAway are the statements of an arm before pos which lead away under a
// condition, from the nearest to the furthest that is looked at: a function may
// have thousands, and there is an end to what a reader has in mind.
func (p *Package) leadingAway(a *arm, pos token.Pos) (all []*ast.IfStmt) {
	if p.leading == nil {
		p.leading = make(map[token.Pos][]*ast.IfStmt)
		for i := range p.arms {
			n, ok := p.arms[i].branch.(*ast.IfStmt)
			if up := p.arms[i].parent; ok && up >= 0 && n.Else == nil && leadsAway(n.Body.List) {
				p.leading[p.arms[up].pos] = append(p.leading[p.arms[up].pos], n)
			}
		}
	}
	const near = 50
	before, _ := slices.BinarySearchFunc(p.leading[a.pos], pos, func(n *ast.IfStmt, pos token.Pos) int { return cmp.Compare(n.End(), pos+1) })
	for _, n := range slices.Backward(p.leading[a.pos][max(before-near, 0):before]) {
		if !p.goesTo(n.Body, pos) {
			all = append(all, n)
		}
	}
	return all
}

// leadsAway reports whether control does not reach what stands behind the
// statements.
func leadsAway(list []ast.Stmt) bool {
	if len(list) > 0 {
		if _, ok := list[len(list)-1].(*ast.BranchStmt); ok {
			return true
		}
	}
	return leaves(list)
}

// goesTo reports whether a goto at the end of a block leads to what stands between it
// and pos.
func (p *Package) goesTo(body *ast.BlockStmt, pos token.Pos) bool {
	s, ok := body.List[len(body.List)-1].(*ast.BranchStmt)
	if !ok || s.Tok != token.GOTO {
		return false
	}
	i, ok := slices.BinarySearchFunc(p.exits, s.Pos(), func(e exit, pos token.Pos) int { return cmp.Compare(e.pos, pos) })
	return !ok || s.Pos() < p.exits[i].target && p.exits[i].target <= pos
}

// says reports whether a condition that is true, or false, says that what is
// called name is not empty.
func (p *Package) says(cond ast.Expr, truth bool, name string) bool {
	switch c := ast.Unparen(cond).(type) {
	case *ast.Ident:
		v := p.varOf(c)
		if v == nil || len(p.writes[v]) != 1 || isGlobal(v) {
			return false
		}
		w := p.writes[v][0]
		return w.kind == set && w.rhs != nil && w.result < 0 && p.says(w.rhs, truth, name)
	case *ast.UnaryExpr:
		return c.Op == token.NOT && p.says(c.X, !truth, name)
	case *ast.BinaryExpr:
		switch {
		case c.Op == token.LAND && truth, c.Op == token.LOR && !truth:
			return p.says(c.X, truth, name) || p.says(c.Y, truth, name)
		case c.Op == token.LAND, c.Op == token.LOR:
			return p.says(c.X, truth, name) && p.says(c.Y, truth, name)
		}
		return p.compares(c.X, c.Op, c.Y, truth, name) || p.compares(c.Y, mirrored[c.Op], c.X, truth, name)
	}
	return false
}

var mirrored = map[token.Token]token.Token{
	token.EQL: token.EQL, token.NEQ: token.NEQ, token.LSS: token.GTR, token.GTR: token.LSS, token.LEQ: token.GEQ, token.GEQ: token.LEQ,
}

// compares is says for a comparison: of the text with one that is constant, or
// of its length, or of that of what is left without blanks.
func (p *Package) compares(x ast.Expr, op token.Token, y ast.Expr, truth bool, name string) bool {
	if !truth {
		op = opposite[op]
	}
	if call, ok := ast.Unparen(x).(*ast.CallExpr); ok && len(call.Args) == 1 {
		switch {
		case p.library(call) == "strings.TrimSpace":
			x = call.Args[0]
		case p.isBuiltin(call, "len") && types.ExprString(ast.Unparen(call.Args[0])) == name:
			n, known := bound(p.info, y, 0)
			return known && (n == 0 && (op == token.GTR || op == token.NEQ) || n > 0 && (op == token.GEQ || op == token.EQL || op == token.GTR))
		}
	}
	return types.ExprString(ast.Unparen(x)) == name && (op == token.NEQ && p.isBlank(y) || op == token.EQL && p.isFilled(y))
}

var opposite = map[token.Token]token.Token{
	token.EQL: token.NEQ, token.NEQ: token.EQL, token.LSS: token.GEQ, token.GTR: token.LEQ, token.LEQ: token.GTR, token.GEQ: token.LSS,
}

// isBlank reports whether an expression is the constant empty text.
func (p *Package) isBlank(e ast.Expr) bool {
	v := p.info.Types[e].Value
	return v != nil && v.Kind() == constant.String && constant.StringVal(v) == ""
}

// isFilled reports whether an expression is a constant text that is not empty.
func (p *Package) isFilled(e ast.Expr) bool {
	v := p.info.Types[e].Value
	return v != nil && v.Kind() == constant.String && constant.StringVal(v) != ""
}
