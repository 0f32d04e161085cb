package flow

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
)

// field is what a struct field can be where sel reads it: what the function
// around it has written to that struct, in order, and before that what anything
// in the package writes to the field. Of the values, those that belong to one
// struct share a choice, so that two fields of one variable are read together.
func (p *Package) field(v *types.Var, sel *ast.SelectorExpr, text bool) Value {
	return p.fieldOfStruct(v, sel, text, false)
}

// fieldOfStruct is the field, or with exact only what is written to structs that
// the one which is read is seen to be.
func (p *Package) fieldOfStruct(v *types.Var, sel *ast.SelectorExpr, text, exact bool) (all Value) {
	v = v.Origin()
	root := p.varOf(sel.X)
	outer := p.asked[v]
	switch {
	case outer == nil:
	case root != nil && root == p.varOf(outer.base):
		p.hang(outer.step)
		return p.guarded(sel, outer.read(sel, text), text)
	case len(p.writes[v]) > limit: // too many structs to tell apart
		p.hang(outer.step)
		return outer.around(sel, text)
	case outer.outer != nil && outer.outer.outer != nil: // by way of others
		p.hang(outer.outer.outer.step)
		return outer.around(sel, text)
	}
	u := &underway{step: p.step(), base: sel.X, outer: outer}
	p.asked[v] = u
	defer p.followed(v, outer)

	own := p.madeHere(root, v, sel.Pos())
	var from []ast.Expr
	only := false
	if exact || root == nil {
		from, only = p.literals(v, sel.X)
	}
	handed := slices.ContainsFunc(from, p.isGiven)
	defer p.into(sel.X)()
	if p.shared[v] && (!text || isTextPointer(v.Type())) {
		defer func() { all = all.plus(nothing(sel, text)) }()
	}
	var here []write
	for _, w := range p.writes[v] {
		if root != nil && p.holder(w.of) == root && p.sameBase(sel.X, w.of) && p.function(w.pos-1) == p.function(sel.Pos()) {
			here = append(here, w)
			continue
		}
		if own || p.elsewhere(root) || (only || exact) && !p.isOf(w.of, root, from) && !(handed && p.isPassed(w.of)) {
			continue
		}
		u.write = w
		u.before.add(p.fieldWrite(v, w, sel, text))
	}
	if d, ok := p.tagged(v, text); ok {
		u.before = u.before.plus(d.via(p.tags[v].Pos(), "default", v.Name()))
	}
	if d, ok := p.decoded(v, sel.X, text); ok {
		u.before = u.before.plus(d.via(v.Pos(), "default", v.Name()))
	}
	switch {
	case only && exact && root != nil: // one that is seen, but for what others do with it
		u.before = u.before.plus(p.setThrough(sel.X, v, text, deep))
		u.before.Open = u.before.Open || !text
	case own && len(here) == 0, only && u.before.isNothing():
		u.before = zero(text)
	case only:
	case p.elsewhere(root) || !own && (len(u.before.Elems) == 0 && len(here) == 0 || p.setElsewhere(v)):
		p.reach(v)
		var given Value
		if p.foreign(v) {
			given = p.setThrough(sel.X, v, text, deep)
		}
		u.before = u.before.plus(given)
		if p.foreign(v) && p.reachField(sel.X, v) || exact && len(given.Elems) > 0 {
			u.before = u.before.plus(nothing(sel, text))
		} else {
			u.before = u.before.plus(p.imported(v, sel, nil, text))
		}
	case u.before.isNothing():
		u.before = zero(text)
	}
	if text && p.mayBeUnset(root, v) {
		u.before = u.before.plus(zero(text).with([]Choice{{Branch: v.Pos(), Arm: -1}}))
	}
	here = append(here, p.remade(root, v, here)...)
	holder := p.outermost(sel.X)
	for _, d := range p.ordered(holder, v, here, sel.Pos()) {
		u.write, u.again = d.write, d.kind != element && p.repeats(d.pos, holder)
		u.within = p.writtenIn(d.rhs, p.writes[v])
		u.before = p.after(u.before, v, d.write, text, d.choices, passage{from: d.pos, to: sel.Pos()})
	}
	if holder != nil && p.wasElsewhere(u.before, sel.Pos(), p.repeats(sel.Pos(), holder)) {
		u.before = u.before.plus(nothing(sel, text))
	}
	return p.guarded(sel, p.seen(u.before, sel.Pos()).few(sel, text).some(sel, text).via(sel.Pos(), "field", v.Name()), text)
}

// outermost is the variable that holds the struct around e, and around that, or
// the field that one is in where it is in no variable.
func (p *Package) outermost(e ast.Expr) *types.Var {
	v := p.varOf(e)
	if sel, ok := strip(e).(*ast.SelectorExpr); ok && v != nil && v.IsField() {
		if outer := p.outermost(sel.X); outer != nil {
			return outer
		}
	}
	return v
}

