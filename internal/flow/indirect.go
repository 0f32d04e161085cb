package flow

import (
	"go/ast"
	"go/types"
)

// A function may be called that is kept in a variable, a map, a list or a field,
// or is a parameter.

// A target is a function that a call may be one of, under the choices.
type target struct {
	fn      *types.Func
	choices []Choice
}

// targets returns the functions of the package that a call of what is no
// function by name may be one of; whole is false where it may be another.
func (p *Package) targets(call *ast.CallExpr) (all []target, whole bool) {
	origins, whole := p.origins(call.Fun)
	for _, o := range origins {
		if fn := p.functionOf(o.Expr); fn != nil && p.funcs[fn] != nil {
			all = append(all, target{fn, o.Choices})
		} else {
			whole = false
		}
	}
	if v := p.varOf(call.Fun); v != nil && (v.IsField() && p.setElsewhere(v) || exportedGlobal(v)) {
		whole = false
	}
	return all, whole && len(all) > 0
}

// functionOf returns the function that an expression is the value of, or nil.
func (p *Package) functionOf(e ast.Expr) *types.Func {
	switch e := ast.Unparen(e).(type) {
	case *ast.FuncLit:
		return p.lits[e]
	case *ast.Ident:
		fn, _ := p.info.ObjectOf(e).(*types.Func)
		return fn
	case *ast.SelectorExpr:
		if sel := p.info.Selections[e]; sel != nil && sel.Kind() != types.MethodVal {
			return nil // its first parameter is the receiver
		}
		fn, _ := p.info.ObjectOf(e.Sel).(*types.Func)
		return fn
	}
	return nil
}

// resultOfTargets is what a call returns of a function that is kept somewhere.
func (p *Package) resultOfTargets(call *ast.CallExpr, index int, text bool) Value {
	all, whole := p.targets(call)
	var v Value
	for _, t := range all {
		if p.running[t.fn] > 0 {
			whole = false
			continue
		}
		v.add(p.resultFrom(t.fn, call, index, text).with(t.choices))
		if len(v.Elems) > many {
			return nothing(call, text)
		}
	}
	if !whole {
		v = v.plus(nothing(call, text))
	}
	return p.seen(v, call.Pos())
}

// keptCalls returns the calls of a function by what keeps it. They are looked
// for once, the first time that a function is asked for which is used as a
// value.
func (p *Package) keptCalls(fn *types.Func) []*ast.CallExpr {
	if p.uses[fn] <= len(p.calls[fn]) && !p.isLiteral(fn) {
		return nil
	}
	if p.kept == nil {
		p.kept = make(map[*types.Func][]*ast.CallExpr)
		defer p.apart()()
		for _, call := range p.indirect {
			if _, known := p.callee(call); known || !p.takesTexts(call) {
				continue
			}
			p.budget = aside
			all, _ := p.targets(call)
			for _, t := range all {
				p.kept[t.fn] = append(p.kept[t.fn], call)
			}
		}
	}
	return p.kept[fn]
}

// isLiteral reports whether fn is a function literal.
func (p *Package) isLiteral(fn *types.Func) bool { return fn.Name() == "_" }

// takesTexts reports whether a call passes a text or a list, or a struct that
// may have some.
func (p *Package) takesTexts(call *ast.CallExpr) bool {
	sig, ok := p.typeOf(call.Fun).Underlying().(*types.Signature)
	return ok && sig.Params().Len() > 0
}

// typeOf is the type of an expression, or the invalid one.
func (p *Package) typeOf(e ast.Expr) types.Type {
	if t := p.info.TypeOf(e); t != nil {
		return t
	}
	return types.Typ[types.Invalid]
}

// apart answers a question of its own within another, as if nothing were under
// way.
func (p *Package) apart() (back func()) {
	asked, bound, running, frames, passing, opaque := p.asked, p.bound, p.running, p.frames, p.passing, p.opaque
	budget, reached, free, hung := p.budget, p.reached, p.free, p.hung
	p.asked, p.bound = make(map[*types.Var]*underway), make(map[*types.Var]argument)
	p.running, p.frames, p.passing, p.opaque = make(map[*types.Func]int), nil, make(map[*types.Var]int), nil
	return func() {
		p.asked, p.bound, p.running, p.frames, p.passing, p.opaque = asked, bound, running, frames, passing, opaque
		p.budget, p.reached, p.free, p.hung = budget, reached, free, hung
	}
}
