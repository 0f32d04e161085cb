package flow

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
)

// underway is a variable whose writes are being followed: what it is before
// the write that is looked at.
type underway struct {
	before Value
	write  write
	again  bool // it is done several times
	within bool // another write stands in what it is set to
	isRead bool // to tell what the write makes of it
	step   int
	base   ast.Expr  // of a field: the struct that is read
	outer  *underway // the same field of another struct, to which this one goes
}

// variable is what v can be where use reads it as a text or as a list.
func (p *Package) variable(v *types.Var, use ast.Expr, text bool) Value {
	if u, ok := p.asked[v]; ok {
		p.hang(u.step)
		u.isRead = true
		return p.guarded(use, u.read(use, text), text)
	}
	if of := p.aliases[v]; of != nil && !of.IsField() {
		return p.variable(of, use, text).via(use.Pos(), "variable", v.Name())
	}
	kind := "variable"
	if _, ok := p.params[v]; ok {
		kind = "parameter"
	}
	start := len(p.reached)
	u := &underway{before: p.initial(v, use, text), step: p.step()}
	p.asked[v] = u
	defer p.followed(v, nil)
	doings := p.ordered(v, v, p.writes[v], use.Pos())
	for i, d := range doings {
		u.write, u.again, u.isRead = d.write, d.kind != element && p.repeats(d.pos, v), false
		u.within = p.writtenIn(d.rhs, p.writes[v])
		earlier := len(p.reached)
		u.before = p.behind(u.before, v, d, doings[i+1:], use, text)
		if !u.isRead && p.overrides(v, d.write) && p.precedes(d, use.Pos()) { // what it was is not asked for
			p.reached = slices.Delete(p.reached, start, earlier)
		}
	}
	if !text && (exportedGlobal(v) || p.shared[v]) {
		u.before.Open = true // others may add to it or write into it
	}
	if text && p.shared[v] && isTextPointer(v.Type()) {
		u.before = u.before.plus(unknown(use))
	}
	if p.wasElsewhere(u.before, use.Pos(), p.repeats(use.Pos(), v)) {
		u.before = u.before.plus(nothing(use, text))
	}
	return p.guarded(use, p.seen(u.before, use.Pos()).few(use, text).some(use, text).via(use.Pos(), kind, v.Name()), text)
}

// behind is the state of v behind a write that is done before use, and later ones.
func (p *Package) behind(state Value, v *types.Var, d doing, later []doing, use ast.Expr, text bool) Value {
	way := passage{from: d.pos, to: use.Pos(), later: p.runsLater(d, later)}
	if d.earlier && len(p.frames) > 0 {
		way.earlier = p.frames
		defer p.unfollowed()()
	}
	return p.after(state, v, d.write, text, d.choices, way)
}

// precedes reports whether a write is done before pos on every way to it.
func (p *Package) precedes(d doing, pos token.Pos) bool {
	here := p.choices(pos)
	return d.pos < pos && p.body(d.pos-1) == p.body(pos) &&
		!slices.ContainsFunc(d.choices, func(c Choice) bool { return !slices.Contains(here, c) })
}

// wasElsewhere reports whether an element is in an arm that is not taken on the
// way to pos, where an earlier call or round may have left it nevertheless: in the
// variable itself, if it lasts, or in another that a function has read.
func (p *Package) wasElsewhere(v Value, pos token.Pos, lasts bool) bool {
	if b := p.body(pos); b < 0 || runsOnce(p.arms[b].branch) {
		return false
	}
	here := p.choices(pos)
	return slices.ContainsFunc(v.Elems, func(e Elem) bool {
		if !lasts && !slices.ContainsFunc(e.Via, func(s Step) bool { return s.Kind == "result" }) {
			return false
		}
		taken := slices.DeleteFunc(slices.Clone(e.Choices), func(c Choice) bool { return c.Not })
		_, ok := p.remaining(taken, here, pos)
		return !ok
	})
}

