package flow

import (
	"cmp"
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/types/typeutil"
)

// A write gives a variable a value.
type write struct {
	pos token.Pos // where it takes effect: the end of the statement
	// rhs is what is written: an expression of the variable's type, or, with
	// result >= 0, the call one of whose results it is. Nil: the zero value.
	rhs    ast.Expr
	result int
	kind   writeKind
	// outside says that the range variable is declared outside of the loop.
	outside bool
	// into says that the variable holds the same as before, with something
	// written into it.
	into bool
	// last is set where a return statement sets a result, which only what is deferred
	// reads.
	last bool
	// kept is set where an address is taken that is perhaps kept: it may be
	// written to at any time.
	kept bool
	key  ast.Expr // of an element
	// of is the struct whose field is written: the variable, or the composite
	// literal that sets it. Nil for writes of variables.
	of ast.Expr
	// address is the expression that takes the address, of a write that is lost
	// by it, and param the parameter that it is handed to.
	address *ast.UnaryExpr
	param   *types.Var
	// method is the call of a method that takes the address of its receiver.
	method *ast.CallExpr
}

type writeKind int

const (
	set     writeKind = iota // the variable becomes rhs
	add                      // rhs is added to it: s += x
	ranged                   // it becomes each element of rhs in turn
	keyed                    // it becomes each key of rhs in turn
	element                  // its element key becomes rhs
	copied                   // its elements become those of rhs
	offered                  // it is rhs unless the program's user says otherwise
	handed                   // the function that rhs calls writes to it through param
	lost                     // it may become anything: its address is taken
)

// index records the branches of the files and who writes which variable.
func (p *Package) index(files []*ast.File) {
	for _, f := range files {
		ast.Inspect(f, func(n ast.Node) bool {
			for _, a := range armsOf(n) {
				p.arms = append(p.arms, a)
			}
			p.record(n)
			return true
		})
	}
	p.count()
	slices.SortFunc(p.arms, func(a, b arm) int {
		return cmp.Or(cmp.Compare(a.pos, b.pos), cmp.Compare(b.end, a.end))
	})
	p.nest()
	slices.SortFunc(p.exits, func(a, b exit) int { return cmp.Compare(a.pos, b.pos) })
	slices.SortFunc(p.hops, func(a, b span) int { return cmp.Compare(a.pos, b.pos) })
	p.recordClosures()
	p.resolvePointers()
	p.share()
	for v, all := range p.writes {
		slices.SortStableFunc(all, func(a, b write) int {
			return cmp.Or(cmp.Compare(p.begins(a), p.begins(b)), cmp.Compare(a.pos, b.pos))
		})
		for _, w := range all {
			if w.of != nil && w.kind == set && w.rhs != nil && w.result < 0 {
				p.setting(v, w)
			}
		}
	}
}

// begins tells a package-level declaration, which comes before all that
// functions do, wherever it stands.
func (p *Package) begins(w write) int {
	if p.innermost(w.pos-1) < 0 {
		return 0
	}
	return 1
}

// nest links each arm to the one around it.
func (p *Package) nest() {
	var open []int
	for i := range p.arms {
		a := &p.arms[i]
		for len(open) > 0 && !p.arms[open[len(open)-1]].contains(a.pos) {
			open = open[:len(open)-1]
		}
		a.parent = -1
		if len(open) > 0 {
			a.parent = open[len(open)-1]
		}
		open = append(open, i)
		p.armAt[a.choice()] = i
	}
}

