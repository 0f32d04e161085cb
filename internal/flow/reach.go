package flow

import (
	"go/ast"
	"go/types"
	"slices"
)

// A Reach is where an answer ended because code outside the package decides
// what comes from there.
type Reach struct {
	// Var is a parameter or a field.
	Var *types.Var
	// Part is what of the parameter is asked for: the names of fields, and with
	// () of methods, such as Login.Scopes or Scopes(). It is "" for the
	// parameter itself.
	Part string
	// Field is the field that Part ends in, or nil. Options may set it that the
	// parameter takes instead of the struct.
	Field *types.Var
	// Owner is the type that Field is selected from.
	Owner types.Type
	// Guess says that it is so only if the struct that is read is one of others.
	Guess bool
}

// reach notes that the value of v is asked for and not known here.
func (p *Package) reach(v *types.Var) { p.reached = append(p.reached, Reach{Var: v}) }

// reachField notes that a field of another package's struct is asked for: where
// the struct is a parameter or in one, the callers decide what it is. known says
// that these are packages which learn of it.
func (p *Package) reachField(base ast.Expr, field *types.Var) (known bool) {
	before := len(p.reached)
	p.reachPart(base, Reach{Part: field.Name(), Field: field, Owner: p.info.TypeOf(base)}, deep)
	return slices.ContainsFunc(p.reached[before:], func(r Reach) bool { return p.params[r.Var].fn.Exported() })
}

// reachMethod notes that what a method returns is asked for which is not known.
func (p *Package) reachMethod(call *ast.CallExpr, fn *types.Func) {
	if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok && fn.Signature().Recv() != nil {
		p.reachPart(sel.X, Reach{Part: fn.Name() + "()"}, deep)
	}
}

// deep bounds how far a part is followed into the structs around it.
const deep = 4

// reachPart notes that a part is asked for of what the base is.
func (p *Package) reachPart(base ast.Expr, r Reach, depth int) {
	if depth == 0 {
		return
	}
	if r.Field != nil {
		p.reachOptions(base, r)
	}
	origins, _ := p.origins(base)
	for _, o := range origins {
		switch e := o.Expr.(type) {
		case *ast.Ident:
			if v := p.varOf(e); v != nil && v.Kind() == types.ParamVar {
				p.reachParameter(v, r)
				p.reachCallers(v, r, depth-1)
			}
		case *ast.SelectorExpr:
			if v := p.varOf(e); v != nil && v.IsField() {
				outer := r
				outer.Part = v.Name() + "." + r.Part
				p.reachPart(e.X, outer, depth-1)
			}
		case *ast.CallExpr:
			if r.Field != nil {
				p.reachArguments(e, r)
			}
			if sel, ok := ast.Unparen(e.Fun).(*ast.SelectorExpr); ok && p.info.Selections[sel] != nil {
				outer := r
				outer.Part = sel.Sel.Name + "()." + r.Part
				p.reachPart(sel.X, outer, depth-1)
			}
		}
	}
	p.reachElement(base, r)
}

// reachElement notes that a part is asked for of the elements of a parameter.
func (p *Package) reachElement(base ast.Expr, r Reach) {
	var list ast.Expr
	if index, ok := strip(base).(*ast.IndexExpr); ok && p.info.Types[index.Index].Value == nil {
		list = index.X
	} else if v := p.varOf(base); v != nil && len(p.writes[v]) == 1 && p.writes[v][0].kind == ranged {
		list = p.writes[v][0].rhs
	}
	if list == nil {
		return
	}
	if v := p.varOf(list); v != nil && v.Kind() == types.ParamVar && len(p.writes[v]) == 0 {
		p.reachParameter(v, r)
	}
}

func (p *Package) reachParameter(v *types.Var, r Reach) {
	if pr, ok := p.params[v]; ok && p.calledElsewhere(pr.fn) {
		r.Var = v
		p.reached = append(p.reached, r)
	}
}

// reachCallers notes where a part is asked for of what the package's own calls
// pass to a parameter.
func (p *Package) reachCallers(v *types.Var, r Reach, depth int) {
	pr := p.params[v]
	if pr.fn == nil || pr.variadic {
		return
	}
	for _, call := range p.callsOf(pr.fn) {
		if pr.index < len(call.Args) {
			p.reachPart(call.Args[pr.index], r, depth)
		}
	}
}

// reachOptions notes the parameters whose options a struct is given to: by
// calling them or a method of theirs.
func (p *Package) reachOptions(base ast.Expr, r Reach) {
	v := p.varOf(base)
	if v == nil {
		return
	}
	for _, call := range p.given[v] {
		fun := ast.Unparen(call.Fun)
		if sel, ok := fun.(*ast.SelectorExpr); ok && p.info.Selections[sel] != nil {
			fun = sel.X
		}
		if option := p.option(fun); option != nil {
			p.reachParameter(option, r)
		}
		p.reachArguments(call, r)
	}
}

// reachArguments notes the parameters whose options a call passes on.
func (p *Package) reachArguments(call *ast.CallExpr, r Reach) {
	if _, ok := p.callee(call); !ok {
		return
	}
	for _, arg := range call.Args {
		if option := p.option(arg); option != nil {
			p.reachParameter(option, r)
		}
	}
}

// option returns the parameter whose option e is, or whose options, or nil.
func (p *Package) option(e ast.Expr) *types.Var {
	v := p.varOf(e)
	if v == nil || !isOption(v.Type()) {
		return nil
	}
	if v.Kind() == types.ParamVar {
		return v
	}
	for _, w := range p.writes[v] {
		if w.kind == ranged {
			return p.option(w.rhs)
		}
	}
	return nil
}

// isOption reports whether t may be what sets fields of a struct it is given: a
// function, an interface, or a list of such.
func isOption(t types.Type) bool {
	switch u := t.Underlying().(type) {
	case *types.Slice:
		return isOption(u.Elem())
	case *types.Signature:
		return u.Params().Len() > 0
	case *types.Interface:
		return u.NumMethods() > 0
	}
	return false
}
