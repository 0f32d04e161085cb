package analyzer

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/types/typeutil"

	"github.com/scopevet/scopevet/internal/sink"
	"github.com/scopevet/scopevet/internal/tree"
)

// answering are the methods of golang.org/x/oauth2.Config that return the token
// of an answer.
var answering = []string{"Exchange", "DeviceAccessToken", "PasswordCredentialsToken"}

// idTokens knows of which configurations of golang.org/x/oauth2 a package
// needs an ID token.
type idTokens struct {
	*uses
	sources []ast.Expr // the configurations
}

func newIDTokens(u *uses) *idTokens {
	t := &idTokens{uses: u}
	if len(u.asks) == 0 {
		return t
	}
	for _, cur := range u.extras {
		recv, _ := t.method(cur.Node().(*ast.CallExpr))
		if source := t.source(cur, recv); source != nil {
			t.sources = append(t.sources, source)
		}
	}
	return t
}

// neededOf reports whether the package cannot go on without an ID token for the
// scopes of the site. It must be the only one that sets scopes on the
// configuration, the configuration must be what asks with them, and nothing may
// be given to single requests: what a configuration holds is then not all.
func (t *idTokens) neededOf(s *sink.Site, sites []sink.Site) bool {
	same := func(e ast.Expr) bool { return t.same(s.Holder, e) }
	return isConfig(s) && !t.single && slices.ContainsFunc(t.sources, same) && len(t.asked(s)) > 0 &&
		!slices.ContainsFunc(sites, func(other sink.Site) bool {
			return other.Value != s.Value && other.Sink == s.Sink && same(other.Holder)
		})
}

// source returns the configuration whose answer the token is, if the call of
// Extra at cur needs an ID token in every such answer, or nil.
func (t *idTokens) source(cur tree.Place, tok ast.Expr) ast.Expr {
	origins, whole := t.code.Origins(tok)
	if !whole || len(origins) != 1 || !t.needed(cur, tok) {
		return nil
	}
	call, ok := origins[0].Expr.(*ast.CallExpr)
	if !ok {
		return nil
	}
	recv, name := t.method(call)
	if recv == nil || !slices.Contains(answering, name) {
		return nil
	}
	if configs, whole := t.code.Origins(recv); !whole || len(configs) != 1 {
		return nil // one of several
	}
	return recv
}

// needed reports whether the function around cur fails without the value of
// the call there, once it has the token: nothing but an error keeps it from the
// call, and it complains where there is no value. If the token is its
// parameter, the only call of the function must not be kept from it either.
func (t *idTokens) needed(cur tree.Place, tok ast.Expr) bool {
	stmt, list := statement(cur)
	at, ok := t.reached(list, stmt, tok)
	if !ok || !t.fails(cur, stmt, list[at+1:]) {
		return false
	}
	if !t.isParameter(tok) {
		return true
	}
	call, arg, ok := t.onlyCall(tok)
	if !ok {
		return false
	}
	stmt, list = statement(call)
	at, ok = t.reached(list, stmt, arg)
	return ok && !t.isParameter(arg) && t.handsOn(call, stmt, list[at+1:])
}

// reached returns the index of a statement in its list, which is carried out
// after the variable of the token is set, unless there is an error.
func (t *idTokens) reached(list []ast.Stmt, stmt ast.Stmt, tok ast.Expr) (at int, ok bool) {
	id, ok := ast.Unparen(tok).(*ast.Ident)
	if !ok {
		return 0, false
	}
	at = slices.Index(list, stmt)
	for i := at - 1; i >= 0; i-- {
		if t.sets(list[i], t.info.ObjectOf(id)) {
			return at, true
		}
		if !t.mayOnlyFail(list[i]) {
			return 0, false
		}
	}
	return at, at >= 0 && t.isParameter(tok)
}

func (t *idTokens) isParameter(tok ast.Expr) bool {
	id, ok := ast.Unparen(tok).(*ast.Ident)
	if !ok {
		return false
	}
	v, ok := t.info.ObjectOf(id).(*types.Var)
	if !ok {
		return false
	}
	_, _, ok = t.code.Parameter(v)
	return ok
}

// onlyCall returns the only call of the function with the parameter, and what it
// passes for that. ok is false where there is none or may be others.
func (t *idTokens) onlyCall(param ast.Expr) (call tree.Place, arg ast.Expr, ok bool) {
	v, _ := t.info.ObjectOf(ast.Unparen(param).(*ast.Ident)).(*types.Var)
	fn, index, _ := t.code.Parameter(v)
	for c := range tree.All(t.files) {
		if id, ok := c.Node().(*ast.Ident); !ok || t.info.Uses[id] != fn {
			continue
		}
		up := c.Parent()
		if _, ok := up.Node().(*ast.SelectorExpr); ok {
			up = up.Parent()
		}
		n, isCall := up.Node().(*ast.CallExpr)
		if !isCall || ok || index >= len(n.Args) {
			return call, nil, false
		}
		call, arg, ok = slices.Clone(up), n.Args[index], true
	}
	return call, arg, ok
}

