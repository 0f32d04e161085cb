package flow

import (
	"go/ast"
	"go/types"
)

// The receiver of a method may be a list or a text itself: of a type such as
// Scopes []string, or of an option that is one.

// recordMade records what a type of the package is made of that is a list or a
// text: the conversions to it and the literals of it.
func (p *Package) recordMade(e ast.Expr, t types.Type) {
	named, ok := types.Unalias(t).(*types.Named)
	if ok && named.Obj().Pkg() == p.pkg && (IsList(named) || IsText(named)) {
		p.made[named.Obj()] = append(p.made[named.Obj()], e)
	}
}

// received is what a receiver is: that of the call which is being followed into
// the method, else anything that its type is made of.
func (p *Package) received(v *types.Var, use ast.Expr, text bool) Value {
	fn := p.receivers[v]
	if p.opaque == fn && fn != nil {
		p.hang(p.closing)
		p.reach(v)
		return nothing(use, text)
	}
	if arg, ok := p.bound[v]; ok {
		p.hang(arg.step)
		if e, ok := p.receiver(arg.call, text); ok {
			return p.value(e, text)
		}
	} else {
		p.free = append(p.free, fn)
	}
	named, ok := types.Unalias(pointee(v.Type())).(*types.Named)
	if !ok || len(p.made[named.Obj()]) == 0 {
		return nothing(use, text)
	}
	if step, ok := p.passing[v]; ok { // made of itself
		p.hang(step)
		return nothing(use, text)
	}
	p.passing[v] = p.step()
	defer func() {
		delete(p.passing, v)
		p.back()
	}()
	var all Value
	for _, e := range p.made[named.Obj()] {
		all.add(p.value(e, text).with([]Choice{{Branch: v.Pos(), Arm: int(e.Pos())}}))
	}
	if named.Obj().Exported() {
		all = all.plus(nothing(use, text))
	}
	return all
}

// receiver returns the list or text that a method is called of.
func (p *Package) receiver(call *ast.CallExpr, text bool) (ast.Expr, bool) {
	if call == nil {
		return nil, false
	}
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if !ok {
		return nil, false
	}
	t := p.info.TypeOf(sel.X)
	return sel.X, t != nil && (text && IsText(t) || !text && IsList(t))
}
