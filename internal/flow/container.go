package flow

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"slices"
)

// An item is an entry of a map or list literal, or what is assigned to one.
type item struct {
	key    ast.Expr // nil in a list
	value  ast.Expr
	choice Choice
	index  int // in a list whose items are all known, else -1
}

// items are the entries that a map, or a list of other things than strings, can
// have; whole is false where it can have others.
func (p *Package) items(e ast.Expr) (all []item, whole bool) {
	if all, ok := p.variadic(e); ok {
		return all, true
	}
	origins, whole := p.origins(e)
	for _, o := range origins {
		lit, ok := o.Expr.(*ast.CompositeLit)
		if !ok {
			call, made := o.Expr.(*ast.CallExpr)
			whole = whole && made && p.isBuiltin(call, "make")
			continue
		}
		for i, elt := range lit.Elts {
			it := item{value: elt, choice: Choice{Branch: lit.Lbrace, Arm: i}, index: i}
			if kv, ok := elt.(*ast.KeyValueExpr); ok {
				it.key, it.value, it.index = kv.Key, kv.Value, -1
			}
			all = append(all, it)
		}
	}
	if v := p.varOf(e); v != nil {
		whole = whole && !p.shared[v]
		for _, w := range p.writes[v] {
			if w.kind == element && w.rhs != nil && w.result < 0 {
				all = append(all, item{w.key, w.rhs, Choice{Branch: v.Pos(), Arm: int(w.pos)}, -1})
			}
		}
	}
	return all, whole
}

// variadic returns what the calls of a function pass to its last parameter, if
// that is what e names and all of them are seen.
func (p *Package) variadic(e ast.Expr) (all []item, ok bool) {
	v := p.varOf(e)
	pr, ok := p.params[v]
	if !ok || !pr.variadic || len(p.writes[v]) > 0 || p.opaque == pr.fn {
		return nil, false
	}
	calls := p.callsOf(pr.fn)
	if arg, ok := p.bound[v]; ok {
		p.hang(arg.step)
		calls = []*ast.CallExpr{arg.call}
	} else if p.free = append(p.free, pr.fn); p.calledElsewhere(pr.fn) {
		return nil, false
	}
	for _, call := range calls {
		if call.Ellipsis.IsValid() {
			return nil, false
		}
		for i := pr.index; i < len(call.Args); i++ {
			one := Choice{Branch: v.Pos(), Arm: int(call.Args[i].Pos())}
			all = append(all, item{nil, call.Args[i], one, i - pr.index})
		}
	}
	return all, true
}

// indexed is an entry of a map or an element of a list.
func (p *Package) indexed(e *ast.IndexExpr, text bool) Value {
	t := p.info.TypeOf(e.X)
	if t == nil {
		return nothing(e, text)
	}
	if text && (IsList(t) || isGenericList(t)) {
		return p.elementAt(e)
	}
	all, whole := p.items(e.X)
	key := p.constantOf(e.Index)
	_, isMap := t.Underlying().(*types.Map)
	var v Value
	for _, it := range all {
		if key != nil && (isMap && !p.mayEqual(it.key, key) || !isMap && !it.mayStandAt(key)) {
			continue
		}
		v.add(p.value(it.value, text).with([]Choice{it.choice}))
	}
	if !whole || len(v.Elems) == 0 || text && isMap && !p.has(e.X, key) {
		v = v.plus(nothing(e, text))
	}
	return v
}

// isGenericList reports whether t is a list of what a type parameter says.
func isGenericList(t types.Type) bool {
	s, ok := pointee(t).Underlying().(*types.Slice)
	if !ok {
		return false
	}
	_, ok = types.Unalias(s.Elem()).(*types.TypeParam)
	return ok
}

// mayStandAt reports whether the item may be the one of its list with that
// index.
func (it item) mayStandAt(index constant.Value) bool {
	i, ok := constant.Int64Val(index)
	return !ok || it.index < 0 || int(i) == it.index
}

// has reports whether a map surely has an entry for the key: in each of the
// literals that it comes from, and nothing is taken out of it. Where it has
// none, Go gives "".
func (p *Package) has(e ast.Expr, key constant.Value) bool {
	t := p.trace(e)
	for _, o := range t.origins {
		lit, ok := o.Expr.(*ast.CompositeLit)
		if !ok || key == nil || !slices.ContainsFunc(lit.Elts, func(elt ast.Expr) bool {
			kv, ok := elt.(*ast.KeyValueExpr)
			return ok && p.info.Types[kv.Key].Value != nil && p.mayEqual(kv.Key, key)
		}) {
			return false
		}
	}
	return t.whole && !t.unset && len(t.origins) > 0
}