// followed ends what is under way, and goes on with what was before.
func (p *Package) followed(v *types.Var, outer *underway) {
	if delete(p.asked, v); outer != nil {
		p.asked[v] = outer
	}
	p.back()
}

// read is the variable's value for an expression that is met while its writes
// are followed. In the statement that writes it, that is what it was before;
// by any other way it is a cycle.
func (u *underway) read(use ast.Expr, text bool) Value {
	if e := u.write.rhs; e != nil && e.Pos() <= use.Pos() && use.End() <= e.End() && !u.again && !u.within {
		return Value{Elems: slices.Clip(u.before.Elems), Open: u.before.Open}
	}
	return u.around(use, text)
}

// around is the value on its way round a cycle, where more may come. Of a text with
// more alternatives than a sum would tell apart, those are not handed round.
func (u *underway) around(use ast.Expr, text bool) Value {
	if text && len(u.before.Elems) > limit {
		return unknown(use)
	}
	return u.before.plus(nothing(use, text))
}

// writtenIn reports whether one of the writes stands in a function literal in an
// expression.
func (p *Package) writtenIn(e ast.Expr, all []write) bool {
	return e != nil && slices.ContainsFunc(all, func(w write) bool { return e.Pos() < w.pos && w.pos < e.End() })
}

// some is the value, or where it is a text that can be none, any: what is said of
// the branches to it contradicts itself.
func (v Value) some(use ast.Expr, text bool) Value {
	if text && len(v.Elems) == 0 {
		return unknown(use)
	}
	return v
}

// nothing is the value of which nothing is known.
func nothing(use ast.Expr, text bool) Value {
	if text {
		return unknown(use)
	}
	return open()
}

// unknown reports whether nothing is known of the value.
func (v Value) unknown() bool {
	return !slices.ContainsFunc(v.Elems, func(e Elem) bool {
		return slices.ContainsFunc(e.Pieces, func(p Piece) bool { return p.Known })
	})
}

// initial is what v is before anything is written to it.
func (p *Package) initial(v *types.Var, use ast.Expr, text bool) Value {
	switch v.Kind() {
	case types.ParamVar:
		return p.passed(v, use, text)
	case types.RecvVar:
		return p.received(v, use, text)
	case types.ResultVar:
		return zero(text)
	case types.LocalVar, types.PackageVar:
		if slices.ContainsFunc(p.writes[v], func(w write) bool { return !w.into && w.address == nil }) {
			return Value{} // its declaration is the first write
		}
	}
	return p.imported(v, use, nil, text)
}

// imported is what an object of another package is known to be: a variable or
// field, or with call what a function returns.
func (p *Package) imported(obj types.Object, use ast.Expr, call *ast.CallExpr, text bool) Value {
	if p.Imported == nil || obj.Pkg() == nil || obj.Pkg() == p.pkg {
		return nothing(use, text)
	}
	known, ok := p.Imported(obj)
	if !ok {
		return nothing(use, text)
	}
	field, _ := obj.(*types.Var)
	v := Value{Open: known.Open && !text}
	told := call != nil && (len(call.Args) > 0 || obj.(*types.Func).Signature().Recv() != nil)
	for i, w := range known.Texts {
		e := Elem{Pieces: []Piece{{Text: w.Text, Known: true, At: use, Place: w.Place}}}
		switch {
		case text:
			e.Choices = []Choice{{Branch: use.Pos(), Arm: i, Abroad: told && (known.Open || len(known.Texts) > 1)}}
		case w.Arm > 0:
			e.Choices = []Choice{{Branch: use.Pos(), Arm: w.Arm, Abroad: told}}
		}
		if field != nil && field.IsField() { // of one struct, and others may be read
			e.Guess = token.Pos(-1 - w.Arm)
		}
		v.Elems = append(v.Elems, e)
	}
	for _, i := range known.From {
		if e, ok := p.receiver(call, text); i == Receiver && ok {
			v = v.plus(p.value(e, text))
		} else if call != nil && i >= 0 && i < len(call.Args) && p.IsText(call.Args[i]) == text {
			v = v.plus(p.value(call.Args[i], text))
		}
	}
	if len(known.From) > 0 && !text { // which it may go through to leave some out
		v = v.once()
	}
	if known.Open && text {
		v = v.plus(unknown(use))
	}
	return v.via(use.Pos(), "import", obj.Pkg().Path()+"."+obj.Name())
}