func (p *Package) record(n ast.Node) {
	switch n := n.(type) {
	case *ast.ValueSpec:
		p.recordSpec(n)
		for _, e := range n.Values {
			p.lend(e)
		}
	case *ast.AssignStmt:
		p.recordAssign(n)
		for _, e := range n.Rhs {
			p.lend(e)
		}
	case *ast.ReturnStmt:
		for _, e := range n.Results {
			p.lend(e)
		}
	case *ast.SendStmt:
		p.lend(n.Value)
	case *ast.KeyValueExpr:
		p.lend(n.Value)
	case *ast.RangeStmt:
		p.write(n.Key, write{pos: n.Body.Pos(), rhs: n.X, result: -1, kind: p.rangesOver(n.X), outside: n.Tok == token.ASSIGN})
		p.write(n.Value, write{pos: n.Body.Pos(), rhs: n.X, result: -1, kind: ranged, outside: n.Tok == token.ASSIGN})
		if p.isFunc(n.X) {
			p.hops = append(p.hops, span{n.X.Pos(), n.Body.Pos()})
		}
	case *ast.TypeSwitchStmt:
		p.recordTypeSwitch(n)
	case *ast.GoStmt:
		p.detached[n.Call] = true
	case *ast.DeferStmt:
		p.detached[n.Call] = true
	case *ast.UnaryExpr:
		switch n.Op {
		case token.AND:
			p.recordAddress(n)
		case token.ARROW: // another goroutine has gone on
			p.hops = append(p.hops, span{n.Pos(), n.End()})
		}
	case *ast.StarExpr:
		if v := p.varOf(n.X); v != nil {
			p.derefs[v]++
		}
	case *ast.CompositeLit:
		p.recordLiteral(n)
		for _, e := range n.Elts {
			p.lend(e)
		}
	case *ast.IndexExpr:
		if _, inLoop := ast.Unparen(n.Index).(*ast.Ident); !inLoop || p.info.Types[n.Index].Value != nil {
			p.recordCounted(n.X)
		}
	case *ast.SliceExpr:
		if n.Low != nil || n.High != nil {
			p.recordCounted(n.X)
		}
	case *ast.StructType:
		p.recordTags(n)
	case *ast.FuncDecl:
		if fn, ok := p.info.Defs[n.Name].(*types.Func); ok {
			p.recordFunc(fn, n)
			if n.Body != nil {
				p.recordExits(n.Body, fn.Signature().Results())
			}
		}
	case *ast.FuncLit:
		p.recordFuncLit(n)
		if sig, ok := p.info.TypeOf(n).(*types.Signature); ok {
			p.recordExits(n.Body, sig.Results())
		}
	case *ast.CallExpr:
		p.recordCall(n)
	}
}

// count counts how often functions and variables are named.
func (p *Package) count() {
	for _, obj := range p.info.Uses {
		switch obj := obj.(type) {
		case *types.Func:
			p.uses[obj.Origin()]++
		case *types.Var:
			p.read[obj]++
		}
	}
}

func (p *Package) recordCounted(list ast.Expr) {
	if t := p.info.TypeOf(list); t != nil && IsList(t) {
		p.counted = append(p.counted, list)
	}
}

func (p *Package) recordTags(n *ast.StructType) {
	for _, field := range n.Fields.List {
		if field.Tag == nil {
			continue
		}
		for _, name := range field.Names {
			if v, ok := p.info.Defs[name].(*types.Var); ok {
				p.tags[v] = field.Tag
			}
		}
	}
}

// rangesOver tells what the first variable of a range becomes.
func (p *Package) rangesOver(e ast.Expr) writeKind {
	t := p.info.TypeOf(e)
	if t == nil {
		return lost
	}
	switch t.Underlying().(type) {
	case *types.Map:
		return keyed
	case *types.Signature:
		return ranged
	}
	return lost
}

// whole is the list that e is a part of.
func whole(e ast.Expr) ast.Expr {
	if part, ok := ast.Unparen(e).(*ast.SliceExpr); ok {
		return part.X
	}
	return e
}

// A param is a parameter of a function of the package.
type param struct {
	fn       *types.Func
	index    int
	variadic bool
}