// mayEqual reports whether a key expression can have that value.
func (p *Package) mayEqual(key ast.Expr, value constant.Value) bool {
	if key == nil {
		return true
	}
	have := p.info.Types[key].Value
	return have == nil || have.ExactString() == value.ExactString()
}

// elementAt is one element of a list of strings.
func (p *Package) elementAt(e *ast.IndexExpr) Value {
	index := p.info.Types[e.Index].Value
	reached := len(p.reached)
	v := p.list(e.X)
	if index != nil { // of what a parameter is given, others mean nothing
		p.reached = p.reached[:reached]
	}
	if index == nil {
		v = v.unslotted()
		if v.Open {
			v = v.plus(unknown(e))
		}
		return v.apart(e)
	}
	i, ok := constant.Int64Val(index)
	if !ok || v.Open || i < 0 {
		return unknown(e)
	}
	var one Value
	for _, list := range v.alternatives() {
		if int(i) >= len(list) {
			return unknown(e)
		}
		one.Elems = append(one.Elems, list[i])
	}
	if len(one.Elems) == 0 {
		return unknown(e)
	}
	return one
}

// alternatives are the lists that a list can be: one for the arguments of each
// call, for each arm of a branch. There are none where elements come and go one
// by one.
func (v Value) alternatives() (lists [][]Elem) {
	for _, e := range v.Elems {
		i := slices.IndexFunc(lists, func(list []Elem) bool { return slices.Equal(list[0].Choices, e.Choices) })
		if i < 0 {
			i = len(lists)
			lists = append(lists, nil)
		}
		lists[i] = append(lists[i], e)
	}
	if len(lists) > limit {
		return nil
	}
	for i, list := range lists {
		for _, other := range lists[:i] {
			if _, together := merge(list[0].Choices, other[0].Choices); together {
				return nil
			}
		}
	}
	return lists
}

// apart makes alternatives of the elements: e is one of them.
func (v Value) apart(e ast.Expr) Value {
	var w Value
	for i, elem := range v.Elems {
		one := Value{Elems: []Elem{elem}}
		w.add(one.with([]Choice{{Branch: e.Pos(), Arm: i}}))
	}
	return Value{Elems: w.Elems}
}

// each is what a range variable is: one of the elements in each round.
func (p *Package) each(w write, text bool) Value {
	container := w.rhs
	t := p.info.TypeOf(container)
	if t == nil {
		return nothing(container, text)
	}
	var v Value
	_, isSequence := t.Underlying().(*types.Signature)
	switch {
	case text && w.kind == keyed:
		return p.keys(container).oneOf(w.pos, container)
	case text && isSequence:
		return p.sequence(container).oneOf(w.pos, container)
	case text && IsList(t):
		v = p.list(container).oneOf(w.pos, container)
		if p.changedInRounds(container, w.pos) {
			v = v.plus(unknown(container))
		}
		return v
	case isSequence:
		return nothing(container, text)
	}
	all, whole := p.items(container)
	for i, it := range all {
		v.add(p.value(it.value, text).with([]Choice{it.choice, {Branch: w.pos, Arm: i}}))
	}
	if !whole || len(v.Elems) == 0 {
		v = v.plus(nothing(container, text))
	}
	return v
}

// changedInRounds reports whether the rounds of a loop over a list write into it, but
// in the place of the element that they are given.
func (p *Package) changedInRounds(list ast.Expr, body token.Pos) bool {
	a := &p.arms[p.innermost(body)]
	loop, ok := a.branch.(*ast.RangeStmt)
	if !ok || a.pos != body {
		return false
	}
	return slices.ContainsFunc(p.sources(list, nil), func(v *types.Var) bool {
		return slices.ContainsFunc(p.writes[v], func(w write) bool {
			own := w.kind == element && loop.Key != nil && w.key != nil && p.varOf(loop.Key) != nil && p.varOf(w.key) == p.varOf(loop.Key)
			return w.into && a.contains(w.pos-1) && !own
		})
	})
}

