package flow

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"
)

// A Setter tells which parameters of a function or method of another package it
// writes to a field.
type Setter func(fn *types.Func, field *types.Var) (parameters []int)

// Part returns what a part is of the arguments that a call passes to the
// parameter with that index, and behind it if that is variadic: Reach tells what
// a part is. text says that it is a text and no list; ok is false where there is
// no such part.
//
// Where the arguments are options, field is what they may set.
func (p *Package) Part(call *ast.CallExpr, index int, part string, field *types.Var) (v Value, text, ok bool) {
	p.begin()
	args := call.Args[index:]
	if fn, known := p.callee(call); known && index < fn.Signature().Params().Len()-1 {
		args = args[:1]
	}
	for _, arg := range args {
		one, isText, known := p.part(arg, part, field, deep)
		if !known {
			v.Open = true
			continue
		}
		v, text, ok = v.plus(one), isText, true
	}
	return v, text, ok
}

// part is a part of the struct that e is, or what its methods return.
func (p *Package) part(e ast.Expr, part string, field *types.Var, depth int) (v Value, text, ok bool) {
	t := p.info.TypeOf(e)
	if t == nil || depth == 0 {
		return Value{}, false, false
	}
	if _, isList := t.Underlying().(*types.Slice); isList && !isOption(t) {
		return p.partOfEach(e, part, field, depth)
	}
	name, rest, more := strings.Cut(part, ".")
	name, method := strings.CutSuffix(name, "()")
	obj, _, _ := types.LookupFieldOrMethod(t, true, p.pkg, name)
	switch obj := obj.(type) {
	case *types.Var:
		if more {
			return p.partOf(e, obj.Origin(), rest, field, depth)
		}
		text = IsText(obj.Type())
		sel := &ast.SelectorExpr{X: e, Sel: &ast.Ident{NamePos: e.Pos(), Name: name}}
		return p.fieldOfStruct(obj, sel, text, true), text, !method && (text || IsList(obj.Type()))
	case *types.Func:
		results := obj.Signature().Results()
		if !method || results.Len() == 0 {
			return Value{}, false, false
		}
		if more {
			return p.partOfResult(obj.Origin(), e, rest, field, depth)
		}
		text = IsText(results.At(0).Type())
		return p.resultOf(obj.Origin(), e, text), text, text || IsList(results.At(0).Type())
	}
	if field != nil && isOption(t) {
		text = IsText(field.Type())
		return p.setByOption(e, field, text, deep), text, true
	}
	return Value{}, false, false
}

// partOf is a part of what is written to a field of the struct that e is.
func (p *Package) partOf(e ast.Expr, outer *types.Var, part string, field *types.Var, depth int) (v Value, text, ok bool) {
	for _, s := range p.settingsOf(e) {
		if s.Field != outer {
			continue
		}
		one, isText, known := p.part(s.Value, part, field, depth-1)
		if known {
			v, text, ok = v.plus(one.with(s.Choices)), isText, true
		}
	}
	v.Open = true // the field need not be written there alone
	if text {
		v = v.plus(unknown(e))
	}
	return v, text, ok
}

// partOfEach is a part of each element of a list.
func (p *Package) partOfEach(e ast.Expr, part string, field *types.Var, depth int) (v Value, text, ok bool) {
	all, whole := p.items(e)
	for _, it := range all {
		one, isText, known := p.part(it.value, part, field, depth-1)
		if known {
			v, text, ok = v.plus(one), isText, true
		}
		whole = whole && known
	}
	v.Open = v.Open || !whole
	return v, text, ok
}

// partOfResult is a part of what a method of the package returns.
func (p *Package) partOfResult(fn *types.Func, e ast.Expr, part string, field *types.Var, depth int) (v Value, text, ok bool) {
	fn = p.implementation(fn)
	decl := p.funcs[fn]
	if decl == nil || decl.Body == nil || p.running[fn] > 0 {
		return Value{}, false, false
	}
	defer p.enter(fn, p.callOf(fn, e))()
	for _, ret := range returns(decl) {
		if len(ret.Results) == 0 {
			continue
		}
		one, isText, known := p.part(ret.Results[0], part, field, depth-1)
		if known {
			v, text, ok = v.plus(one.with(p.inside(decl, ret))), isText, true
		}
	}
	return v, text, ok
}

// callOf is a call of a method of e that the package does not have.
func (p *Package) callOf(fn *types.Func, e ast.Expr) *ast.CallExpr {
	fun := &ast.SelectorExpr{X: e, Sel: &ast.Ident{NamePos: e.Pos(), Name: fn.Name()}}
	return &ast.CallExpr{Fun: fun, Lparen: e.Pos(), Rparen: e.End()}
}

// resultOf is what a method of e returns that is not called in the package.
func (p *Package) resultOf(fn *types.Func, e ast.Expr, text bool) Value {
	return p.resultFrom(fn, p.callOf(fn, e), 0, text)
}

