package flow

import (
	"go/ast"
	"go/constant"
	"go/types"
	"net/url"
	"slices"
	"strings"
)

// library returns the full name of the function that is called, as of the
// standard library, or "".
func (p *Package) library(call *ast.CallExpr) string {
	fn, ok := p.callee(call)
	if !ok || fn.Pkg() == nil || fn.Signature().Recv() != nil {
		return ""
	}
	path := fn.Pkg().Path()
	if path == "golang.org/x/exp/slices" { // what the standard library has taken over
		path = "slices"
	}
	return path + "." + fn.Name()
}

func (p *Package) callText(call *ast.CallExpr) Value {
	if arg, ok := p.converted(call); ok && p.IsText(arg) {
		return p.texts(arg)
	}
	if arg, ok := p.pointed(call); ok {
		return p.texts(arg)
	}
	if d, ok := p.defaulted(call, true); ok {
		return d
	}
	if p.isBuiltin(call, "new") {
		return zero(true)
	}
	if b, ok := p.built(call); ok {
		return p.texts(b)
	}
	switch p.library(call) {
	case "strings.Join":
		return p.join(call)
	case "strings.TrimSpace":
		return p.eachText(call, Elem.trim)
	case "strings.Trim", "strings.TrimLeft", "strings.TrimRight", "strings.TrimPrefix", "strings.TrimSuffix":
		return p.cut(call)
	case "strings.Replace", "strings.ReplaceAll":
		return p.replaced(call)
	case "strings.ToLower":
		return p.mapped(call, strings.ToLower)
	case "strings.ToUpper":
		return p.mapped(call, strings.ToUpper)
	case "cmp.Or":
		return p.firstOf(call)
	case "fmt.Sprintf":
		return p.sprintf(call)
	case "fmt.Sprint":
		return p.sprint(call)
	case "net/url.QueryEscape":
		return p.texts(call.Args[0]).escaped(call, url.QueryEscape)
	case "net/url.PathEscape":
		return p.texts(call.Args[0]).escaped(call, url.PathEscape)
	}
	return p.result(call, 0, true)
}

// appendCalls is what a call of append returns. The list may be a call of append in
// its turn, as deep as generated code is long.
func (p *Package) appendCalls(call *ast.CallExpr) Value {
	calls := []*ast.CallExpr{call}
	for {
		inner, ok := strip(call.Args[0]).(*ast.CallExpr)
		if !ok || !p.isBuiltin(inner, "append") || len(inner.Args) == 0 || !p.spend() {
			break
		}
		calls, call = append(calls, inner), inner
	}
	var v Value
	v.add(p.list(call.Args[0]))
	for _, call := range slices.Backward(calls) {
		v.add(p.once(p.arguments(call, 1), call.Pos(), call.Args...))
	}
	return v
}

func (p *Package) callList(call *ast.CallExpr) Value {
	if arg, ok := p.converted(call); ok {
		if p.info.Types[arg].IsNil() || IsList(p.info.TypeOf(arg)) {
			return p.list(arg)
		}
		return open()
	}
	if arg, ok := p.pointed(call); ok {
		return p.list(arg)
	}
	switch {
	case p.isBuiltin(call, "append") && len(call.Args) > 0:
		// What was appended in an earlier round of a loop is not asked for twice.
		return p.appendCalls(call).unique()
	case p.isBuiltin(call, "make"):
		return Value{Open: len(call.Args) > 1 && !isZero(p.info, call.Args[1])}
	}
	if d, ok := p.defaulted(call, false); ok {
		return d
	}
	if fn, ok := p.callee(call); ok && fn.Name() == "NewStringSlice" && familyOf(fn.Pkg()) == "cli" {
		return p.arguments(call, 0)
	}
	switch p.library(call) {
	case "strings.Split":
		return p.split(call)
	case "strings.Fields":
		return p.parts(call.Args[0], " ", Elem.fields)
	case "slices.Clone", "slices.Clip", "slices.Grow":
		return p.list(call.Args[0])
	case "slices.DeleteFunc":
		return p.without(p.list(call.Args[0]).unslotted(), call)
	case "slices.Delete":
		v := p.list(call.Args[0]).unslotted()
		for i := range v.Elems {
			one := Value{Elems: v.Elems[i : i+1]}.with([]Choice{{Branch: call.Pos(), Arm: i}}) // there or not
			copy(v.Elems[i:], one.Elems)
		}
		return v
	case "slices.Compact":
		return p.list(call.Args[0]).unequal()
	case "slices.Concat":
		return p.concatenated(call)
	case "slices.Insert":
		return p.inserted(call)
	case "slices.Collect", "slices.Sorted":
		return p.sequence(call.Args[0])
	case "slices.AppendSeq":
		return p.list(call.Args[0]).plus(p.sequence(call.Args[1]))
	case "golang.org/x/exp/maps.Keys":
		return p.keys(call.Args[0])
	}
	return p.result(call, 0, false)
}