// oneOf makes alternatives of the elements of a list, for the rounds of a loop.
func (v Value) oneOf(round token.Pos, list ast.Expr) Value {
	var w Value
	for i, e := range v.unslotted().Elems {
		one := Value{Elems: []Elem{e}}
		w.add(one.with([]Choice{{Branch: round, Arm: i}}))
	}
	if v.Open {
		w = w.plus(unknown(list))
	}
	return w
}

// keys are those of a map of texts.
func (p *Package) keys(e ast.Expr) Value {
	all, whole := p.items(e)
	v := Value{Open: !whole}
	t := p.trace(e)
	several := len(t.origins) > 1 || t.unset // of which the map is one
	for _, it := range all {
		if it.key == nil {
			v.Open = true
			continue
		}
		choices := p.inFunction(it.key.Pos())
		if several || p.perhaps(it.key.Pos(), e.Pos()) {
			choices = append(choices, Choice{Branch: it.key.Pos()})
		}
		v.add(p.texts(it.key).with(choices))
	}
	return p.seen(v, e.Pos()).unequal()
}

// sequence is what an iterator of the standard library goes over.
func (p *Package) sequence(e ast.Expr) Value {
	if lit, ok := ast.Unparen(e).(*ast.FuncLit); ok {
		return p.yielded(lit)
	}
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	if !ok || !p.spend() {
		return open()
	}
	switch p.library(call) {
	case "maps.Keys":
		return p.keys(call.Args[0])
	case "slices.Values":
		return p.list(call.Args[0])
	case "strings.SplitSeq":
		return p.split(call)
	case "strings.FieldsSeq":
		return p.parts(call.Args[0], " ", Elem.fields)
	}
	return p.ownSequence(call)
}

// ownSequence is what an iterator goes over that a function of the package
// returns.
func (p *Package) ownSequence(call *ast.CallExpr) (v Value) {
	fn, ok := p.callee(call)
	decl := p.funcs[fn]
	if !ok || decl == nil || decl.Body == nil || p.running[fn] > 0 {
		return open()
	}
	defer p.enter(fn, call)()
	for _, ret := range returns(decl) {
		if len(ret.Results) != 1 {
			return open()
		}
		v.add(p.sequence(ret.Results[0]).with(p.inside(decl, ret)))
	}
	return v
}

// yielded is what an iterator hands to the function that it is given.
func (p *Package) yielded(lit *ast.FuncLit) (v Value) {
	params := p.lits[lit].Signature().Params()
	if params.Len() != 1 {
		return open()
	}
	yield, calls := params.At(0), 0
	ast.Inspect(lit.Body, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if ok && p.varOf(call.Fun) == yield && len(call.Args) > 0 {
			calls++
			choices := p.insideAt(&ast.FuncDecl{Type: lit.Type}, call.Pos())
			v.add(p.inRounds(p.texts(call.Args[0]).unslotted(), call.Pos(), lit.Pos()).with(choices))
		}
		return true
	})
	v.Open = v.Open || p.read[yield] > calls // somebody else calls it
	return v
}

// Grown is what is added at pos to a map or list, which grows in the rounds of
// the loops that its variable is declared outside of.
func (p *Package) Grown(v Value, pos token.Pos, holder ast.Expr) Value {
	if of := p.holder(holder); of != nil && !of.IsField() {
		return p.inRounds(v, pos, of.Pos())
	}
	return v
}

// inRounds is what is added at pos to a list declared elsewhere, which grows in
// the rounds of the loops in between: of the range variables, every element in
// turn.
func (p *Package) inRounds(v Value, pos, declared token.Pos) Value {
	loops := make(map[token.Pos]bool)
	for i := p.innermost(pos - 1); i >= 0; i = p.arms[i].parent {
		if a := &p.arms[i]; isLoop(a.branch) && !a.contains(declared) {
			loops[a.pos] = true
		}
	}
	if len(loops) == 0 {
		return v
	}
	elems := slices.Clone(v.Elems)
	for i := range elems {
		elems[i].Choices = slices.DeleteFunc(slices.Clone(elems[i].Choices), func(c Choice) bool {
			return loops[c.Branch] && !c.Earlier
		})
	}
	return Value{Elems: elems, Open: v.Open}.unique()
}

// Counts reports whether the package reads elements of a list by their places,
// such as scopes[1], and the list may have some from that literal or call.
func (p *Package) Counts(list ast.Node) bool {
	return slices.ContainsFunc(p.counted, func(e ast.Expr) bool {
		return slices.ContainsFunc(p.List(e).Elems, func(elem Elem) bool { return elem.Slot.List == list })
	})
}
