package analyzer

import (
	"go/ast"
	"go/constant"
	"go/types"
	"slices"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/scopevet/scopevet/internal/flow"
	"github.com/scopevet/scopevet/internal/sink"
	"github.com/scopevet/scopevet/internal/tree"
)

const oauth2Path = "golang.org/x/oauth2"

// asking are the methods of golang.org/x/oauth2.Config that send its scopes.
var asking = []string{"AuthCodeURL", "DeviceAuth", "PasswordCredentialsToken"}

// uses is what a package does with configurations of golang.org/x/oauth2.
type uses struct {
	pkg   *types.Package
	files []*ast.File
	info  *types.Info
	code  *flow.Package
	// asks are the calls that send the scopes of a configuration.
	asks []*ast.CallExpr
	// reads are the configurations whose scopes are read.
	reads []ast.Expr
	// extras are the places of the calls that look for an ID token in an answer.
	extras []tree.Place
	// single says that scopes are given to single requests.
	single bool
}

// newUses looks for what the package does, if it sets scopes on a configuration
// at all.
func newUses(pass *analysis.Pass, code *flow.Package, sites []sink.Site) *uses {
	u := &uses{pkg: pass.Pkg, files: pass.Files, info: pass.TypesInfo, code: code}
	if !slices.ContainsFunc(sites, func(s sink.Site) bool { return isConfig(&s) }) {
		return u
	}
	written := make(map[ast.Expr]bool)
	for at := range tree.ButNames(u.files) {
		switch n := at.Node().(type) {
		case *ast.AssignStmt:
			for _, lhs := range n.Lhs {
				written[ast.Unparen(lhs)] = true
			}
		case *ast.SelectorExpr:
			if v, ok := u.info.ObjectOf(n.Sel).(*types.Var); ok && v.IsField() && v.Name() == "Scopes" && isOAuth2(v) && !written[n] {
				u.reads = append(u.reads, n.X)
			}
		case *ast.CallExpr:
			recv, name := u.method(n)
			u.single = u.single || name == "SetAuthURLParam" && u.hasText(n, "scope")
			switch {
			case recv == nil:
			case slices.Contains(asking, name):
				u.asks = append(u.asks, n)
			case name == "Extra" && u.hasText(n, "id_token"):
				u.extras = append(u.extras, slices.Clone(at))
			}
		}
	}
	return u
}

// isConfig reports whether scopes are set on a configuration at the site.
func isConfig(s *sink.Site) bool {
	return s.Holder != nil && s.Sink.Package == oauth2Path && s.Sink.Symbol == "Config.Scopes"
}

func isOAuth2(obj types.Object) bool {
	return obj != nil && obj.Pkg() != nil && obj.Pkg().Path() == oauth2Path
}

// asked are the calls that send the scopes of the configuration that the site
// sets them on.
func (u *uses) asked(s *sink.Site) (all []*ast.CallExpr) {
	for _, call := range u.asks {
		if recv, _ := u.method(call); u.same(s.Holder, recv) {
			all = append(all, call)
		}
	}
	return all
}

// same reports whether two expressions speak of the same struct.
func (u *uses) same(a, b ast.Expr) bool {
	if a == nil || b == nil {
		return false
	}
	of := u.code.Holders(a)
	return slices.ContainsFunc(u.code.Holders(b), func(h any) bool { return slices.Contains(of, h) })
}

// method returns the name of the function or method of golang.org/x/oauth2
// that is called, and the receiver.
func (u *uses) method(call *ast.CallExpr) (recv ast.Expr, name string) {
	fn, ok := typeutil.Callee(u.info, call).(*types.Func)
	if !ok || !isOAuth2(fn) {
		return nil, ""
	}
	if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok && fn.Signature().Recv() != nil {
		recv = sel.X
	}
	return recv, fn.Name()
}

// hasText reports whether the first argument is that constant.
func (u *uses) hasText(call *ast.CallExpr, text string) bool {
	if len(call.Args) == 0 {
		return false
	}
	v := u.info.Types[call.Args[0]].Value
	return v != nil && v.Kind() == constant.String && constant.StringVal(v) == text
}
