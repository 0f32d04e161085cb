package flow

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
)

// An argument is what a call passes to a parameter.
type argument struct {
	call  *ast.CallExpr
	index int
	step  int // that entered the function
}

// passed is what a parameter is: the argument of the call that is being
// followed into the function, else what any call in the package passes.
func (p *Package) passed(v *types.Var, use ast.Expr, text bool) Value {
	pr, ok := p.params[v]
	if !ok {
		return nothing(use, text) // of a function literal
	}
	if p.opaque == pr.fn {
		p.hang(p.closing)
		p.reach(v)
		return nothing(use, text)
	}
	decl := p.funcs[pr.fn]
	if arg, ok := p.bound[v]; ok {
		p.hang(arg.step)
		return p.carried(p.argument(pr, arg.call, text), passage{from: decl.Pos(), to: use.Pos()})
	}
	p.free = append(p.free, pr.fn)
	if step, ok := p.passing[v]; ok { // a function that hands it on to itself
		p.hang(step)
		return nothing(use, text)
	}
	state := p.remembered(memoKey{param: v, text: text}, func() (all Value) {
		p.passing[v] = p.step()
		defer func() {
			delete(p.passing, v)
			p.back()
		}()
		name := decl.Name
		for _, call := range p.callsOf(pr.fn) {
			which := Choice{Branch: name.Pos(), Arm: int(call.Pos())}
			// The rest is asked too, for what it reaches.
			if arg := p.argument(pr, call, text); len(all.Elems) <= many {
				all.add(arg.with([]Choice{which}))
			}
		}
		if len(all.Elems) > many {
			return nothing(name, text)
		}
		return all
	})
	state = p.carried(state, passage{from: decl.Pos(), to: use.Pos()})
	if p.calledElsewhere(pr.fn) {
		p.reach(v)
		state = state.plus(nothing(use, text))
	}
	return state
}

// calledElsewhere reports whether calls of fn are not all seen: it is exported,
// used as a value, or a method that an interface can have.
func (p *Package) calledElsewhere(fn *types.Func) bool {
	exported := fn.Exported() && fn.Pkg().Name() != "main"
	return exported || len(p.namedCalls(fn)) == 0 || p.uses[fn] > len(p.calls[fn]) ||
		fn.Exported() && fn.Signature().Recv() != nil
}

// argument is what one call passes to a parameter.
func (p *Package) argument(pr param, call *ast.CallExpr, text bool) Value {
	switch {
	case pr.index >= len(call.Args):
		if pr.variadic {
			return Value{}
		}
		return nothing(call, text) // f(g()), where g has several results
	case pr.variadic:
		return p.arguments(call, pr.index)
	}
	arg := call.Args[pr.index]
	v := p.value(arg, text)
	if t := p.info.TypeOf(arg); p.detached[call] && t != nil && isPointer(t) { // to what is set before it is called
		v = v.plus(nothing(arg, text))
	}
	return v
}

// result is what a call returns as its result with that index.
func (p *Package) result(e ast.Expr, index int, text bool) Value {
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	if !ok {
		return nothing(e, text)
	}
	fn, ok := p.callee(call)
	if !ok {
		return p.resultOfTargets(call, index, text)
	}
	return p.resultFrom(fn, call, index, text)
}

// resultFrom is what a call of the function returns.
func (p *Package) resultFrom(fn *types.Func, call *ast.CallExpr, index int, text bool) Value {
	fn = p.implementation(fn)
	decl := p.funcs[fn]
	switch {
	case fn.Pkg() != p.pkg && index == 0 && !p.hasImplementation(fn):
		v := p.imported(fn, call, call, text)
		if v.unknown() {
			p.reachMethod(call, fn)
		}
		return v
	case decl == nil || decl.Body == nil:
		p.reachMethod(call, fn)
		return nothing(call, text)
	case p.running[fn] > 0:
		p.hang(p.running[fn])
		return nothing(call, text)
	}
	defer p.enter(fn, call)()
	if text && p.translates(fn, decl) {
		defer p.closed(fn)()
	}
	v := p.returned(fn, decl, index, text)
	if decl.Pos() <= call.Pos() && call.End() <= decl.Body.End() { // by a call of itself
		v = p.carried(v, passage{from: decl.Pos(), to: call.Pos()})
	}
	return v.via(call.Pos(), "result", fn.Name())
}

// implementation returns the method that a method of an interface stands for:
// the only one in the package whose receiver has the interface, if no import has
// one. Any other function is its own.
func (p *Package) implementation(fn *types.Func) *types.Func {
	recv := fn.Signature().Recv()
	if recv == nil || !types.IsInterface(recv.Type()) || p.Implemented != nil && p.Implemented(fn) {
		return fn
	}
	var only *types.Func
	for _, method := range p.methods[fn.Name()] {
		if !p.implements(method, recv.Type()) {
			continue
		}
		if only != nil {
			return fn
		}
		only = method
	}
	if only == nil {
		return fn
	}
	return only
}

// hasImplementation reports whether the package has one of a method of an
// interface.
func (p *Package) hasImplementation(fn *types.Func) bool {
	recv := fn.Signature().Recv()
	return recv != nil && types.IsInterface(recv.Type()) &&
		slices.ContainsFunc(p.methods[fn.Name()], func(m *types.Func) bool { return p.implements(m, recv.Type()) })
}