// isNothing reports whether there is no text and no element.
func (v Value) isNothing() bool { return len(v.Elems) == 0 && !v.Open }

// into enters the function of the package whose result e is, if it is one.
func (p *Package) into(e ast.Expr) (leave func()) {
	if call, ok := strip(e).(*ast.CallExpr); ok {
		if fn, ok := p.callee(call); ok && p.funcs[fn] != nil && p.running[fn] == 0 {
			return p.enter(fn, call)
		}
	}
	return func() {}
}

// literals are the literals of structs with the field that e can be; whole is
// false where it can be another struct.
func (p *Package) literals(field *types.Var, e ast.Expr) (all []ast.Expr, whole bool) {
	origins, whole := p.origins(e)
	for _, o := range origins {
		if lit, ok := o.Expr.(*ast.CompositeLit); ok && hasField(p.info.TypeOf(lit), field) {
			all = append(all, o.Expr)
		} else {
			whole = false
		}
	}
	return all, whole && len(all) > 0
}

// isGiven reports whether a call is handed the variable that holds a literal.
func (p *Package) isGiven(lit ast.Expr) bool {
	held := p.held[lit.(*ast.CompositeLit)]
	return held != nil && len(p.given[held]) > 0
}

// isPassed reports whether a struct that is written to is that of any call: a parameter
// or the receiver.
func (p *Package) isPassed(of ast.Expr) bool {
	v := p.holder(of)
	return v != nil && (v.Kind() == types.ParamVar || v.Kind() == types.RecvVar)
}

// isOf reports whether a struct that is written to is in the variable, or is one
// of the literals or in the variable that holds it.
func (p *Package) isOf(of ast.Expr, root *types.Var, literals []ast.Expr) bool {
	return root != nil && p.holder(of) == root || slices.ContainsFunc(literals, func(lit ast.Expr) bool {
		held := p.held[lit.(*ast.CompositeLit)]
		return strip(of) == lit || held != nil && p.holder(of) == held
	})
}

// madeHere reports whether the struct in v is one that the function around pos
// has made with a literal and given to nobody before: what nothing here writes
// to its field is not set. A struct in it may have been made elsewhere.
func (p *Package) madeHere(v, field *types.Var, pos token.Pos) bool {
	if v == nil || v.Kind() != types.LocalVar || len(p.writes[v]) == 0 {
		return false
	}
	for _, w := range p.writes[v] {
		if _, ok := p.reaches(v, w, pos); !ok {
			continue
		}
		if w.kind != set || w.rhs == nil || w.result >= 0 {
			return false
		}
		if lit, ok := strip(w.rhs).(*ast.CompositeLit); !ok || !hasField(p.info.TypeOf(lit), field) {
			return false
		}
	}
	return !slices.ContainsFunc(p.given[v], func(call *ast.CallExpr) bool { return call.End() <= pos }) &&
		!slices.ContainsFunc(p.aliased[v], func(at token.Pos) bool { return at < pos })
}

// mayBeUnset reports whether a variable of the package can hold a struct whose
// field is not set where it is made.
func (p *Package) mayBeUnset(root, field *types.Var) bool {
	if root == nil || !isGlobal(root) || root.Pkg() != p.pkg {
		return false
	}
	return slices.ContainsFunc(p.writes[root], func(w write) bool {
		if w.kind != set || w.result >= 0 {
			return false
		}
		if w.rhs == nil {
			return true
		}
		t := p.trace(w.rhs)
		return t.unset || slices.ContainsFunc(t.origins, func(o Origin) bool {
			lit, ok := o.Expr.(*ast.CompositeLit)
			return ok && hasField(p.info.TypeOf(lit), field) && !slices.ContainsFunc(p.writes[field], func(w write) bool { return strip(w.of) == lit })
		})
	})
}

// remade are the writes of a variable that put another struct in the place of
// the one to which a field was written before, and the calls that may write to it.
func (p *Package) remade(root, field *types.Var, here []write) (all []write) {
	if root == nil || root.IsField() || len(here) == 0 {
		return nil
	}
	for _, w := range p.writes[root] {
		if w.kind == lost || w.kind == element || w.pos <= here[0].pos || p.begins(w) == 0 {
			continue
		}
		again := write{pos: w.pos, result: -1, kind: lost}
		if w.rhs == nil {
			again.kind = set
		} else if lit, ok := strip(w.rhs).(*ast.CompositeLit); ok && w.result < 0 && hasField(p.info.TypeOf(lit), field) {
			if slices.ContainsFunc(here, func(h write) bool { return strip(h.of) == lit }) {
				continue
			}
			again.kind = set
		}
		all = append(all, again)
	}
	if len(p.writes[field]) == len(here) {
		return all // nobody else changes it
	}
	for _, call := range p.given[root] {
		if call.Pos() > here[0].pos {
			all = append(all, write{pos: call.End(), result: -1, kind: lost})
		}
	}
	for _, at := range p.aliased[root] {
		if at > here[0].pos {
			all = append(all, write{pos: at, result: -1, kind: lost})
		}
	}
	return all
}

