package flow

import (
	"cmp"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
)

// An Origin is an expression that a value can come from, with the choices
// under which it does.
type Origin struct {
	Expr    ast.Expr
	Choices []Choice
}

// Origins returns the expressions that e can have its value from, with
// variables, fields, parameters, results, parentheses and addresses followed
// back to what was written to them. whole is false where it can have others.
func (p *Package) Origins(e ast.Expr) (origins []Origin, whole bool) {
	p.begin()
	return p.origins(e)
}

func (p *Package) origins(e ast.Expr) (origins []Origin, whole bool) {
	t := p.trace(e)
	return t.origins, t.whole
}

func (p *Package) trace(e ast.Expr) *trace {
	t := &trace{pkg: p, seen: make(map[any]bool), whole: true}
	t.follow(e, nil)
	return t
}

type trace struct {
	pkg     *Package
	seen    map[any]bool
	origins []Origin
	whole   bool
	unset   bool // it can be a variable to which nothing is written yet
	deep    int  // how many variables are followed
}

func (t *trace) follow(e ast.Expr, choices []Choice) {
	e = strip(e)
	if !t.pkg.spend() {
		t.whole = false
		return
	}
	switch e := e.(type) {
	case *ast.CallExpr:
		t.call(e, 0, choices)
		return
	case *ast.IndexExpr:
		t.index(e, choices)
		return
	}
	v := t.pkg.varOf(e)
	if v == nil {
		t.add(e, choices)
		return
	}
	var met any = v
	if !v.IsField() && v.Kind() != types.ParamVar && t.deep < limit { // x = f(x): what it was before
		met = e
	}
	if t.seen[met] {
		return
	}
	t.seen[met] = true
	t.deep++
	defer t.leave(met)
	switch sel, _ := e.(*ast.SelectorExpr); {
	case v.IsField() && sel != nil:
		t.field(v, sel, choices)
	case v.Kind() == types.ParamVar:
		t.param(v, e, choices)
		t.writes(v, e, choices)
	case len(t.pkg.writes[v]) == 0:
		t.add(e, choices) // a receiver, a variable of another package
	default:
		t.writes(v, e, choices)
	}
}

func (t *trace) leave(met any) {
	t.deep--
	delete(t.seen, met)
}

func (t *trace) writes(v *types.Var, use ast.Expr, choices []Choice) {
	for _, w := range t.pkg.effective(v, use.Pos()) {
		if merged, ok := merge(choices, w.choices); ok {
			t.write(v, w.write, merged)
		}
	}
}

func (t *trace) write(v *types.Var, w write, choices []Choice) {
	switch {
	case w.rhs == nil && w.kind == set:
		t.unset = true
	case w.kind == set && w.result < 0:
		t.follow(w.rhs, choices)
	case w.kind == set:
		if call, ok := ast.Unparen(w.rhs).(*ast.CallExpr); ok {
			t.call(call, w.result, choices)
			return
		}
		if index, ok := ast.Unparen(w.rhs).(*ast.IndexExpr); ok && w.result == 0 {
			t.index(index, choices) // v, ok := m[k]
			return
		}
		t.add(w.rhs, choices)
	case w.kind == keyed:
		t.whole = false
	case w.kind == ranged:
		t.items(w.rhs, choices)
	case w.kind == lost && isStruct(v.Type()), w.kind == element: // &cfg is how structs travel
	default:
		t.whole = false
	}
}

func (t *trace) index(e *ast.IndexExpr, choices []Choice) {
	key := t.pkg.info.Types[e.Index].Value
	if key == nil || t.pkg.info.Types[e.X].IsType() {
		t.items(e.X, choices)
		return
	}
	all, whole := t.pkg.items(e.X)
	t.whole = t.whole && whole
	for _, it := range all {
		if it.key == nil || t.pkg.mayEqual(it.key, key) {
			t.follow(it.value, choices)
		}
	}
}

func (t *trace) items(container ast.Expr, choices []Choice) {
	all, whole := t.pkg.items(container)
	t.whole = t.whole && whole
	for _, it := range all {
		if merged, ok := merge(choices, []Choice{it.choice}); ok {
			t.follow(it.value, merged)
		}
	}
}

func (t *trace) field(v *types.Var, sel *ast.SelectorExpr, choices []Choice) {
	writes := t.pkg.writes[v.Origin()]
	if len(writes) == 0 {
		t.add(sel, choices)
		return
	}
	for _, w := range writes {
		if merged, ok := merge(choices, t.pkg.whereWritten(v, w, sel)); ok {
			t.write(v, w, merged)
		}
	}
}

func (t *trace) param(v *types.Var, e ast.Expr, choices []Choice) {
	pr, ok := t.pkg.params[v]
	if !ok {
		t.add(e, choices)
		return
	}
	if arg, ok := t.pkg.bound[v]; ok {
		t.pkg.hang(arg.step)
		t.argument(pr, arg.call, choices)
		return
	}
	t.pkg.free = append(t.pkg.free, pr.fn)
	if t.pkg.calledElsewhere(pr.fn) {
		t.add(e, choices)
	}
	for _, call := range t.pkg.callsOf(pr.fn) {
		which := Choice{Branch: t.pkg.funcs[pr.fn].Name.Pos(), Arm: int(call.Pos())}
		if merged, ok := merge(choices, []Choice{which}); ok {
			t.argument(pr, call, merged)
		}
	}
}

func (t *trace) argument(pr param, call *ast.CallExpr, choices []Choice) {
	if pr.variadic || pr.index >= len(call.Args) {
		t.whole = false
		return
	}
	t.follow(call.Args[pr.index], choices)
}

