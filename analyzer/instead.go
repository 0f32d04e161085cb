package analyzer

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"github.com/scopevet/scopevet/internal/flow"
	"github.com/scopevet/scopevet/internal/sink"
)

// instead returns the scopes that are sent in the place of those that the site
// sets on a configuration, or nil where these are sent or may be: the package
// must see all that is done with the configuration, and give the parameter
// "scope" to every request.
func (u *uses) instead(s *sink.Site) []string {
	if !isConfig(s) || slices.ContainsFunc(u.reads, func(e ast.Expr) bool { return u.same(s.Holder, e) }) {
		return nil
	}
	var sent []string
	for _, call := range u.asked(s) {
		text, ok := u.scopeParameter(call)
		if !ok || !u.private(s, call) {
			return nil
		}
		sent = append(sent, strings.Fields(text)...)
	}
	return sent
}

// scopeParameter returns the text that a call of AuthCodeURL gives to the
// parameter "scope", as golang.org/x/oauth2 puts it in the place of the scopes
// of the configuration.
func (u *uses) scopeParameter(ask *ast.CallExpr) (text string, ok bool) {
	if _, name := u.method(ask); name != "AuthCodeURL" {
		return "", false
	}
	for _, arg := range ask.Args {
		call, isCall := ast.Unparen(arg).(*ast.CallExpr)
		if !isCall {
			continue
		}
		if _, name := u.method(call); name != "SetAuthURLParam" || !u.hasText(call, "scope") {
			continue
		}
		texts := u.code.Texts(call.Args[1])
		if len(texts.Elems) != 1 || texts.Open {
			return "", false
		}
		text, gaps := texts.Elems[0].Text()
		return text, len(gaps) == 0
	}
	return "", false
}

// private reports whether the configuration that the site sets scopes on and
// the call asks with is kept from other packages.
func (u *uses) private(s *sink.Site, ask *ast.CallExpr) bool {
	if u.pkg.Name() == "main" || s.Func != nil && s.Func.Pos() <= ask.Pos() && ask.Pos() < s.Func.End() {
		return true
	}
	recv, _ := u.method(ask)
	for _, h := range slices.Concat(u.code.Holders(recv), u.code.Holders(s.Holder)) {
		if v, ok := h.(*types.Var); ok && v.Exported() {
			return false
		}
	}
	if s.Func == nil || !s.Func.Name.IsExported() {
		return true
	}
	v, ok := u.code.Holders(recv)[0].(*types.Var)
	return ok && v.IsField()
}

// clientCredentials is the configuration whose parameters may not have a scope
// beside its own: "oauth2: cannot overwrite parameter".
const clientCredentials = "golang.org/x/oauth2/clientcredentials"

// twice reports whether the site sets scopes on a configuration for client
// credentials that has the parameter "scope" as well.
func (u *uses) twice(s *sink.Site, parameters []sink.Parameter) bool {
	if s.Holder == nil || s.Sink.Package != clientCredentials || s.Sink.Symbol != "Config.Scopes" {
		return false
	}
	here := u.code.Choices(s.Pos())
	var maps []ast.Expr
	for _, set := range u.code.Settings(s.Holder) {
		if set.Field.Pkg() == nil || set.Field.Pkg().Path() != clientCredentials {
			continue
		}
		switch {
		case set.Field.Name() == "Scopes" && set.Value != s.Value:
			return false // set again
		case set.Field.Name() == "EndpointParams" && flow.Possible(here, set.Choices):
			maps = append(maps, set.Value)
		}
	}
	if len(maps) != 1 && len(maps) != 0 {
		return false
	}
	return slices.ContainsFunc(parameters, func(p sink.Parameter) bool {
		return p.Key == "scope" && flow.Possible(here, u.code.Choices(p.Map.Pos())) && (len(maps) == 1 && u.sameMap(maps[0], p.Map) || u.isParams(p.Map, s.Holder))
	})
}

// sameMap reports whether two expressions are one literal or name one variable.
func (u *uses) sameMap(a, b ast.Expr) bool {
	a, b = ast.Unparen(a), ast.Unparen(b)
	x, ok := a.(*ast.Ident)
	y, also := b.(*ast.Ident)
	return a == b || ok && also && u.info.ObjectOf(x) == u.info.ObjectOf(y)
}

// isParams reports whether an expression is the parameters of the configuration
// that a variable holds.
func (u *uses) isParams(e, holder ast.Expr) bool {
	sel, ok := ast.Unparen(e).(*ast.SelectorExpr)
	return ok && sel.Sel.Name == "EndpointParams" && u.same(sel.X, holder)
}