func (p *Package) recordFunc(fn *types.Func, n *ast.FuncDecl) {
	p.funcs[fn] = n
	sig := fn.Signature()
	if sig.Recv() != nil {
		p.methods[fn.Name()] = append(p.methods[fn.Name()], fn)
		p.receivers[sig.Recv()] = fn
	}
	for i := range sig.Params().Len() {
		last := i == sig.Params().Len()-1
		p.params[sig.Params().At(i)] = param{fn, i, sig.Variadic() && last}
	}
}

func (p *Package) recordCall(n *ast.CallExpr) {
	p.recordHandedOn(n)
	p.recordArguments(n)
	for _, arg := range n.Args {
		p.give(arg, n)
		if u, ok := ast.Unparen(arg).(*ast.UnaryExpr); ok {
			if _, isPtr := p.info.TypeOf(n).(*types.Pointer); !isPtr && !p.detached[n] {
				p.lent[u] = true
			}
		}
	}
	fn, ok := typeutil.Callee(p.info, n).(*types.Func)
	if !ok {
		if p.info.Types[n.Fun].IsType() {
			p.recordMade(n, p.info.TypeOf(n))
			return
		}
		p.recordInPlace(n)
		if !p.info.Types[n.Fun].IsType() && !p.info.Types[n.Fun].IsBuiltin() {
			p.recordHop(n, nil)
		}
		p.indirect = append(p.indirect, n)
		if (p.isBuiltin(n, "clear") || p.isBuiltin(n, "delete")) && len(n.Args) > 0 {
			p.write(n.Args[0], write{pos: n.End(), kind: lost, into: true})
		}
		if p.isBuiltin(n, "copy") && len(n.Args) == 2 {
			p.write(whole(n.Args[0]), write{pos: n.End(), rhs: n.Args[1], result: -1, kind: copied, into: true})
		}
		return
	}
	fn = fn.Origin()
	p.recordHop(n, fn)
	if fn.Pkg() != nil && fn.Pkg().Path() == "slices" && slices.Contains(movers, fn.Name()) {
		p.moves = append(p.moves, n)
	}
	if sel, ok := ast.Unparen(n.Fun).(*ast.SelectorExpr); ok && fn.Pkg() == p.pkg {
		p.give(sel.X, n)
	} else if ok && fn.Signature().Recv() != nil {
		p.change(sel.X, n)
	}
	p.recordMethod(n, fn)
	if recv := fn.Signature().Recv(); recv != nil && len(p.calls[fn]) == 0 && types.IsInterface(recv.Type()) {
		p.dynamic[fn.Name()] = append(p.dynamic[fn.Name()], fn)
	}
	p.calls[fn] = append(p.calls[fn], n)
	p.recordBuilding(n, fn)
	p.recordDefault(n, fn)
	if d, ok := defaultOf(fn); ok && d.target >= 0 && d.value < len(n.Args) {
		p.write(strip(n.Args[d.target]), write{pos: n.End(), rhs: n.Args[d.value], result: -1, kind: offered})
	}
}

// give records that a call is handed the struct that e names.
func (p *Package) give(e ast.Expr, call *ast.CallExpr) {
	if v := p.varOf(e); v != nil && isStruct(pointee(v.Type())) {
		p.given[v] = append(p.given[v], call)
	}
}

// change records that a call is a method of the struct that e names.
func (p *Package) change(e ast.Expr, call *ast.CallExpr) {
	if v := p.varOf(e); v != nil && isStruct(pointee(v.Type())) {
		p.changed[v] = append(p.changed[v], call)
	}
}

// lend records that a pointer to a struct is handed on to another variable.
func (p *Package) lend(e ast.Expr) {
	if v := p.varOf(e); v != nil && pointee(v.Type()) != v.Type() && isStruct(pointee(v.Type())) {
		p.aliased[v] = append(p.aliased[v], e.Pos())
	}
}