// call follows into a function of the package; others are origins themselves.
func (t *trace) call(call *ast.CallExpr, index int, choices []Choice) {
	if arg, ok := t.pkg.converted(call); ok {
		t.follow(arg, choices)
		return
	}
	fn, _ := t.pkg.callee(call)
	if fn != nil {
		fn = t.pkg.implementation(fn)
	}
	decl := t.pkg.funcs[fn]
	if fn == nil || decl == nil || decl.Body == nil || t.pkg.running[fn] > 0 {
		t.add(call, choices)
		return
	}
	defer t.pkg.enter(fn, call)()
	for _, ret := range returns(decl) {
		if index < len(ret.Results) && len(ret.Results) == fn.Signature().Results().Len() {
			t.follow(ret.Results[index], choices)
		} else {
			t.whole = false
		}
	}
}

func isStruct(t types.Type) bool {
	_, ok := t.Underlying().(*types.Struct)
	return ok
}

func (t *trace) add(e ast.Expr, choices []Choice) {
	t.origins = append(t.origins, Origin{e, choices})
}

// effective returns the writes of v that can be seen at pos.
func (p *Package) effective(v *types.Var, pos token.Pos) []doing {
	var all []doing
	if v.IsField() {
		for _, w := range p.writes[v] {
			all = append(all, doing{write: w})
		}
		return all
	}
	here := p.choices(pos)
	for _, d := range p.ordered(v, v, p.writes[v], pos) {
		left, possible := p.remaining(d.choices, here, pos)
		if !possible {
			continue
		}
		if d.kind == set {
			all = unless(left, all)
		}
		all = append(all, doing{d.write, left, d.earlier})
	}
	return all
}

// unless returns the writes that are still seen where another comes behind them
// under the choices.
func unless(choices []Choice, all []doing) []doing {
	if len(choices) == 0 {
		return nil
	}
	last := choices[len(choices)-1]
	last.Not = true
	kept := all[:0]
	for _, w := range all {
		var possible bool
		if w.choices, possible = merge(w.choices, []Choice{last}); possible {
			kept = append(kept, w)
		}
	}
	return kept
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
		if v, ok := p.info.Uses[e].(*types.Var); ok {
			return v
		}
		v, _ := p.info.Defs[e].(*types.Var)
		return v
	case *ast.SelectorExpr:
		if v, ok := p.info.Uses[e.Sel].(*types.Var); ok {
			return v.Origin()
		}
	}
	return nil
}

// A Setting is a field of a struct with what is written to it, under the
// choices.
type Setting struct {
	Field   *types.Var
	Value   ast.Expr
	Choices []Choice
}

// Settings returns what is written to the fields of the struct that e is or
// holds, and to the fields of structs in it: in the literals that it comes
// from, and by assignment to the variable that holds it. They come in the order
// of their places.
func (p *Package) Settings(e ast.Expr) []Setting { p.begin(); return p.settingsOf(e) }

func (p *Package) settingsOf(e ast.Expr) []Setting {
	var all []Setting
	if v := p.holder(e); v != nil {
		all = append(all, p.settings[v]...)
	}
	origins, _ := p.origins(e)
	for _, o := range origins {
		lit, ok := o.Expr.(*ast.CompositeLit)
		if !ok {
			continue
		}
		for _, s := range p.settings[lit] {
			if choices, ok := merge(s.Choices, o.Choices); ok {
				all = append(all, Setting{s.Field, s.Value, choices})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b Setting) int { return cmp.Compare(a.Value.Pos(), b.Value.Pos()) })
	return all
}

// foreign reports whether v is a field of another package's struct: it is then
// one of many structs.
func (p *Package) foreign(v *types.Var) bool {
	return v.IsField() && p.pkg != v.Pkg()
}

// holder is the variable or field that e names or that the literal e is
// written to.
func (p *Package) holder(e ast.Expr) *types.Var {
	if lit, ok := strip(e).(*ast.CompositeLit); ok {
		return p.held[lit]
	}
	return p.varOf(e)
}

// Merge returns the choices of two lists; ok is false if they cannot hold at
// once.
func Merge(a, b []Choice) (all []Choice, ok bool) { return merge(a, b) }

// Possible reports whether two lists of choices can hold at once.
func Possible(a, b []Choice) bool { return together(a, b) }

// Choices returns the arms that are taken at pos, outermost first.
func (p *Package) Choices(pos token.Pos) []Choice { return p.choices(pos) }

// Holders returns what the struct or map that e is or names is known by: the
// variable or field that holds it and the literals that it comes from. Two
// expressions that share one speak of the same.
func (p *Package) Holders(e ast.Expr) []any {
	var all []any
	if v := p.holder(e); v != nil {
		all = append(all, v)
	}
	origins, _ := p.Origins(e)
	for _, o := range origins {
		if lit, ok := o.Expr.(*ast.CompositeLit); ok && !slices.Contains(all, any(lit)) {
			all = append(all, lit)
		}
	}
	return all
}

// setting records what is written to a field of a struct: for the literal that
// sets it, or for the variable that holds the struct or a struct around it.
func (p *Package) setting(field *types.Var, w write) {
	s := Setting{field, w.rhs, p.choices(w.pos - 1)}
	for of := strip(w.of); ; {
		if lit, ok := of.(*ast.CompositeLit); ok {
			p.settings[lit] = append(p.settings[lit], s)
			return
		}
		if v := p.varOf(of); v != nil && !p.foreign(v) {
			p.settings[v] = append(p.settings[v], s)
		}
		sel, ok := of.(*ast.SelectorExpr)
		if !ok {
			return
		}
		of = strip(sel.X)
	}
}
