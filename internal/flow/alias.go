package flow

import (
	"go/ast"
	"go/types"
	"slices"
)

// Two lists can be the same in memory: one was assigned to the other, cut out of
// it, or passed as an argument. What is then written into one is in the other.
// Which, when and where in it is not followed: the other is open.

// share finds the variables that share their elements with another one into
// which is written: both have them from one variable. Maps are shared in the
// same way.
func (p *Package) share() {
	from, to := make(map[*types.Var][]*types.Var), make(map[*types.Var][]*types.Var)
	link := func(v *types.Var, e ast.Expr) {
		var sources []*types.Var
		if isTextPointer(v.Type()) {
			sources = p.pointersIn(e, nil)
		} else {
			sources = p.sources(e, nil)
		}
		for _, w := range sources {
			if v != w {
				from[v] = append(from[v], w)
				to[w] = append(to[w], v)
			}
		}
	}
	var changed []*types.Var
	for _, call := range p.moves {
		for _, v := range p.sources(call.Args[0], nil) {
			if v.IsField() {
				p.shared[v] = true
				changed = append(changed, v)
			} else {
				p.add(v, write{pos: call.End() - 1, kind: lost, into: true})
			}
		}
	}
	for v, writes := range p.writes {
		if !holdsOthers(v.Type()) && !isTextPointer(v.Type()) {
			continue
		}
		for _, w := range writes {
			if w.rhs != nil {
				link(v, w.rhs)
			}
		}
		if slices.ContainsFunc(writes, func(w write) bool { return w.into }) {
			changed = append(changed, v)
		}
	}
	if len(changed) == 0 {
		return
	}
	for v, pr := range p.params {
		if !holdsOthers(v.Type()) && !isTextPointer(v.Type()) {
			continue
		}
		for _, call := range p.callsOf(pr.fn) {
			if pr.index < len(call.Args) {
				link(v, call.Args[pr.index])
			}
		}
	}
	for _, v := range changed {
		same := reachable([]*types.Var{v}, from)
		for _, w := range reachable(same, to) {
			if w != v {
				p.shared[w] = true
			}
		}
	}
}

// movers are the functions that move the elements of the list they are given.
var movers = []string{"Delete", "DeleteFunc", "Compact", "CompactFunc", "Insert", "Replace"}

// reachable are the variables that are come to from some, with these.
func reachable(some []*types.Var, next map[*types.Var][]*types.Var) []*types.Var {
	all := slices.Clone(some)
	seen := make(map[*types.Var]bool)
	for _, v := range all {
		seen[v] = true
	}
	for i := 0; i < len(all); i++ {
		for _, v := range next[all[i]] {
			if !seen[v] {
				seen[v] = true
				all = append(all, v)
			}
		}
	}
	return all
}

// holdsOthers reports whether a variable of the type can share texts with
// another: it is a list or map in which texts can be, or anything at all.
func holdsOthers(t types.Type) bool { return holds(t, 0) }

// holds is holdsOthers for a type that stands in level others; such as are in
// themselves, and what is as deep, can hold anything.
func holds(t types.Type, level int) bool {
	in := func(t types.Type) bool {
		switch u := pointee(t).Underlying().(type) {
		case *types.Basic:
			return u.Info()&types.IsString != 0
		case *types.Struct:
			return true
		}
		return level > 4 || holds(t, level+1)
	}
	switch u := pointee(t).Underlying().(type) {
	case *types.Slice:
		return in(u.Elem())
	case *types.Array:
		return in(u.Elem())
	case *types.Map:
		return in(u.Elem()) || in(u.Key())
	case *types.Interface:
		return u.NumMethods() == 0
	}
	return false
}

// isTextPointer reports whether a variable of the type points to a text or list, which
// another may point to.
func isTextPointer(t types.Type) bool { return isPointer(t) && (IsText(t) || IsList(t)) }

// pointersIn are the variables from which the value of e, a pointer to a text or list,
// may be. What takes an address is followed for itself.
func (p *Package) pointersIn(e ast.Expr, all []*types.Var) []*types.Var {
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident, *ast.SelectorExpr:
		if v := p.varOf(e); v != nil {
			all = append(all, v.Origin())
		}
	case *ast.CallExpr:
		for _, arg := range e.Args {
			if t := p.info.TypeOf(arg); t != nil && isTextPointer(t) {
				all = p.pointersIn(arg, all)
			}
		}
	}
	return all
}

// sources are the variables whose memory the value of e can be in.
func (p *Package) sources(e ast.Expr, all []*types.Var) []*types.Var {
	switch e := strip(e).(type) {
	case *ast.Ident, *ast.SelectorExpr:
		if v := p.varOf(e); v != nil {
			all = append(all, v.Origin())
		}
	case *ast.SliceExpr:
		all = p.sources(e.X, all)
	case *ast.IndexExpr:
		all = p.sources(e.X, all)
	case *ast.TypeAssertExpr:
		all = p.sources(e.X, all)
	case *ast.CompositeLit:
		for _, elt := range e.Elts {
			if kv, ok := elt.(*ast.KeyValueExpr); ok {
				elt = kv.Value
			}
			if t := p.info.TypeOf(elt); t != nil && holdsOthers(t) {
				all = p.sources(elt, all)
			}
		}
	case *ast.CallExpr:
		all = p.sourcesOfCall(e, all)
	}
	return all
}

func (p *Package) sourcesOfCall(call *ast.CallExpr, all []*types.Var) []*types.Var {
	switch p.library(call) {
	case "slices.Clone", "slices.Concat", "slices.Sorted", "slices.Collect", "slices.Repeat", "maps.Clone":
		return all
	}
	args := call.Args
	if p.isBuiltin(call, "append") && len(args) > 0 && !holdsOthers(elemOf(p.info.TypeOf(args[0]))) {
		args = args[:1]
	}
	for _, arg := range args {
		if t := p.info.TypeOf(arg); t != nil && holdsOthers(t) {
			all = p.sources(arg, all)
		}
	}
	if fn, ok := p.callee(call); ok {
		if decl := p.funcs[p.implementation(fn)]; decl != nil && decl.Body != nil && !p.entered[fn] {
			p.entered[fn] = true
			for _, ret := range returns(decl) {
				for _, result := range ret.Results {
					if t := p.info.TypeOf(result); t != nil && holdsOthers(t) {
						all = append(all, slices.DeleteFunc(p.sources(result, nil), p.isParam)...)
					}
				}
			}
			for v := range fn.Signature().Results().Variables() {
				if v.Name() != "" && holdsOthers(v.Type()) {
					all = append(all, v)
				}
			}
			delete(p.entered, fn)
		}
	}
	return all
}

// isParam: what a parameter holds comes with the arguments.
func (p *Package) isParam(v *types.Var) bool {
	_, ok := p.params[v]
	return ok
}

func elemOf(t types.Type) types.Type {
	if t != nil {
		if s, ok := t.Underlying().(*types.Slice); ok {
			return s.Elem()
		}
	}
	return types.Typ[types.String]
}