// implements reports whether a method is one of a type that has the interface;
// one in a test only stands in for others.
func (p *Package) implements(method *types.Func, iface types.Type) bool {
	recv := method.Signature().Recv()
	if recv == nil || p.InTest != nil && p.InTest(method.Pos()) {
		return false
	}
	i, ok := iface.Underlying().(*types.Interface)
	return ok && types.Implements(recv.Type(), i)
}

// callsOf returns the calls of a function, also by what keeps it.
func (p *Package) callsOf(fn *types.Func) []*ast.CallExpr {
	all := p.namedCalls(fn)
	if more := p.keptCalls(fn); len(more) > 0 {
		all = slices.Concat(all, more)
	}
	return all
}

// namedCalls returns the calls of a function by its name, also by an interface
// that its receiver alone has.
func (p *Package) namedCalls(fn *types.Func) []*ast.CallExpr {
	all := p.calls[fn]
	if fn.Signature().Recv() == nil {
		return all
	}
	for _, called := range p.dynamic[fn.Name()] {
		if p.implementation(called) == fn {
			all = append(all[:len(all):len(all)], p.calls[called]...)
		}
	}
	return all
}

// closed makes the parameters of fn unknown for a while: what a function does
// with them by their value cannot be told.
func (p *Package) closed(fn *types.Func) (reopen func()) {
	before, since := p.opaque, p.closing
	p.opaque, p.closing = fn, p.step()
	return func() {
		p.opaque, p.closing = before, since
		p.back()
	}
}

// enter binds the parameters of fn to the arguments of a call, until the
// function that it returns is called.
func (p *Package) enter(fn *types.Func, call *ast.CallExpr) (leave func()) {
	step := p.step()
	p.running[fn] = step
	p.frames = append(p.frames, argument{call: call, step: step})
	params := fn.Signature().Params()
	for i := range params.Len() {
		p.bound[params.At(i)] = argument{call, i, step}
	}
	recv := fn.Signature().Recv()
	if recv != nil {
		p.bound[recv] = argument{call, -1, step}
	}
	return func() {
		p.back()
		p.frames = p.frames[:len(p.frames)-1]
		delete(p.running, fn)
		delete(p.bound, recv)
		for i := range params.Len() {
			delete(p.bound, params.At(i))
		}
	}
}

// returned is what the return statements of a function give. Where one leaves
// by an arm, a later one is reached by the others.
func (p *Package) returned(fn *types.Func, decl *ast.FuncDecl, index int, text bool) Value {
	var v Value
	var left []Choice
	if p.recovers[decl.Body] { // what is returned then is as it was left
		v = nothing(nil, text)
	}
	for _, ret := range returns(decl) {
		choices, ok := p.undecided(p.inside(decl, ret))
		if !ok {
			continue
		}
		v.add(p.returnedBy(fn, decl.Body, ret, index, text).with(choices).with(left))
		n := len(choices)
		if n == 0 { // nothing behind it is reached
			break
		}
		out := choices[n-1]
		out.Not = true
		left = append(left, out)
	}
	return v
}

// inside returns the arms of the function that a statement is in.
func (p *Package) inside(decl *ast.FuncDecl, s ast.Stmt) []Choice { return p.insideAt(decl, s.Pos()) }

func (p *Package) insideAt(decl *ast.FuncDecl, pos token.Pos) []Choice {
	all := p.choices(pos)
	for i, c := range all {
		if c.Branch == decl.Pos() {
			return all[i+1:]
		}
	}
	return all
}

func (p *Package) returnedBy(fn *types.Func, body *ast.BlockStmt, ret *ast.ReturnStmt, index int, text bool) Value {
	results := fn.Signature().Results()
	switch {
	case len(ret.Results) == results.Len() && index < len(ret.Results):
		v := p.value(ret.Results[index], text)
		if p.writtenLater(results.At(index), body) {
			v = v.plus(nothing(ret.Results[index], text))
		}
		return v
	case len(ret.Results) == 1 && results.Len() > 1 && index == 0:
		return p.value(ret.Results[0], text)
	case len(ret.Results) == 1 && results.Len() > 1:
		return p.result(ret.Results[0], index, text)
	case len(ret.Results) == 0 && index < results.Len():
		named := results.At(index)
		return p.variable(named, &ast.Ident{NamePos: ret.Pos(), Name: named.Name()}, text)
	}
	return nothing(nil, text)
}

// writtenLater reports whether a function literal, which may be deferred, writes
// to a named result of the function with that body.
func (p *Package) writtenLater(v *types.Var, body *ast.BlockStmt) bool {
	return slices.ContainsFunc(p.writes[v], func(w write) bool {
		i := p.body(w.pos - 1)
		return i >= 0 && p.arms[i].pos != body.Pos()
	})
}

// returns are the return statements of a function, without those of function
// literals in it.
func returns(decl *ast.FuncDecl) []*ast.ReturnStmt {
	var all []*ast.ReturnStmt
	ast.Inspect(decl.Body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.ReturnStmt:
			all = append(all, n)
		}
		return true
	})
	return all
}