// hasField reports whether a struct type has the field itself, not by a struct
// that it embeds.
func hasField(t types.Type, field *types.Var) bool {
	s, ok := pointee(t).Underlying().(*types.Struct)
	if !ok {
		return false
	}
	for f := range s.Fields() {
		if f.Origin() == field {
			return true
		}
	}
	return false
}

// elsewhere reports whether v is a variable of another package: what this one
// writes to structs of its own does not change it.
func (p *Package) elsewhere(v *types.Var) bool {
	return v != nil && isGlobal(v) && v.Pkg() != p.pkg
}

// function returns the arm of the declared function that pos is in, or -1.
func (p *Package) function(pos token.Pos) int {
	top := -1
	for i := p.innermost(pos); i >= 0; i = p.arms[i].parent {
		top = i
	}
	return top
}

// setElsewhere reports whether code that is not seen can set the field: other
// packages, or a decoder by the field's tag.
func (p *Package) setElsewhere(v *types.Var) bool {
	return v.Exported() && (v.Pkg().Name() != "main" || p.tags[v] != nil)
}

func (p *Package) fieldWrite(v *types.Var, w write, sel *ast.SelectorExpr, text bool) Value {
	before := len(p.reached)
	value := p.fieldValue(v, w, sel, text)
	if guess := p.guess(sel.X, w.of); guess.IsValid() {
		for i := range p.reached[before:] {
			p.reached[before+i].Guess = true
		}
		value.Elems = slices.Clone(value.Elems)
		for i := range value.Elems {
			value.Elems[i].Guess = guess
		}
	}
	return value
}

func (p *Package) fieldValue(v *types.Var, w write, sel *ast.SelectorExpr, text bool) Value {
	choices := p.whereWritten(v, w, sel)
	way := passage{from: w.pos, to: sel.Pos()}
	switch w.kind {
	case handed:
		return p.handOver(Value{}, v, w, text, choices, way)
	case lost, element, copied:
		return p.lose(Value{}, w, text, way).with(choices)
	case offered:
		return p.carried(p.value(w.rhs, text), way).via(w.pos, "default", v.Name()).plus(nothing(w.rhs, text))
	case ranged, keyed:
		return p.carried(p.each(w, text), way).with(choices)
	case add:
		if text { // behind a text that is any of the others
			return product(unknown(w.rhs), p.carried(p.texts(w.rhs), way)).with(choices)
		}
		return nothing(w.rhs, text)
	}
	if more, ok := p.appended(v, w); ok {
		around, _ := merge(choices, p.choices(w.pos-1)) // only where the function is called
		return p.inRounds(p.carried(more, way), w.pos, token.NoPos).with(around)
	}
	// One of several values that are set: never two of them at once.
	return p.carried(p.written(v, w, text), way).with(append(choices, Choice{Branch: v.Pos(), Arm: int(w.pos)}))
}

// whereWritten returns the choices under which a write is the one that sel
// reads: the struct must be the same, and the arms taken.
func (p *Package) whereWritten(v *types.Var, w write, sel *ast.SelectorExpr) []Choice {
	var choices []Choice
	if c, ok := p.instance(sel.X, w.of); ok {
		choices = append(choices, c)
	}
	return append(choices, p.inFunction(w.pos-1)...)
}

// inFunction returns the arms around pos but for the body of the function.
func (p *Package) inFunction(pos token.Pos) []Choice {
	return slices.DeleteFunc(p.choices(pos), func(c Choice) bool {
		a := p.arm(c)
		if a == nil {
			return true
		}
		_, fn := a.branch.(*ast.FuncDecl)
		return fn
	})
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
	v := p.holder(of)
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

// guess names the struct that is written as of, unless base is surely that one.
func (p *Package) guess(base, of ast.Expr) token.Pos {
	root, v := p.varOf(base), p.holder(of)
	if root != nil && root == v && p.sameBase(base, of) {
		return token.NoPos
	}
	if v != nil {
		return v.Pos()
	}
	part := root != nil && root.IsField() // which is perhaps not set
	if origins, whole := p.origins(base); whole && !part && len(origins) == 1 && origins[0].Expr == strip(of) {
		return token.NoPos
	}
	return strip(of).Pos()
}

// sameBase reports whether the struct that is read and the one that is written
// are in the same variable, where they are fields of others.
func (p *Package) sameBase(read, written ast.Expr) bool {
	a, ok := strip(read).(*ast.SelectorExpr)
	if !ok {
		return true
	}
	b, ok := strip(written).(*ast.SelectorExpr)
	if !ok {
		return false
	}
	if v := p.varOf(a); v == nil || v != p.varOf(b) {
		return false
	} else if !v.IsField() {
		return true
	}
	v := p.varOf(a.X)
	return v != nil && v == p.varOf(b.X) && p.sameBase(a.X, b.X)
}
