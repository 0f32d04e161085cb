package flow

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
)

// Texts returns the texts that a string expression, or a pointer to one, can
// be.
func (p *Package) Texts(e ast.Expr) Value { p.begin(); return p.texts(e) }

// List returns the elements that an expression of a slice or array of strings,
// or a pointer to one, can hold.
func (p *Package) List(e ast.Expr) Value { p.begin(); return p.list(e) }

// Arguments returns the elements that a call passes to the parameter with that
// index and to those behind it, for a parameter that is variadic.
func (p *Package) Arguments(call *ast.CallExpr, index int) Value {
	p.begin()
	return p.arguments(call, index)
}

// begin starts to answer a new question.
func (p *Package) begin() { p.budget, p.reached, p.free, p.steps, p.hung = work, nil, nil, 0, nowhere }

// Reached returns the parameters and fields that the last answer ended at
// because code outside the package decides what they are.
func (p *Package) Reached() []Reach { return p.reached }

// IsText reports whether t is a string or a pointer to one.
func IsText(t types.Type) bool {
	switch u := pointee(t).Underlying().(type) {
	case *types.Basic:
		return u.Info()&types.IsString != 0
	case *types.Interface:
		_, param := types.Unalias(pointee(t)).(*types.TypeParam)
		return param && ofStrings(u)
	}
	return false
}

// ofStrings reports whether all types that a constraint allows are strings:
// ~string.
func ofStrings(constraint *types.Interface) bool {
	for t := range constraint.EmbeddedTypes() {
		if u, ok := t.Underlying().(*types.Interface); ok && ofStrings(u) {
			return true
		}
		union, ok := t.(*types.Union)
		if !ok {
			return IsText(t)
		}
		for term := range union.Terms() {
			if !IsText(term.Type()) {
				return false
			}
		}
		return true
	}
	return false
}

// IsList reports whether t is a slice or an array of strings, or a pointer to
// one.
func IsList(t types.Type) bool {
	switch t := pointee(t).Underlying().(type) {
	case *types.Slice:
		return IsText(t.Elem())
	case *types.Array:
		return IsText(t.Elem())
	}
	return false
}

func pointee(t types.Type) types.Type {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		return p.Elem()
	}
	return t
}

// IsText reports whether e is a string or a pointer to one.
func (p *Package) IsText(e ast.Expr) bool {
	t := p.info.TypeOf(e)
	return t != nil && IsText(t)
}

// value evaluates an expression as a text or as a list.
func (p *Package) value(e ast.Expr, text bool) Value {
	if text {
		return p.texts(e)
	}
	return p.list(e)
}

// spend takes a step of the work that one answer may cost.
func (p *Package) spend() bool {
	p.budget--
	if p.budget < 0 {
		p.hang(0)
	}
	return p.budget >= 0
}

func (p *Package) arguments(call *ast.CallExpr, index int) Value {
	if call.Ellipsis.IsValid() && len(call.Args) == index+1 {
		return p.list(call.Args[index])
	}
	var v Value
	for i := index; i < len(call.Args) && len(v.Elems) <= most; i++ {
		v.add(p.slotted(call.Args[i], Slot{call, i}))
	}
	return v
}

// add puts more elements behind those of a value that nobody else holds.
func (v *Value) add(w Value) {
	v.Open = v.Open || w.Open
	if room := most - len(v.Elems); len(w.Elems) > room {
		v.Open, w.Elems = true, w.Elems[:room]
	}
	v.Elems = append(v.Elems, w.Elems...)
}

// bounded is the value with no more elements than a list may have.
func (v Value) bounded() Value {
	if len(v.Elems) > most {
		return Value{Elems: v.Elems[:most:most], Open: true}
	}
	return v
}

// plus is the list with more elements behind it.
func (v Value) plus(w Value) Value {
	switch {
	case len(w.Elems) == 0:
		return Value{Elems: v.Elems, Open: v.Open || w.Open}
	case len(v.Elems) == 0:
		return Value{Elems: w.Elems, Open: v.Open || w.Open}
	}
	elems := v.Elems[:len(v.Elems):len(v.Elems)]
	return Value{Elems: append(elems, w.Elems...), Open: v.Open || w.Open}.bounded()
}

// slotted evaluates a string that stands in a slot of a list.
func (p *Package) slotted(e ast.Expr, slot Slot) Value {
	v := p.texts(e)
	if len(v.Elems) == 1 {
		v = v.unslotted()
		v.Elems[0].Slot = slot
	}
	if len(v.Elems) > 1 {
		v = v.unslotted()
		for i := range v.Elems {
			v.Elems[i].Among = e
			if len(v.Elems[i].Choices) == 0 { // though nothing is known of what it hangs on
				v.Elems[i].Choices = []Choice{{Branch: -e.Pos(), Arm: i}}
			}
		}
	}
	return v
}

func (p *Package) texts(e ast.Expr) Value {
	e = strip(e)
	tv, ok := p.info.Types[e]
	if !ok || !p.spend() {
		return unknown(e)
	}
	if tv.Value != nil {
		return p.constant(e, tv.Value)
	}
	if p.outline && !p.isFrame(e) {
		return unknown(e)
	}
	switch e := e.(type) {
	case *ast.Ident, *ast.SelectorExpr:
		return p.named(e, true)
	case *ast.BinaryExpr:
		if e.Op == token.ADD {
			return p.sum(e)
		}
	case *ast.CallExpr:
		return p.callText(e)
	case *ast.IndexExpr:
		return p.indexed(e, true)
	case *ast.TypeAssertExpr:
		return p.texts(e.X)
	case *ast.CompositeLit:
		if isBuilder(tv.Type) {
			return zero(true)
		}
	}
	return unknown(e)
}

