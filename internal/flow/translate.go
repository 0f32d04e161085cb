package flow

import (
	"go/ast"
	"go/token"
	"go/types"
)

// translates reports whether a function looks at a parameter to decide what
// to make of it: to put a prefix before a short name, to look an alias up.
// Which of its results belongs to which argument is then not known. A test for
// the empty string alone, as before a default, does no harm.
func (p *Package) translates(fn *types.Func, decl *ast.FuncDecl) bool {
	all := returns(decl)
	if len(all) < 2 {
		return false
	}
	for param := range fn.Signature().Params().Variables() {
		if !IsText(param.Type()) {
			continue
		}
		returned := 0
		for _, ret := range all {
			returned += p.mentions(ret, param)
		}
		if returned > 0 && p.mentions(decl.Body, param) > returned {
			return true
		}
	}
	return false
}

// mentions counts the uses of v in n but for comparisons with "".
func (p *Package) mentions(n ast.Node, v *types.Var) int {
	count := 0
	ast.Inspect(n, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.BinaryExpr:
			compares := n.Op == token.EQL || n.Op == token.NEQ
			return !compares || !p.isEmpty(n.X) && !p.isEmpty(n.Y)
		case *ast.Ident:
			if p.info.Uses[n] == v {
				count++
			}
		}
		return true
	})
	return count
}

func (p *Package) isEmpty(e ast.Expr) bool {
	v := p.info.Types[e].Value
	return v != nil && v.ExactString() == `""`
}