// handsOn reports whether the error of a call leads out of the function around
// it: it is returned, or the next thing that is looked at.
func (t *idTokens) handsOn(call tree.Place, stmt ast.Stmt, rest []ast.Stmt) bool {
	switch s := stmt.(type) {
	case *ast.ReturnStmt:
		return len(s.Results) == 1 && ast.Unparen(s.Results[0]) == call.Node()
	case *ast.IfStmt:
		return s.Init == call.Parent().Node() && t.isError(s.Cond) && returnsLast(s.Body.List)
	case *ast.AssignStmt:
		if call.Parent().Node() != stmt || len(rest) == 0 {
			return false
		}
		cond, ok := rest[0].(*ast.IfStmt)
		return ok && cond.Init == nil && t.isError(cond.Cond) && returnsLast(cond.Body.List)
	}
	return false
}

// statement returns the statement that cur is in and the list that has it.
func statement(cur tree.Place) (ast.Stmt, []ast.Stmt) {
	for ; cur.Node() != nil; cur = cur.Parent() {
		stmt, ok := cur.Node().(ast.Stmt)
		if !ok {
			continue
		}
		switch block := cur.Parent().Node().(type) {
		case *ast.BlockStmt:
			return stmt, block.List
		case *ast.CaseClause:
			return stmt, block.Body
		}
	}
	return nil, nil
}

// sets reports whether a statement gives the variable its value.
func (t *idTokens) sets(s ast.Stmt, v types.Object) bool {
	if cond, ok := s.(*ast.IfStmt); ok && t.isError(cond.Cond) {
		s = cond.Init // if tok, err = conf.Exchange(ctx, code); err != nil {
	}
	assign, ok := s.(*ast.AssignStmt)
	return ok && slices.ContainsFunc(assign.Lhs, func(e ast.Expr) bool { return t.isVar(e, v) })
}

func (t *idTokens) isVar(e ast.Expr, v types.Object) bool {
	id, ok := ast.Unparen(e).(*ast.Ident)
	return ok && v != nil && t.info.ObjectOf(id) == v
}

// mayOnlyFail reports whether a statement leads out of the function only after
// an error.
func (t *idTokens) mayOnlyFail(s ast.Stmt) bool {
	if cond, ok := s.(*ast.IfStmt); ok && cond.Else == nil && t.isError(cond.Cond) {
		return true
	}
	leads := false
	ast.Inspect(s, func(n ast.Node) bool {
		switch n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.ReturnStmt, *ast.BranchStmt:
			leads = true
		}
		return !leads
	})
	return !leads
}

// isError reports whether a condition is that an error is not nil.
func (t *idTokens) isError(cond ast.Expr) bool {
	b, ok := ast.Unparen(cond).(*ast.BinaryExpr)
	if !ok || b.Op != token.NEQ || !t.info.Types[b.Y].IsNil() {
		return false
	}
	typ := t.info.TypeOf(b.X)
	return typ != nil && types.Identical(typ, types.Universe.Lookup("error").Type())
}

// fails reports whether the program fails where the value at cur, which is used
// in the statement, is no text. The rest are the statements behind that.
func (t *idTokens) fails(cur tree.Place, stmt ast.Stmt, rest []ast.Stmt) bool {
	within := cur.Parent()
	if assertion, ok := within.Node().(*ast.TypeAssertExpr); ok && assertion.Type != nil {
		within = within.Parent()
		if value, found, ok := pair(within.Node()); ok {
			return t.guarded(stmt, rest, within.Node(), found) || isBlank(found) && t.verified(rest, value)
		}
		_, spec := within.Node().(*ast.ValueSpec) // var id, ok = …
		return !spec && certain(within, stmt)     // panics
	}
	assign, ok := within.Node().(*ast.AssignStmt)
	return ok && len(assign.Lhs) == 1 && t.guarded(stmt, rest, assign, assign.Lhs[0])
}

// pair returns the value and whether there is one, of an assertion that tells
// both: value, ok := x.(string).
func pair(n ast.Node) (value, found ast.Expr, ok bool) {
	assign, ok := n.(*ast.AssignStmt)
	if !ok || len(assign.Lhs) != 2 || len(assign.Rhs) != 1 {
		return nil, nil, false
	}
	return assign.Lhs[0], assign.Lhs[1], true
}

func isBlank(e ast.Expr) bool {
	id, ok := e.(*ast.Ident)
	return ok && id.Name == "_"
}

// certain reports whether what cur stands for is evaluated whenever the
// statement is carried out.
func certain(cur tree.Place, stmt ast.Stmt) bool {
	for ; cur.Node() != stmt; cur = cur.Parent() {
		switch n := cur.Node().(type) {
		case nil, ast.Stmt, *ast.FuncLit:
			return false
		case *ast.BinaryExpr:
			if n.Op == token.LAND || n.Op == token.LOR {
				return false
			}
		}
	}
	switch stmt.(type) {
	case *ast.AssignStmt, *ast.ExprStmt, *ast.ReturnStmt, *ast.DeclStmt:
		return true
	}
	return false
}

