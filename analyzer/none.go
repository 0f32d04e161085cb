package analyzer

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/scopevet/scopevet/internal/check"
	"github.com/scopevet/scopevet/internal/sink"
)

// withoutScopes returns what the library asks for at a site that gives it no
// scopes, and of how many if it is all of an API. It is "" where scopes are
// given, or where nobody asks for a token.
func withoutScopes(pass *analysis.Pass, in *inspector.Inspector, s *sink.Site) (what check.Default, all int) {
	if !s.GivesNone() {
		return "", 0
	}
	what = check.Default(s.Sink.Without)
	switch what {
	case check.Everything:
		all = scopesOf(typeutil.Callee(pass.TypesInfo, s.Call).Pkg())
	case check.Nothing:
		if !takesToken(pass.TypesInfo, in, s.Call) {
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

// withoutToken are what google.Credentials tells of itself without a token.
var withoutToken = []string{"ProjectID", "JSON", "UniverseDomain", "GetUniverseDomain"}

// takesToken reports whether what a call returns, credentials or what they are
// the source of, is given to a variable that is used for a token.
func takesToken(info *types.Info, in *inspector.Inspector, call *ast.CallExpr) bool {
	cur, ok := in.Root().FindNode(call)
	if !ok {
		return false
	}
	assign, ok := cur.Parent().Node().(*ast.AssignStmt)
	if !ok {
		return false
	}
	id, ok := assign.Lhs[0].(*ast.Ident)
	v, _ := info.ObjectOf(id).(*types.Var)
	if !ok || v == nil || v.Name() == "_" {
		return false
	}
	for cur := range in.Root().Preorder((*ast.Ident)(nil)) {
		if n := cur.Node().(*ast.Ident); info.Uses[n] == v && asksFor(cur) {
			return true
		}
	}
	return false
}

// asksFor reports whether the variable at cur is used for a token.
func asksFor(cur inspector.Cursor) bool {
	switch n := cur.Parent().Node().(type) {
	case *ast.SelectorExpr:
		return !slices.Contains(withoutToken, n.Sel.Name)
	case *ast.BinaryExpr: // creds == nil
		return n.Op != token.EQL && n.Op != token.NEQ
	case *ast.AssignStmt:
		return slices.Contains(n.Rhs, ast.Expr(cur.Node().(*ast.Ident)))
	}
	return true
}
