package flow

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
)

// A strings.Builder is a text to which its methods add.

// isBuilder reports whether t is strings.Builder or bytes.Buffer, or a pointer
// to one.
func isBuilder(t types.Type) bool {
	named, ok := types.Unalias(pointee(t)).(*types.Named)
	if !ok || named.Obj().Pkg() == nil {
		return false
	}
	switch named.Obj().Pkg().Path() + "." + named.Obj().Name() {
	case "strings.Builder", "bytes.Buffer":
		return true
	}
	return false
}

// builder returns the builder that a method is called of, or nil.
func (p *Package) builder(call *ast.CallExpr, fn *types.Func) ast.Expr {
	recv := fn.Signature().Recv()
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if recv == nil || !ok || !isBuilder(recv.Type()) {
		return nil
	}
	return sel.X
}

// recordBuilding records what a method adds to a builder.
func (p *Package) recordBuilding(call *ast.CallExpr, fn *types.Func) {
	b := p.builder(call, fn)
	if b == nil {
		return
	}
	w := write{pos: call.End(), result: -1, kind: lost}
	switch fn.Name() {
	case "String", "Len", "Cap", "Grow", "Bytes":
		return
	case "WriteString", "WriteByte", "WriteRune":
		w.kind, w.rhs = add, call.Args[0]
	case "Reset":
		w.kind = set
	}
	p.write(b, w)
}

// recordHandedOn records that a function which is given a builder may add to it.
func (p *Package) recordHandedOn(call *ast.CallExpr) {
	for _, arg := range call.Args {
		if t := p.info.TypeOf(arg); t != nil && isBuilder(t) {
			p.write(arg, write{pos: call.End(), result: -1, kind: lost})
		}
	}
}

// built returns the builder whose text a call returns.
func (p *Package) built(call *ast.CallExpr) (ast.Expr, bool) {
	fn, ok := p.callee(call)
	if !ok || fn.Name() != "String" {
		return nil, false
	}
	b := p.builder(call, fn)
	return b, b != nil
}

// added is what is added to a text: another, or a character.
func (p *Package) added(e ast.Expr) Value {
	c := p.info.Types[e].Value
	if c == nil || c.Kind() != constant.Int {
		return p.texts(e)
	}
	r, ok := constant.Int64Val(c)
	if !ok {
		return unknown(e)
	}
	return Value{Elems: []Elem{{Pieces: []Piece{{Text: string(rune(r)), Known: true, At: e}}}}}
}

// repeats reports whether what stands at pos is done several times for one
// variable: in a loop that does not hold its declaration, or in a function that
// writes a variable which is not its own.
func (p *Package) repeats(pos token.Pos, v *types.Var) bool {
	for i := p.innermost(pos); i >= 0; i = p.arms[i].parent {
		if a := &p.arms[i]; isLoop(a.branch) && !a.contains(v.Pos()) {
			return true
		}
	}
	i := p.body(pos - 1)
	return p.outlives(v, i) && !runsOnce(p.arms[i].branch)
}
