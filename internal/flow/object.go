package flow

import (
	"go/ast"
	"go/types"
	"slices"
)

// Parameter returns the function that v is a parameter of, and its index.
func (p *Package) Parameter(v *types.Var) (fn *types.Func, index int, ok bool) {
	pr, ok := p.params[v]
	return pr.fn, pr.index, ok
}

// Object returns what a package-level variable or a field of strings holds, or
// what a function or method returns as its first result, with the indices of
// the parameters that it hands on as they are. A method of an interface stands
// for the only one that the package has for it. ok is false for any other
// object.
func (p *Package) Object(obj types.Object) (v Value, from []int, ok bool) {
	p.begin()
	p.budget = aside
	switch obj := obj.(type) {
	case *types.Var:
		if !IsText(obj.Type()) && !IsList(obj.Type()) {
			return Value{}, nil, false
		}
		if obj.IsField() {
			return p.fieldOf(obj), nil, len(p.writes[obj]) > 0 || p.tags[obj] != nil
		}
		v = p.variable(obj, &ast.Ident{NamePos: obj.Pos(), Name: obj.Name()}, IsText(obj.Type()))
		v.Open = v.Open && !exportedGlobal(obj)
		return v, nil, true
	case *types.Func:
		return p.handsOn(p.implementation(obj))
	}
	return Value{}, nil, false
}

// fieldOf is what the package writes to a field, of any struct.
func (p *Package) fieldOf(v *types.Var) Value {
	text := IsText(v.Type())
	at := &ast.SelectorExpr{X: &ast.Ident{NamePos: v.Pos(), Name: "_"}, Sel: &ast.Ident{NamePos: v.Pos(), Name: v.Name()}}
	return p.field(v, at, text)
}

func (p *Package) handsOn(fn *types.Func) (v Value, from []int, ok bool) {
	decl, results := p.funcs[fn], fn.Signature().Results()
	if decl == nil || decl.Body == nil || results.Len() == 0 {
		return Value{}, nil, false
	}
	t := results.At(0).Type()
	if !IsText(t) && !IsList(t) || IsText(t) && p.translates(fn, decl) {
		return Value{}, nil, false
	}
	defer p.closed(fn)()
	v = p.returned(fn, decl, 0, IsText(t))
	for _, r := range p.reached {
		if r.Var == fn.Signature().Recv() && v.asIs() {
			from = append(from, Receiver)
		}
		if owner, index, ok := p.Parameter(r.Var); ok && r.Part == "" && owner == fn && v.asIs() {
			from = append(from, index)
		}
	}
	return v, from, true
}

// asIs reports whether what is not known in the value is whole texts: nothing
// is put before or behind them.
func (v Value) asIs() bool {
	return !slices.ContainsFunc(v.Elems, func(e Elem) bool {
		_, gaps := e.Text()
		return len(gaps) > 0 && len(e.Pieces) > 1
	})
}