// setThrough is what other packages' functions write to a field of the struct
// that base is, from what this package passes to them.
func (p *Package) setThrough(base ast.Expr, field *types.Var, text bool, depth int) (v Value) {
	if p.Sets == nil || depth == 0 {
		return v
	}
	if root := p.varOf(base); root != nil {
		for _, call := range p.changes(root) {
			v.add(p.setBy(call, field, text, depth-1))
		}
	}
	origins, _ := p.origins(base)
	for _, o := range origins {
		if call, ok := o.Expr.(*ast.CallExpr); ok {
			one := p.setBy(call, field, text, depth-1).with(o.Choices)
			if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok && p.info.Selections[sel] != nil {
				one = one.plus(p.setThrough(sel.X, field, text, depth-1))
			}
			v.add(one)
		}
	}
	return v
}

// changes are the calls that are handed the struct in v, or are methods of it.
func (p *Package) changes(v *types.Var) (all []*ast.CallExpr) {
	return slices.Concat(p.given[v], p.changed[v])
}

// setBy is what a call of another package's function writes to a field, of what
// it is passed or of what options do that it is passed.
func (p *Package) setBy(call *ast.CallExpr, field *types.Var, text bool, depth int) (v Value) {
	fn, ok := p.callee(call)
	if !ok || fn.Pkg() == p.pkg || !p.spend() {
		return v
	}
	params := fn.Signature().Params()
	for _, i := range p.Sets(fn, field) {
		if i < params.Len() && i <= len(call.Args) {
			pr := param{fn, i, fn.Signature().Variadic() && i == params.Len()-1}
			if isText := IsText(params.At(i).Type()); isText == text || pr.variadic {
				v.add(p.argument(pr, call, text))
			}
		}
	}
	for _, arg := range call.Args {
		if t := p.info.TypeOf(arg); t != nil && isOption(t) {
			v.add(p.setByOption(arg, field, text, depth))
		}
	}
	return v
}

// setByOption is what an option writes to a field, or each of a list of
// options.
func (p *Package) setByOption(e ast.Expr, field *types.Var, text bool, depth int) (v Value) {
	if depth == 0 || !p.spend() {
		return v
	}
	switch e := strip(e).(type) {
	case *ast.FuncLit:
		return p.setIn(e, field, text)
	case *ast.CompositeLit:
		return p.setByEach(e.Elts, field, text, depth-1)
	case *ast.CallExpr:
		return p.setByResult(e, field, text, depth)
	}
	w := p.varOf(e)
	if w == nil {
		return v
	}
	if w.Kind() == types.ParamVar {
		p.reachParameter(w, Reach{Part: field.Name(), Field: field})
	}
	for _, one := range p.effective(w, e.Pos()) {
		switch {
		case one.rhs == nil || one.result > 0 || one.kind == offered:
		case p.appends(one.rhs, w): // behind what is there, which is another write
			args := ast.Unparen(one.rhs).(*ast.CallExpr).Args
			v.add(p.setByEach(args[1:], field, text, depth-1).with(one.choices))
		default:
			v.add(p.setByOption(one.rhs, field, text, depth-1).with(one.choices))
		}
	}
	return v
}

func (p *Package) setByEach(options []ast.Expr, field *types.Var, text bool, depth int) (v Value) {
	for _, e := range options {
		v.add(p.setByOption(e, field, text, depth))
	}
	return v
}

// setByResult is what an option writes to a field that a call returns.
func (p *Package) setByResult(call *ast.CallExpr, field *types.Var, text bool, depth int) (v Value) {
	if arg, ok := p.converted(call); ok {
		return p.setByOption(arg, field, text, depth)
	}
	if p.isBuiltin(call, "append") {
		return p.setByEach(call.Args, field, text, depth-1)
	}
	fn, ok := p.callee(call)
	if !ok {
		return v
	}
	decl := p.funcs[fn]
	if decl == nil || decl.Body == nil || p.running[fn] > 0 {
		return p.setBy(call, field, text, depth)
	}
	defer p.enter(fn, call)()
	for _, ret := range returns(decl) {
		v.add(p.setByEach(ret.Results, field, text, depth-1).with(p.inside(decl, ret)))
	}
	return v
}

// setIn is what a function literal writes to a field.
func (p *Package) setIn(lit *ast.FuncLit, field *types.Var, text bool) (v Value) {
	within := func(pos token.Pos) bool { return lit.Pos() <= pos && pos <= lit.End() }
	for _, w := range p.writes[field] {
		if w.rhs == nil || w.result >= 0 || !within(w.rhs.Pos()) {
			continue
		}
		if more, ok := p.appended(field, w); ok {
			v.add(more)
		} else {
			v.add(p.written(field, w, text))
		}
	}
	return v
}