// recordLiteral records the fields that a struct literal sets.
func (p *Package) recordLiteral(n *ast.CompositeLit) {
	if p.info.TypeOf(n) == nil {
		return
	}
	p.recordFlagLiteral(n)
	p.recordMade(n, p.info.TypeOf(n))
	t, ok := pointee(p.info.TypeOf(n)).Underlying().(*types.Struct)
	if !ok {
		return
	}
	for i, elt := range n.Elts {
		w := write{pos: elt.End(), rhs: elt, result: -1, of: n}
		var field types.Object
		if kv, ok := elt.(*ast.KeyValueExpr); ok {
			w.rhs = kv.Value
			if key, ok := kv.Key.(*ast.Ident); ok {
				field = p.info.ObjectOf(key)
			}
		} else if i < t.NumFields() {
			field = t.Field(i)
		}
		if v, ok := field.(*types.Var); ok {
			p.add(v.Origin(), w)
		}
	}
}

func (p *Package) recordSpec(n *ast.ValueSpec) {
	for i, name := range n.Names {
		switch obj := p.info.Defs[name].(type) {
		case *types.Const:
			if i < len(n.Values) {
				p.consts[obj] = n.Values[i]
			}
		case *types.Var:
			p.write(name, assigned(n.End(), i, len(n.Names), n.Values))
		}
	}
}

func (p *Package) recordAssign(n *ast.AssignStmt) {
	for i, lhs := range n.Lhs {
		w := assigned(n.End(), i, len(n.Lhs), n.Rhs)
		switch n.Tok {
		case token.ASSIGN, token.DEFINE:
		case token.ADD_ASSIGN:
			w.kind = add
		default:
			w.kind = lost
		}
		p.write(lhs, w)
	}
}

// recordTypeSwitch records what the variable of a type switch is in each clause.
func (p *Package) recordTypeSwitch(n *ast.TypeSwitchStmt) {
	s, ok := n.Assign.(*ast.AssignStmt)
	if !ok || len(s.Rhs) != 1 {
		return
	}
	assert, ok := s.Rhs[0].(*ast.TypeAssertExpr)
	if !ok {
		return
	}
	for _, clause := range n.Body.List {
		c := clause.(*ast.CaseClause)
		if v, ok := p.info.Implicits[c].(*types.Var); ok {
			p.add(v, write{pos: c.Colon, rhs: assert.X, result: -1})
		}
	}
}

// assigned is the write of variable i of n from the right-hand sides.
func assigned(pos token.Pos, i, n int, values []ast.Expr) write {
	switch {
	case len(values) == n:
		return write{pos: pos, rhs: values[i], result: -1}
	case len(values) == 1:
		return write{pos: pos, rhs: values[0], result: i}
	}
	return write{pos: pos, result: -1}
}

// write records what is written to the variable or field that lhs names; of an
// element of it, as such.
func (p *Package) write(lhs ast.Expr, w write) {
	if lhs == nil {
		return
	}
	switch e := ast.Unparen(lhs).(type) {
	case *ast.Ident:
		if v, ok := p.info.ObjectOf(e).(*types.Var); ok {
			p.add(v, w)
		}
	case *ast.SelectorExpr:
		if v, ok := p.info.ObjectOf(e.Sel).(*types.Var); ok {
			w.of = e.X
			p.add(v.Origin(), w)
		}
	case *ast.IndexExpr:
		w.kind, w.key, w.into = element, e.Index, true
		p.write(e.X, w)
	case *ast.SliceExpr:
		w.kind, w.into = lost, true
		p.write(e.X, w)
	case *ast.StarExpr:
		p.writeThrough(e, w)
	}
}

func (p *Package) add(v *types.Var, w write) {
	p.writes[v] = append(p.writes[v], w)
	if w.kind != set || w.rhs == nil || w.result >= 0 {
		return
	}
	p.recordPointer(v, w.rhs)
	if lit, ok := strip(w.rhs).(*ast.CompositeLit); ok && !v.IsField() {
		p.held[lit] = v
	}
}
