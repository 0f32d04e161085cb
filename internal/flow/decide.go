package flow

import (
	"go/ast"
	"go/constant"
	"go/token"
)

// An argument may decide which arms of a function are taken: those of
// switch name { case "github": … } where the call passes "github".

// relays bounds how many functions may hand an argument on to the next.
const relays = 8

// constantOf is the value of an expression that is constant in the calls that are
// being followed, or nil.
func (p *Package) constantOf(e ast.Expr) constant.Value {
	for range relays {
		e = strip(e)
		if v := p.info.Types[e].Value; v != nil {
			return v
		}
		v := p.varOf(e)
		if v != nil && v == p.trial.of {
			p.hang(p.trial.step)
			return p.trial.text
		}
		pr, ok := p.params[v]
		if v == nil || !ok || pr.variadic || len(p.writes[v]) > 0 {
			return nil
		}
		if p.opaque == pr.fn {
			p.hang(p.closing)
			return nil
		}
		arg, ok := p.bound[v]
		if !ok {
			p.free = append(p.free, pr.fn)
			return nil
		}
		p.hang(arg.step)
		if pr.index >= len(arg.call.Args) {
			return nil
		}
		e = arg.call.Args[pr.index]
	}
	return nil
}

// undecided returns the choices without those that are certain in the calls that
// are being followed; ok is false if one of them is never made.
func (p *Package) undecided(choices []Choice) (left []Choice, ok bool) {
	for _, c := range choices {
		taken, known := p.decided(c)
		switch {
		case !known:
			left = append(left, c)
		case taken == c.Not:
			return nil, false
		}
	}
	return left, true
}

// decided reports whether an arm is taken in the calls that are being followed,
// if constants tell.
func (p *Package) decided(c Choice) (taken, known bool) {
	a := p.arm(c)
	if a == nil {
		return false, false
	}
	switch n := a.branch.(type) {
	case *ast.IfStmt:
		truth, known := p.truth(n.Cond)
		return truth == (a.index == 0), known
	case *ast.SwitchStmt:
		if fallsThrough(n.Body) {
			return false, false
		}
		index, known := p.caseOf(n)
		return index == a.index, known
	}
	return false, false
}

// caseOf returns the index of the case that is taken, or -1 where none is.
func (p *Package) caseOf(n *ast.SwitchStmt) (index int, known bool) {
	index = -1
	for i, s := range n.Body.List {
		clause := s.(*ast.CaseClause)
		if clause.List == nil {
			index = i // if no other is
		}
		for _, x := range clause.List {
			truth, known := p.equal(n.Tag, x)
			if !known {
				return 0, false
			}
			if truth {
				return i, true
			}
		}
	}
	return index, true
}

// equal reports whether two expressions are equal; with no tag, whether the other
// is true.
func (p *Package) equal(tag, x ast.Expr) (truth, known bool) {
	if tag == nil {
		return p.truth(x)
	}
	a := p.constantIs(tag)
	if a == nil {
		return false, false
	}
	b := p.constantIs(x)
	if b == nil || a.Kind() != b.Kind() || a.Kind() == constant.Unknown {
		return false, false
	}
	return constant.Compare(a, token.EQL, b), true
}

// constantIs is constantOf, also for what is made of a constant text.
func (p *Package) constantIs(e ast.Expr) constant.Value {
	if text := p.constantText(e); text != nil {
		return constant.MakeString(*text)
	}
	return p.constantOf(e)
}

// truth is the value of a condition, if constants tell.
func (p *Package) truth(cond ast.Expr) (truth, known bool) {
	switch c := ast.Unparen(cond).(type) {
	case *ast.UnaryExpr:
		if c.Op == token.NOT {
			truth, known = p.truth(c.X)
			return !truth, known
		}
	case *ast.BinaryExpr:
		switch c.Op {
		case token.EQL:
			return p.equal(c.X, c.Y)
		case token.NEQ:
			truth, known = p.equal(c.X, c.Y)
			return !truth, known
		case token.LAND, token.LOR:
			x, xKnown := p.truth(c.X)
			y, yKnown := p.truth(c.Y)
			settles := c.Op == token.LOR
			if xKnown && x == settles || yKnown && y == settles {
				return settles, true
			}
			return !settles, xKnown && yKnown
		}
	}
	if call, ok := ast.Unparen(cond).(*ast.CallExpr); ok {
		return p.answer(call)
	}
	v := p.constantOf(cond)
	if v == nil || v.Kind() != constant.Bool {
		return false, false
	}
	return constant.BoolVal(v), true
}
