package flow

import (
	"go/ast"
	"go/types"
)

// field is what a struct field can be where sel reads it: what anything in the
// package writes to it. Of the values, those that belong to one struct share a
// choice, so that two fields of one variable are read together.
func (p *Package) field(v *types.Var, sel *ast.SelectorExpr) Value {
	v = v.Origin()
	text := IsText(v.Type())
	if u, ok := p.asked[v]; ok {
		return u.read(sel, text)
	}
	u := &underway{}
	p.asked[v] = u
	defer delete(p.asked, v)
	for _, w := range p.writes[v] {
		u.write = w
		u.before = u.before.plus(p.fieldWrite(v, w, sel, text))
	}
	if d, ok := p.tagged(v, text); ok {
		u.before = u.before.plus(d.via(p.tags[v].Pos(), "default", v.Name()))
	}
	state := u.before
	if len(state.Elems) == 0 || p.setElsewhere(v) {
		p.reach(v)
		state = state.plus(nothing(sel, text))
	}
	return p.seen(state, sel.Pos()).via(sel.Pos(), "field", v.Name())
}

// setElsewhere reports whether code that is not seen can set the field: other
// packages, or a decoder by the field's tag.
func (p *Package) setElsewhere(v *types.Var) bool {
	return v.Exported() && (v.Pkg().Name() != "main" || p.tags[v] != nil)
}

func (p *Package) fieldWrite(v *types.Var, w write, sel *ast.SelectorExpr, text bool) Value {
	choices := p.whereWritten(v, w, sel)
	switch w.kind {
	case lost, element:
		return nothing(w.rhs, text)
	case offered:
		return p.value(w.rhs, text).via(w.pos, "default", v.Name()).plus(nothing(w.rhs, text))
	case ranged:
		return p.each(w.rhs, text).with(choices)
	case add:
		return nothing(w.rhs, text)
	}
	if more, ok := p.appended(v, w.rhs); ok {
		return more.with(choices)
	}
	// One of several values that are set: never two of them at once.
	return p.written(w, text).with(append(choices, Choice{Branch: v.Pos(), Arm: int(w.pos)}))
}

// whereWritten returns the choices under which a write is the one that sel
// reads: the struct must be the same, and the arms taken.
func (p *Package) whereWritten(v *types.Var, w write, sel *ast.SelectorExpr) []Choice {
	var choices []Choice
	if c, ok := p.instance(sel.X, w.of); ok {
		choices = append(choices, c)
	}
	for _, c := range p.choices(w.pos - 1) {
		if a := p.arm(c); a != nil {
			if _, fn := a.branch.(*ast.FuncDecl); !fn {
				choices = append(choices, c)
			}
		}
	}
	return choices
}

// instance is the choice that the struct which base holds is the one that is
// written as of. ok is false where of may be any, as in a method that sets a
// field of its receiver.
func (p *Package) instance(base, of ast.Expr) (Choice, bool) {
	root := p.varOf(base)
	if root == nil {
		return Choice{}, false
	}
	lit, isLit := strip(of).(*ast.CompositeLit)
	v := p.varOf(of)
	if isLit {
		v = p.held[lit]
	}
	switch {
	case v != nil && (v == root || v.Kind() == types.ParamVar || v.Kind() == types.RecvVar || v.IsField()):
		return Choice{}, false
	case v != nil:
		return Choice{Branch: root.Pos(), Arm: int(v.Pos())}, true
	case isLit:
		return Choice{Branch: root.Pos(), Arm: int(lit.Pos())}, true
	}
	return Choice{}, false
}

// reach notes that the value of v is asked for and not known here.
func (p *Package) reach(v *types.Var) { p.reached = append(p.reached, v) }