func isGlobal(v *types.Var) bool { return v.Kind() == types.PackageVar }

func exportedGlobal(v *types.Var) bool {
	return isGlobal(v) && v.Exported() && v.Pkg().Name() != "main"
}

// after is the state of v behind the write w, which is carried out under the
// choices, where it is read.
func (p *Package) after(state Value, v *types.Var, w write, text bool, choices []Choice, way passage) Value {
	switch w.kind {
	case lost, element, copied:
		return p.lose(state, w, text, way)
	case handed:
		return p.handOver(state, v, w, text, choices, way)
	case offered:
		return state.plus(p.carried(p.value(w.rhs, text), way).via(w.pos, "default", v.Name())).plus(nothing(w.rhs, text))
	case ranged, keyed:
		return p.override(state, p.carried(p.each(w, text), way), choices, v)
	case add:
		if text && p.repeats(w.pos, v) {
			if p.isSetAgain(v) {
				return state.plus(unknown(w.rhs).with(choices))
			}
			return state.plus(product(state, unknown(w.rhs)).with(choices))
		}
		if text {
			before := state
			if p.neverEmpty(v.Name(), v, w.pos-1) {
				before.Elems = slices.DeleteFunc(slices.Clone(before.Elems), Elem.isEmpty)
			}
			return p.override(state, p.once(product(before, p.carried(p.added(w.rhs), way)), w.pos, w.rhs), choices, v)
		}
		return p.lose(state, w, text, way)
	}
	if more, ok := p.appended(v, w); ok {
		return state.plus(p.inRounds(p.carried(more, way), w.pos, v.Pos()).with(p.inAny(choices, v)))
	}
	if w.rhs == nil && text && v.Kind() == types.LocalVar && !isBuilder(v.Type()) {
		return p.override(state, Value{Elems: []Elem{{Pieces: []Piece{{Known: true}}}}}, choices, v)
	}
	if of := p.pointsTo(v, w); of != nil { // which may be set again
		at := &ast.Ident{NamePos: way.to, Name: of.Name()}
		return p.override(state, p.variable(of, at, text), choices, v)
	}
	return p.override(state, p.carried(p.written(v, w, text), way), choices, v)
}

// isSetAgain reports whether v is set in a loop or function in which it is added
// to as well: what it is before is then not what stands before.
func (p *Package) isSetAgain(v *types.Var) bool {
	return slices.ContainsFunc(p.writes[v], func(w write) bool { return (p.overrides(v, w) || w.kind == handed) && p.repeats(w.pos, v) })
}

// inAny are the choices for what stays in v whatever the arms are in other rounds
// of the loops that v is declared outside of: arms that contradict in one round
// may both be taken.
func (p *Package) inAny(choices []Choice, v *types.Var) []Choice {
	var all []Choice
	loop := false
	for _, c := range choices {
		a := p.arm(c)
		switch {
		case a == nil || c.Not || c.Earlier:
		case isLoop(a.branch) && !a.contains(v.Pos()):
			loop = true
		case loop:
			c = Choice{Branch: a.pos}
		}
		all = append(all, c)
	}
	return all
}

// written is what a write sets.
func (p *Package) written(v *types.Var, w write, text bool) Value {
	if w.rhs == nil {
		return zeroOf(v.Type(), text)
	}
	return p.remembered(memoKey{rhs: w.rhs, result: w.result, text: text}, func() Value { return p.writtenBy(w, text) })
}

