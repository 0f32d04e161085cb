package flow

import (
	"cmp"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
)

// Origins returns the expressions that e can have its value from, with
// variables, fields, parentheses and addresses followed back to what was
// written to them. whole is false where it can have others.
func (p *Package) Origins(e ast.Expr) (origins []ast.Expr, whole bool) {
	t := &trace{pkg: p, seen: make(map[*types.Var]bool), whole: true}
	t.follow(e)
	return t.origins, t.whole
}

type trace struct {
	pkg     *Package
	seen    map[*types.Var]bool
	origins []ast.Expr
	whole   bool
}

func (t *trace) follow(e ast.Expr) {
	e = strip(e)
	v := t.pkg.varOf(e)
	if v == nil {
		t.add(e)
		return
	}
	if t.seen[v] {
		return
	}
	t.seen[v] = true
	writes := t.pkg.writes[v]
	if len(writes) == 0 {
		t.add(e) // a parameter, a variable of another package
		return
	}
	if k := v.Kind(); k == types.ParamVar || k == types.RecvVar {
		t.add(e)
	}
	for _, w := range t.pkg.effective(v, e.Pos()) {
		switch {
		case w.rhs == nil:
		case w.kind == set && w.result < 0:
			t.follow(w.rhs)
		case w.kind == set:
			t.add(w.rhs)
		case w.kind == lost && isStruct(v.Type()): // &cfg is how structs travel
		default:
			t.whole = false
		}
	}
}

func isStruct(t types.Type) bool {
	_, ok := t.Underlying().(*types.Struct)
	return ok
}

func (t *trace) add(e ast.Expr) {
	if !slices.Contains(t.origins, e) {
		t.origins = append(t.origins, e)
	}
}

// effective returns the writes of v that can be seen at pos.
func (p *Package) effective(v *types.Var, pos token.Pos) []write {
	if v.IsField() {
		return p.writes[v]
	}
	here := p.choices(pos)
	var all []write
	for _, w := range p.writes[v] {
		if !p.reaches(v, w, pos) {
			continue
		}
		left, possible := p.remaining(p.whenWritten(w, pos), here, pos)
		if !possible {
			continue
		}
		if len(left) == 0 && w.kind == set {
			all = nil
		}
		all = append(all, w)
	}
	return all
}

// strip removes what does not change which value is meant.
func strip(e ast.Expr) ast.Expr {
	for {
		switch x := e.(type) {
		case *ast.ParenExpr:
			e = x.X
		case *ast.StarExpr:
			e = x.X
		case *ast.UnaryExpr:
			if x.Op != token.AND {
				return e
			}
			e = x.X
		default:
			return e
		}
	}
}

// varOf returns the variable or field of this package or another that e names.
func (p *Package) varOf(e ast.Expr) *types.Var {
	switch e := strip(e).(type) {
	case *ast.Ident:
		v, _ := p.info.ObjectOf(e).(*types.Var)
		return v
	case *ast.SelectorExpr:
		if v, _ := p.info.ObjectOf(e.Sel).(*types.Var); v != nil {
			return v.Origin()
		}
	}
	return nil
}

// A Setting is a field of a struct with what is written to it.
type Setting struct {
	Field *types.Var
	Value ast.Expr
}

// Settings returns what is written to the fields of the struct that e is or
// holds, and to the fields of structs in it: in the literals that it comes
// from, and by assignment to the variable that holds it. They come in the order
// of their places.
func (p *Package) Settings(e ast.Expr) []Setting {
	var all []Setting
	for _, holder := range p.Holders(e) {
		all = append(all, p.settings[holder]...)
	}
	slices.SortStableFunc(all, func(a, b Setting) int { return cmp.Compare(a.Value.Pos(), b.Value.Pos()) })
	return slices.Compact(all)
}

// Holders returns what the struct or map that e is or names is known by: the
// variable or field that holds it and the literals that it comes from. Two
// expressions that share one speak of the same.
func (p *Package) Holders(e ast.Expr) []any {
	var all []any
	add := func(v *types.Var) {
		if v != nil && !slices.Contains(all, any(v)) {
			all = append(all, v)
		}
	}
	if lit, ok := strip(e).(*ast.CompositeLit); ok {
		add(p.held[lit])
	} else {
		add(p.varOf(e))
	}
	origins, _ := p.Origins(e)
	for _, o := range origins {
		if lit, ok := o.(*ast.CompositeLit); ok {
			all = append(all, lit)
		}
	}
	return all
}

// setting records what is written to a field of a struct: for the literal that
// sets it, or for the variable that holds the struct or a struct around it.
func (p *Package) setting(field *types.Var, w write) {
	s := Setting{field, w.rhs}
	for of := strip(w.of); ; {
		if lit, ok := of.(*ast.CompositeLit); ok {
			p.settings[lit] = append(p.settings[lit], s)
			return
		}
		if v := p.varOf(of); v != nil {
			p.settings[v] = append(p.settings[v], s)
		}
		sel, ok := of.(*ast.SelectorExpr)
		if !ok {
			return
		}
		of = strip(sel.X)
	}
}
