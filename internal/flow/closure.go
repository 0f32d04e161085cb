package flow

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/types/typeutil"
)

// A function literal is treated as a function without a name: it has a
// declaration and an object of its own, and is called where it stands or by the
// variable that it alone is written to.

// recordFuncLit makes the declaration and the object of a function literal.
func (p *Package) recordFuncLit(lit *ast.FuncLit) {
	sig, ok := p.info.TypeOf(lit).(*types.Signature)
	if !ok {
		return
	}
	fn := types.NewFunc(lit.Pos(), p.pkg, "_", sig)
	p.lits[lit] = fn
	// The name stands where nothing else names a branch by its place.
	name := &ast.Ident{NamePos: lit.Type.Params.Pos(), Name: "_"}
	p.recordFunc(fn, &ast.FuncDecl{Name: name, Type: lit.Type, Body: lit.Body})
}

// recordClosures finds, when all writes are known, which calls are calls of
// function literals. What reads the variable and is no call is a use beyond
// them.
func (p *Package) recordClosures() {
	for _, call := range p.indirect {
		if fn, ok := p.callee(call); ok {
			p.calls[fn] = append(p.calls[fn], call)
			if v := p.varOf(call.Fun); v != nil {
				p.uses[fn] = p.read[v]
			}
		}
	}
}

// closure returns the function literal that a variable holds, or nil where it
// may hold another.
func (p *Package) closure(v *types.Var) *types.Func {
	if v.IsField() || len(p.writes[v]) != 1 || exportedGlobal(v) {
		return nil
	}
	w := p.writes[v][0]
	if w.kind != set || w.rhs == nil || w.result >= 0 {
		return nil
	}
	return p.lits[p.funcLit(w.rhs)]
}

// funcLit returns the function literal that e is, or that is called once for
// all by e, or nil.
func (p *Package) funcLit(e ast.Expr) *ast.FuncLit {
	switch e := ast.Unparen(e).(type) {
	case *ast.FuncLit:
		return e
	case *ast.CallExpr:
		if name := p.library(e); name == "sync.OnceValue" || name == "sync.OnceValues" {
			return p.funcLit(e.Args[0])
		}
	}
	return nil
}

// callee returns the function that is called: one that is declared, or a
// function literal.
func (p *Package) callee(call *ast.CallExpr) (*types.Func, bool) {
	switch obj := typeutil.Callee(p.info, call).(type) {
	case *types.Func:
		return obj.Origin(), true
	case *types.Var:
		fn := p.closure(obj)
		return fn, fn != nil
	}
	if lit, ok := ast.Unparen(call.Fun).(*ast.FuncLit); ok {
		fn := p.lits[lit]
		return fn, fn != nil
	}
	return nil, false
}
