package analyzer

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/scopevet/scopevet/internal/check"
	"github.com/scopevet/scopevet/internal/sink"
	"github.com/scopevet/scopevet/internal/tree"
)

// withoutScopes returns what the library asks for at a site that gives it no
// scopes, and of how many if it is all of an API. It is "" where scopes are
// given, or where nobody asks for a token.
func withoutScopes(pass *analysis.Pass, s *sink.Site) (what check.Default, all int) {
	if !s.GivesNone() {
		return "", 0
	}
	what = check.Default(s.Sink.Without)
	switch what {
	case check.Everything:
		all = scopesOf(typeutil.Callee(pass.TypesInfo, s.Call).Pkg())
	case check.Nothing:
		if onMachine(pass.Pkg) || !takesToken(pass, s.Call) {
			what = ""
		}
	}
	return what, all
}

// scopesOf is how many scopes the package of an API names, as its generated
// client declares them.
func scopesOf(pkg *types.Package) (n int) {
	for _, name := range pkg.Scope().Names() {
		c, ok := pkg.Scope().Lookup(name).(*types.Const)
		if ok && strings.HasSuffix(name, "Scope") && c.Val().Kind() == constant.String {
			n++
		}
	}
	return n
}

// onMachine reports whether the package is for a machine at Google, which has
// scopes of its own.
func onMachine(pkg *types.Package) bool {
	return slices.ContainsFunc(pkg.Imports(), func(p *types.Package) bool {
		return p.Path() == "cloud.google.com/go/compute/metadata"
	})
}

// withoutToken are what google.Credentials tells of itself without a token.
var withoutToken = []string{"ProjectID", "JSON", "UniverseDomain", "GetUniverseDomain"}

// takesToken reports whether what a call returns, credentials or what they are
// the source of, is handed on, or given to a variable that is used for a token.
func takesToken(pass *analysis.Pass, call *ast.CallExpr) bool {
	var around ast.Node
	for at := range tree.ButNames(pass.Files) {
		if at.Node() == call {
			around = at.Parent().Node()
			break
		}
	}
	var to ast.Expr
	switch n := around.(type) {
	case *ast.ReturnStmt:
		return true
	case *ast.AssignStmt:
		to = n.Lhs[0]
	case *ast.ValueSpec:
		to = n.Names[0]
	}
	v := objectOf(pass.TypesInfo, to)
	if v == nil || v.Name() == "_" {
		return false
	}
	for cur := range tree.All(pass.Files) {
		id, ok := cur.Node().(*ast.Ident)
		if !ok || pass.TypesInfo.Uses[id] != v {
			continue
		}
		if sel, ok := cur.Parent().Node().(*ast.SelectorExpr); ok && sel.Sel == id {
			cur = cur.Parent() // a field
		}
		if asksFor(cur) {
			return true
		}
	}
	return false
}

// objectOf returns the variable or field that an expression names, or nil.
func objectOf(info *types.Info, e ast.Expr) types.Object {
	switch e := e.(type) {
	case *ast.Ident:
		return info.ObjectOf(e)
	case *ast.SelectorExpr:
		return info.ObjectOf(e.Sel)
	}
	return nil
}

// asksFor reports whether the variable or field at cur is used for a token.
func asksFor(cur tree.Place) bool {
	switch n := cur.Parent().Node().(type) {
	case *ast.SelectorExpr:
		return !slices.Contains(withoutToken, n.Sel.Name)
	case *ast.BinaryExpr: // creds == nil
		return n.Op != token.EQL && n.Op != token.NEQ
	case *ast.AssignStmt:
		return slices.Contains(n.Rhs, cur.Node().(ast.Expr))
	}
	return true
}
