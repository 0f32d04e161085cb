package flow

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
)

// A text or a list may be written to through a pointer: one that a local
// variable holds, or a parameter of a function that is handed the address.

// recordAddress records that the address of what e names is taken, and where it
// goes: into a local variable, or to a parameter.
func (p *Package) recordAddress(n *ast.UnaryExpr) {
	p.write(n.X, write{pos: n.End(), kind: lost, address: n, kept: !p.lent[n]})
}

func (p *Package) recordPointer(v *types.Var, rhs ast.Expr) {
	if n, ok := rhs.(*ast.UnaryExpr); ok && n.Op == token.AND && v.Kind() == types.LocalVar {
		p.pointers[n] = v
	}
}

func (p *Package) recordArguments(call *ast.CallExpr) {
	for i, arg := range call.Args {
		if n, ok := arg.(*ast.UnaryExpr); ok && n.Op == token.AND {
			p.addresses[n] = argument{call: call, index: i}
		}
	}
}

// recordMethod records that a method is called which takes the address of the
// text or list it is called of.
func (p *Package) recordMethod(call *ast.CallExpr, fn *types.Func) {
	recv := fn.Signature().Recv()
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if recv == nil || !ok || !isPointer(recv.Type()) || !IsText(recv.Type()) && !IsList(recv.Type()) {
		return
	}
	if t := p.info.TypeOf(sel.X); t != nil && !isPointer(t) {
		p.write(sel.X, write{pos: call.End(), kind: lost, method: call, kept: p.detached[call]})
	}
}

// writeThrough records a write to what a pointer points to.
func (p *Package) writeThrough(e *ast.StarExpr, w write) {
	if v := p.varOf(e.X); v != nil && !v.IsField() {
		p.through[v] = append(p.through[v], w)
	}
	w.kind, w.into = lost, true
	p.write(e.X, w)
}

// resolvePointers replaces the taking of an address by the writes through it,
// where these are all that can be done with it.
func (p *Package) resolvePointers() {
	for v, all := range p.writes {
		if !IsText(v.Type()) && !IsList(v.Type()) || isPointer(v.Type()) {
			continue
		}
		var kept []write
		for _, w := range all {
			if more, ok := p.resolved(v, w); ok {
				kept = append(kept, more...)
			} else {
				kept = append(kept, w)
			}
		}
		p.writes[v] = kept
	}
}

func isPointer(t types.Type) bool {
	_, ok := t.Underlying().(*types.Pointer)
	return ok
}

func (p *Package) resolved(v *types.Var, w write) (all []write, ok bool) {
	if w.method != nil {
		fn, _ := p.callee(w.method)
		return p.handedTo(fn, fn.Signature().Recv(), w.method, w)
	}
	if w.address == nil {
		return nil, false
	}
	if ptr := p.pointers[w.address]; ptr != nil && p.onlyFollowed(ptr) && len(p.writes[ptr]) == len(p.through[ptr])+1 {
		p.aliases[ptr] = v
		if !p.writtenAfter(v, w.pos) {
			p.writes[ptr] = slices.DeleteFunc(p.writes[ptr], func(w write) bool { return w.kind == lost })
			p.writes[ptr] = append(p.writes[ptr], p.through[ptr]...)
		}
		for _, t := range p.through[ptr] {
			t.of = w.of
			all = append(all, t)
		}
		return all, true
	}
	arg, passed := p.addresses[w.address]
	if !passed {
		return nil, false
	}
	fn, ok := p.callee(arg.call)
	if !ok || arg.index >= fn.Signature().Params().Len() {
		return nil, false
	}
	return p.handedTo(fn, fn.Signature().Params().At(arg.index), arg.call, w)
}

// handedTo is the write of a function of the package that is handed an address,
// if all that it does with that is seen.
func (p *Package) handedTo(fn *types.Func, param *types.Var, call *ast.CallExpr, w write) (all []write, ok bool) {
	if p.funcs[fn] == nil || p.funcs[fn].Body == nil {
		return nil, false
	}
	if !isPointer(param.Type()) || !p.onlyFollowed(param) || len(p.writes[param]) != len(p.through[param]) {
		return nil, false
	}
	if p.detached[call] { // it is called some time
		return nil, len(p.through[param]) == 0
	}
	w.kind, w.rhs, w.result, w.param, w.pos = handed, call, -1, param, call.End()
	return []write{w}, true
}

// pointsTo returns the variable whose address a write gives to a pointer, or nil.
func (p *Package) pointsTo(v *types.Var, w write) *types.Var {
	if !isTextPointer(v.Type()) || w.result >= 0 || w.rhs == nil {
		return nil
	}
	n, ok := ast.Unparen(w.rhs).(*ast.UnaryExpr)
	if !ok || n.Op != token.AND {
		return nil
	}
	if of := p.varOf(n.X); of != nil && !of.IsField() {
		return of
	}
	return nil
}

// writtenAfter reports whether a variable is written to by its name behind pos.
func (p *Package) writtenAfter(v *types.Var, pos token.Pos) bool {
	return slices.ContainsFunc(p.writes[v], func(w write) bool { return w.address == nil && w.pos > pos })
}

// onlyFollowed reports whether nothing is done with a pointer but to read and
// write what it points to.
func (p *Package) onlyFollowed(v *types.Var) bool { return p.read[v] == p.derefs[v] }

// handOver is the state after a function has been handed the address.
func (p *Package) handOver(state Value, v *types.Var, w write, text bool, choices []Choice, way passage) Value {
	call := w.rhs.(*ast.CallExpr)
	fn, ok := p.callee(call)
	if !ok || p.running[fn] > 0 {
		return p.lose(state, write{kind: lost, rhs: call}, text, way)
	}
	defer p.enter(fn, call)()
	for _, t := range p.through[w.param] {
		within := append(choices[:len(choices):len(choices)], p.insideAt(p.funcs[fn], t.pos-1)...)
		if more, ok := p.appended(w.param, t); ok && t.kind == set {
			more = p.inRounds(p.inRounds(p.carried(more, way), t.pos, w.param.Pos()), w.pos, v.Pos())
			state = state.plus(more.with(within))
			continue
		}
		state = p.after(state, w.param, t, text, within, way)
	}
	return state
}