func (p *Package) writtenBy(w write, text bool) Value {
	switch {
	case w.result > 0:
		return p.result(w.rhs, w.result, text)
	}
	return p.value(w.rhs, text)
}

// zero is an empty list, or the empty text, which stands nowhere.
func zero(text bool) Value {
	if text {
		return Value{Elems: []Elem{{}}}
	}
	return Value{}
}

// zeroOf is what a variable of the type is at first; an array has elements.
func zeroOf(t types.Type, text bool) Value {
	if a, ok := pointee(t).Underlying().(*types.Array); ok && !text {
		return empty(int(a.Len()))
	}
	return zero(text)
}

// lose adds to the state what an unknown write can make of it, where that is
// read.
func (p *Package) lose(state Value, w write, text bool, way passage) Value {
	if text {
		return state.plus(unknown(w.rhs))
	}
	if w.kind == copied {
		state = state.plus(p.carried(p.list(w.rhs), way).unslotted())
	}
	if w.kind == element && w.rhs != nil && w.result < 0 && p.IsText(w.rhs) {
		one := Choice{Branch: w.pos} // in place of another element, or not
		state = state.plus(p.carried(p.texts(w.rhs), way).unslotted().with([]Choice{one}))
	}
	return Value{Elems: state.Elems, Open: true}
}

// override is the state after it became v in the arms of choices: v there,
// what it was elsewhere.
func (p *Package) override(state, v Value, choices []Choice, of *types.Var) Value {
	if len(choices) == 0 {
		return v
	}
	last := choices[len(choices)-1]
	last.Not = true
	kept := state.with([]Choice{last})
	kept = p.spared(kept, of, choices)
	return kept.plus(v.with(choices))
}

// appended returns what a write adds to v, if it sets append(v, …).
func (p *Package) appended(v *types.Var, w write) (Value, bool) {
	if !p.appendsTo(v, w) {
		return Value{}, false
	}
	call := ast.Unparen(w.rhs).(*ast.CallExpr)
	return p.once(p.arguments(call, 1), call.Pos(), call.Args...), true
}

// appendsTo reports whether a write sets append(v, …), of a field that of the struct
// which is written to.
func (p *Package) appendsTo(v *types.Var, w write) bool {
	if !p.appends(w.rhs, v) {
		return false
	}
	sel, ok := strip(ast.Unparen(w.rhs).(*ast.CallExpr).Args[0]).(*ast.SelectorExpr)
	if !ok || w.of == nil {
		return true
	}
	_, made := strip(w.of).(*ast.CompositeLit)
	root := p.varOf(sel.X)
	return root == nil && !made || root != nil && root == p.holder(w.of) && (made || p.sameBase(sel.X, w.of))
}

// appends reports whether e is append(v, …).
func (p *Package) appends(e ast.Expr, v *types.Var) bool {
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	return ok && p.isBuiltin(call, "append") && len(call.Args) > 0 && p.isVar(call.Args[0], v)
}

// isVar reports whether e names the variable, or follows a pointer to it.
func (p *Package) isVar(e ast.Expr, v *types.Var) bool {
	named := p.varOf(e)
	return named == v || named != nil && p.aliases[named] == v
}

func (p *Package) isBuiltin(call *ast.CallExpr, name string) bool {
	id, ok := ast.Unparen(call.Fun).(*ast.Ident)
	if !ok || id.Name != name {
		return false
	}
	_, ok = p.info.Uses[id].(*types.Builtin)
	return ok
}

// HeldOnce reports whether a call's result is that of a variable which has no
// other and is read in one place.
func (p *Package) HeldOnce(call *ast.CallExpr) bool {
	for v, all := range p.writes {
		if len(all) == 1 && all[0].kind == set && all[0].rhs != nil && ast.Unparen(all[0].rhs) == call {
			return !v.IsField() && p.read[v] == 1
		}
	}
	return false
}