// converted returns the operand of a conversion.
func (p *Package) converted(call *ast.CallExpr) (ast.Expr, bool) {
	if len(call.Args) == 1 && p.info.Types[call.Fun].IsType() {
		return call.Args[0], true
	}
	return nil, false
}

// pointed returns the operand of a call that makes a pointer to it, as
// libraries have for optional fields: Ptr(list), String("text").
func (p *Package) pointed(call *ast.CallExpr) (ast.Expr, bool) {
	fn, ok := p.callee(call)
	ptr, isPtr := p.info.TypeOf(call).(*types.Pointer)
	if !ok || !isPtr || len(call.Args) != 1 || fn.Signature().Recv() != nil {
		return nil, false
	}
	named := strings.HasPrefix(fn.Name(), "String") || strings.Contains(fn.Name(), "Ptr") || strings.Contains(fn.Name(), "Pointer")
	ofAny := fn.Signature().TypeParams().Len() == 1
	param := p.info.TypeOf(call.Fun).(*types.Signature).Params().At(0).Type()
	if !named && !ofAny || !types.Identical(ptr.Elem(), param) {
		return nil, false
	}
	return call.Args[0], true
}

// join joins the elements of a list: each with the separator before it, but
// for the first. Elements that are there only sometimes make texts of their
// own.
func (p *Package) join(call *ast.CallExpr) Value {
	list, sep := p.list(call.Args[0]), p.texts(call.Args[1]).joins(call)
	joined := Value{Elems: []Elem{{}}}
	for _, e := range list.Elems {
		if len(e.Pieces) == 0 { // the empty text is joined too
			e.Pieces = []Piece{{Known: true, At: call}}
		}
		joined = joined.joinedWith(e, p.otherwise(e.Choices), sep)
		if len(joined.Elems) > limit {
			return unknown(call)
		}
	}
	if list.Open {
		if len(list.Elems) == 0 { // it still shows what stands between two
			joined = joined.joinedWith(gap(call), nil, sep)
		}
		joined = joined.joinedWith(gap(call), nil, sep)
	}
	for i := range joined.Elems {
		if len(joined.Elems[i].Pieces) == 0 {
			joined.Elems[i].Pieces = []Piece{{Known: true, At: call}}
		}
	}
	joined = joined.some(call, true)
	if list.filled {
		joined.Elems = slices.DeleteFunc(joined.Elems, Elem.isEmpty)
	}
	return joined.via(call.Pos(), "join", "strings.Join")
}

// otherwise returns the choices under one of which not all of these hold. Those
// that an arm inside another says already need not be said.
func (p *Package) otherwise(choices []Choice) (all [][]Choice) {
	var hold []Choice
	for i, c := range choices {
		a := p.arm(c)
		inner := a != nil && !c.Not && slices.ContainsFunc(choices[i+1:], func(d Choice) bool {
			b := p.arm(d)
			return b != nil && !d.Not && a.contains(b.pos)
		})
		if inner {
			continue
		}
		not := c
		not.Not = !c.Not
		all = append(all, append(slices.Clone(hold), not))
		hold = append(hold, c)
	}
	return all
}

// joinedWith is every text with the element behind it, and without it under each
// of the choices that leave it out.
func (v Value) joinedWith(e Elem, otherwise [][]Choice, sep Value) Value {
	var out Value
	for _, text := range v.Elems {
		more := Value{Elems: []Elem{{Pieces: e.Pieces, Choices: e.Choices, Once: e.Once, Doubt: e.Doubt}}}
		if len(text.Pieces) > 0 {
			more = product(sep, more)
		}
		out = out.plus(product(Value{Elems: []Elem{text}}, more))
		for _, choices := range otherwise {
			out = out.plus(Value{Elems: []Elem{text}}.with(choices))
		}
	}
	return out
}

