package flow

import (
	"go/ast"
	"go/types"
)

// Parameter returns the function that v is a parameter of, and its index.
func (p *Package) Parameter(v *types.Var) (fn *types.Func, index int, ok bool) {
	pr, ok := p.params[v]
	return pr.fn, pr.index, ok
}

// Object returns what a package-level variable of strings holds, or what a
// function that takes no arguments returns as its only result. ok is false for
// any other object.
func (p *Package) Object(obj types.Object) (v Value, ok bool) {
	p.begin()
	switch obj := obj.(type) {
	case *types.Var:
		if !IsText(obj.Type()) && !IsList(obj.Type()) {
			return Value{}, false
		}
		v = p.variable(obj, &ast.Ident{NamePos: obj.Pos(), Name: obj.Name()})
		v.Open = v.Open && !exportedGlobal(obj)
		return v, true
	case *types.Func:
		results := obj.Signature().Results()
		decl := p.funcs[obj]
		if decl == nil || decl.Body == nil || obj.Signature().Params().Len() > 0 || results.Len() != 1 {
			return Value{}, false
		}
		t := results.At(0).Type()
		if !IsText(t) && !IsList(t) {
			return Value{}, false
		}
		return p.returned(obj, decl, 0, IsText(t)), true
	}
	return Value{}, false
}