// guarded reports whether, behind or around what sets the variable, the
// function is left with a complaint where it is false or nil.
func (t *idTokens) guarded(stmt ast.Stmt, rest []ast.Stmt, set ast.Node, v ast.Expr) bool {
	id, ok := v.(*ast.Ident)
	if !ok {
		return false
	}
	cond, ok := stmt.(*ast.IfStmt)
	switch {
	case ok && cond.Init != set:
		return false
	case !ok && len(rest) > 0:
		cond, ok = rest[0].(*ast.IfStmt)
		ok = ok && cond.Init == nil
	}
	return ok && t.isNot(cond.Cond, t.info.ObjectOf(id)) && t.complains(cond.Body.List)
}

// verified reports whether the next statement verifies the text as an ID token,
// and the one after that leaves the function if it is none.
func (t *idTokens) verified(rest []ast.Stmt, value ast.Expr) bool {
	id, ok := value.(*ast.Ident)
	if !ok || len(rest) < 2 {
		return false
	}
	assign, ok := rest[0].(*ast.AssignStmt)
	if !ok || len(assign.Rhs) != 1 {
		return false
	}
	call, ok := assign.Rhs[0].(*ast.CallExpr)
	if !ok || len(call.Args) != 2 || !t.isVar(call.Args[1], t.info.ObjectOf(id)) {
		return false
	}
	fn, ok := typeutil.Callee(t.info, call).(*types.Func)
	cond, isIf := rest[1].(*ast.IfStmt)
	return ok && fn.Name() == "Verify" && fn.Pkg() != nil && strings.HasPrefix(fn.Pkg().Path(), "github.com/coreos/go-oidc") &&
		isIf && cond.Init == nil && t.isError(cond.Cond) && returnsLast(cond.Body.List)
}

func returnsLast(list []ast.Stmt) bool {
	if len(list) == 0 {
		return false
	}
	_, ok := list[len(list)-1].(*ast.ReturnStmt)
	return ok
}

// isNot reports whether a condition holds whenever the variable is false or
// nil.
func (t *idTokens) isNot(cond ast.Expr, v types.Object) bool {
	switch c := ast.Unparen(cond).(type) {
	case *ast.UnaryExpr:
		return c.Op == token.NOT && t.isVar(c.X, v)
	case *ast.BinaryExpr:
		return c.Op == token.LOR && (t.isNot(c.X, v) || t.isNot(c.Y, v)) ||
			c.Op == token.EQL && t.isVar(c.X, v) && t.info.Types[c.Y].IsNil()
	}
	return false
}

// complains reports whether the statements leave the function with an error
// that is made there, or as they say that there is no ID token.
func (t *idTokens) complains(list []ast.Stmt) bool {
	if len(list) == 0 {
		return false
	}
	ret, ok := list[len(list)-1].(*ast.ReturnStmt)
	if !ok {
		stmt, ok := list[len(list)-1].(*ast.ExprStmt)
		return ok && saysIDToken(stmt) && isFatal(stmt)
	}
	if n := len(ret.Results); n > 0 {
		return t.isNewError(ret.Results[n-1]) || saysIDToken(ret)
	}
	return slices.ContainsFunc(list, func(s ast.Stmt) bool { return saysIDToken(s) && !isLog(s) })
}

// saysIDToken reports whether a text in the statement speaks of ID tokens.
func saysIDToken(s ast.Stmt) bool {
	says := false
	ast.Inspect(s, func(n ast.Node) bool {
		if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
			plain := strings.NewReplacer("_", "", " ", "", "-", "").Replace(strings.ToLower(lit.Value))
			says = says || strings.Contains(plain, "idtoken")
		}
		return !says
	})
	return says
}

func isFatal(s ast.Stmt) bool { return calls(s, "panic", "Fatal") }

// isLog reports whether a statement only notes what happens.
func isLog(s ast.Stmt) bool { return calls(s, "Print", "Debug", "Info", "Warn", "Log", "Trace") }

// calls reports whether a statement is the call of a function whose name begins
// so.
func calls(s ast.Stmt, names ...string) bool {
	stmt, ok := s.(*ast.ExprStmt)
	if !ok {
		return false
	}
	call, ok := stmt.X.(*ast.CallExpr)
	if !ok {
		return false
	}
	name := ""
	switch f := call.Fun.(type) {
	case *ast.Ident:
		name = f.Name
	case *ast.SelectorExpr:
		name = f.Sel.Name
	}
	return slices.ContainsFunc(names, func(n string) bool { return strings.HasPrefix(name, n) })
}

// isNewError reports whether an expression is an error that is made there, or
// one that the package has declared.
func (t *idTokens) isNewError(e ast.Expr) bool {
	switch e := ast.Unparen(e).(type) {
	case *ast.CallExpr:
		fn, ok := typeutil.Callee(t.info, e).(*types.Func)
		return ok && (fn.FullName() == "errors.New" || fn.FullName() == "fmt.Errorf")
	case *ast.Ident:
		v, ok := t.info.ObjectOf(e).(*types.Var)
		return ok && v.Kind() == types.PackageVar
	}
	return false
}