func (p *Package) split(call *ast.CallExpr) Value {
	sep := p.info.Types[call.Args[1]].Value
	if sep == nil || sep.Kind() != constant.String {
		return open()
	}
	by := constant.StringVal(sep)
	return p.parts(call.Args[0], by, func(e Elem) Value { return e.split(by) })
}

// parts cuts every text that e can be.
func (p *Package) parts(e ast.Expr, by string, cut func(Elem) Value) Value {
	var v Value
	for _, text := range p.texts(e).Elems {
		v.add(cut(text))
	}
	for i := range v.Elems {
		v.Elems[i].Cut = by
	}
	return v
}

func (p *Package) concatenated(call *ast.CallExpr) Value {
	if call.Ellipsis.IsValid() {
		return open()
	}
	var v Value
	for _, arg := range call.Args {
		v.add(p.list(arg))
	}
	return v
}

// inserted is a list with the arguments put into it.
func (p *Package) inserted(call *ast.CallExpr) Value {
	list, more := p.list(call.Args[0]), p.arguments(call, 2)
	n, known := bound(p.info, call.Args[1], 0)
	switch {
	case known && n == 0:
		return more.plus(list)
	case known && n <= len(list.Elems) && list.certain():
		before := Value{Elems: list.Elems[:n:n]}
		return before.plus(more).plus(Value{Elems: list.Elems[n:]})
	}
	v := list.plus(more)
	v.Open = true // in an order that is not known
	return v
}

// certain reports whether the list is what it is whatever branches are taken.
func (v Value) certain() bool {
	return !v.Open && !slices.ContainsFunc(v.Elems, func(e Elem) bool { return len(e.Choices) > 0 })
}

// sprintf puts the arguments into the format where their texts are known, and
// gaps where not.
func (p *Package) sprintf(call *ast.CallExpr) Value {
	formats := p.texts(call.Args[0])
	if len(formats.Elems) != 1 || call.Ellipsis.IsValid() {
		return unknown(call)
	}
	format := formats.Elems[0]
	text, gaps := format.Text()
	if len(gaps) > 0 {
		return unknown(call)
	}
	return p.formatted(call, format, text)
}

func (p *Package) formatted(call *ast.CallExpr, format Elem, text string) Value {
	out := Value{Elems: []Elem{{}}}
	literal := func(from, to int) {
		if from < to {
			out = product(out, Value{Elems: []Elem{format.slice(from, to)}})
		}
	}
	start, arg := 0, 1
	for i := 0; i < len(text); i++ {
		if text[i] != '%' {
			continue
		}
		literal(start, i)
		verb := i + 1 + strings.IndexFunc(text[i+1:]+"!", isVerb)
		switch flags := text[i+1 : min(verb, len(text))]; {
		case verb < len(text) && text[verb] == '%':
			out = product(out, Value{Elems: []Elem{format.slice(verb, verb+1)}})
		case strings.ContainsAny(flags, "[*") || arg >= len(call.Args):
			return unknown(call)
		default:
			out = product(out, p.operand(call.Args[arg], flags, text[verb:min(verb+1, len(text))]))
			arg++
		}
		i, start = verb, verb+1
	}
	literal(min(start, len(text)), len(text))
	return out
}

func isVerb(c rune) bool {
	return !strings.ContainsRune("+-# 0123456789.[]*", c)
}

// operand is the text of one formatted argument.
func (p *Package) operand(e ast.Expr, flags, verb string) Value {
	t := p.info.TypeOf(e)
	if flags == "" && (verb == "s" || verb == "v") && t != nil && IsText(t) && !hasMethods(t) {
		return p.texts(e).unslotted()
	}
	return unknown(e)
}

// hasMethods reports whether t may format itself.
func hasMethods(t types.Type) bool {
	return types.NewMethodSet(t).Len() > 0
}

func (p *Package) sprint(call *ast.CallExpr) Value {
	if len(call.Args) == 1 && IsText(p.info.TypeOf(call.Args[0])) && !hasMethods(p.info.TypeOf(call.Args[0])) {
		return p.texts(call.Args[0])
	}
	return unknown(call)
}