// constant finds the literals that a constant expression is written in.
func (p *Package) constant(e ast.Expr, c constant.Value) Value {
	if c.Kind() != constant.String {
		return unknown(e)
	}
	text := constant.StringVal(c)
	if len(text) > longest {
		return unknown(e)
	}
	whole := Value{Elems: []Elem{{Pieces: []Piece{{Text: text, Known: true, At: e}}}}}
	switch e := e.(type) {
	case *ast.BasicLit:
		whole.Elems[0].Pieces[0].Lit = e
	case *ast.BinaryExpr:
		return p.sum(e)
	case *ast.CallExpr: // a conversion: nothing else that is called is constant
		if len(e.Args) == 1 && p.IsText(e.Args[0]) {
			return p.texts(e.Args[0])
		}
	case *ast.Ident:
		return p.declared(p.info.ObjectOf(e), e, whole)
	case *ast.SelectorExpr:
		return p.declared(p.info.ObjectOf(e.Sel), e, whole)
	}
	return whole
}

// declared is the value of a constant as it is written at its declaration in
// this package, or whole for one of another package.
func (p *Package) declared(obj types.Object, at ast.Expr, whole Value) Value {
	decl, ok := p.consts[obj]
	if !ok {
		whole.Elems[0].Pieces[0].Const, _ = obj.(*types.Const)
		return whole.via(at.Pos(), "constant", obj.Name())
	}
	v := p.texts(decl).via(at.Pos(), "constant", obj.Name())
	for _, e := range v.Elems {
		for i := range e.Pieces {
			e.Pieces[i].At = at
		}
	}
	return v
}

func (p *Package) list(e ast.Expr) Value {
	e = strip(e)
	tv, ok := p.info.Types[e]
	if !ok || !p.spend() {
		return open()
	}
	if tv.IsNil() {
		return Value{}
	}
	switch e := e.(type) {
	case *ast.Ident, *ast.SelectorExpr:
		return p.named(e, false)
	case *ast.CompositeLit:
		return p.elements(e)
	case *ast.CallExpr:
		return p.callList(e)
	case *ast.SliceExpr:
		return p.sliced(e)
	case *ast.IndexExpr:
		return p.indexed(e, false)
	case *ast.TypeAssertExpr:
		return p.list(e.X)
	}
	return open()
}

// named is what a variable or a field is.
func (p *Package) named(e ast.Expr, text bool) Value {
	v := p.varOf(e)
	if v == nil {
		return nothing(e, text)
	}
	if sel, ok := e.(*ast.SelectorExpr); ok && v.IsField() {
		return p.field(v, sel, text)
	}
	return p.variable(v, e, text)
}

// elements are those of a list literal.
func (p *Package) elements(lit *ast.CompositeLit) Value {
	if t := p.info.TypeOf(lit); t == nil || !IsList(t) {
		return open()
	}
	var v Value
	at := 0
	for i, elt := range lit.Elts {
		if i > most {
			break // the last one is one too many, which the value says
		}
		slot := Slot{lit, i}
		if kv, ok := elt.(*ast.KeyValueExpr); ok { // [2]string{0: "a"}
			n, known := bound(p.info, kv.Key, 0)
			if !known || n < at || n > at+limit {
				v.Open = true
				n = at
			}
			v.add(empty(n - at))
			at, elt, slot = n, kv.Value, Slot{}
		}
		v.add(p.slotted(elt, slot))
		at++
	}
	if a, ok := p.info.TypeOf(lit).Underlying().(*types.Array); ok {
		v.add(empty(int(a.Len()) - at))
	}
	return v
}

// empty is a list of n empty texts.
func empty(n int) Value {
	if n > limit {
		return open()
	}
	return Value{Elems: make([]Elem, max(n, 0))}
}

// sliced is a part of a list: the elements between bounds that are known, and
// otherwise all that there may be.
func (p *Package) sliced(e *ast.SliceExpr) Value {
	v := p.list(e.X)
	low, lowKnown := bound(p.info, e.Low, 0)
	high, highKnown := bound(p.info, e.High, len(v.Elems))
	switch {
	case e.Low == nil && e.High == nil:
	case e.High != nil && highKnown && high == 0:
		return Value{}
	case v.certain() && lowKnown && highKnown && low <= high && high <= len(v.Elems):
		v.Elems = v.Elems[low:high:high]
	default:
		v.Open = true
	}
	return v
}

// bound is the constant that a bound of a slice is, or the one it has when
// nothing is written.
func bound(info *types.Info, e ast.Expr, none int) (n int, known bool) {
	if e == nil {
		return none, true
	}
	if v := info.Types[e].Value; v != nil {
		i, ok := constant.Int64Val(constant.ToInt(v))
		return int(i), ok && i >= 0
	}
	return 0, false
}

func isZero(info *types.Info, e ast.Expr) bool {
	n, ok := bound(info, e, 1)
	return ok && n == 0
}
