package analyzer

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/scopevet/scopevet/internal/catalog"
	"github.com/scopevet/scopevet/internal/flow"
)

// named finds the scopes that a package names without asking for them: those
// that it declares for others, offers, requires or compares with. They are
// texts that the catalogue knows, given to something whose name says scope; a
// plain word is one only beside others of a provider that has it. The places in
// asked are those of scopes that are asked for, from the providers.
func named(pass *analysis.Pass, in *inspector.Inspector, cat *catalog.Catalog, asked map[token.Pos]bool, providers map[*catalog.Provider]bool) []Scope {
	n := &namer{pass.TypesInfo, cat}
	var all []Scope
	doubtful := make(map[token.Position]bool)
	for cur := range in.Root().Preorder((*ast.BasicLit)(nil), (*ast.Ident)(nil)) {
		e := cur.Node().(ast.Expr)
		if asked[e.Pos()] || !n.isText(e) || !n.isForScopes(cur) || isTest(pass, e.Pos()) {
			continue
		}
		text, ok := n.text(cur)
		if !ok {
			continue
		}
		at := e.Pos()
		if _, isLit := e.(*ast.BasicLit); isLit {
			at++ // behind its quote
		}
		for _, token := range strings.Fields(text) {
			s := Scope{Text: token, Pos: pass.Fset.Position(at), Known: true}
			all = append(all, s)
			if isWord(token) && !catalog.Standard(token) {
				doubtful[s.Pos] = !n.besideKnown(cur, token)
				continue
			}
			for _, p := range cat.Listing(token) {
				providers[p] = true
			}
		}
	}
	return slices.DeleteFunc(all, func(s Scope) bool {
		return doubtful[s.Pos] &&
			!slices.ContainsFunc(cat.Listing(s.Text), func(p *catalog.Provider) bool { return providers[p] })
	})
}

// isWord reports whether a text is a plain word, which may mean anything.
func isWord(text string) bool {
	return !strings.ContainsFunc(text, func(c rune) bool { return !unicode.IsLetter(c) })
}

func isTest(pass *analysis.Pass, pos token.Pos) bool {
	return strings.HasSuffix(pass.Fset.Position(pos).Filename, "_test.go")
}

// asksFor adds the places of what a request asks for.
func (req *request) asksFor(asked map[token.Pos]bool) {
	for _, e := range req.elems {
		for _, p := range e.Pieces {
			if p.Lit != nil {
				asked[p.Lit.Pos()] = true
			}
			if p.At != nil {
				asked[p.At.Pos()] = true
				if sel, ok := p.At.(*ast.SelectorExpr); ok {
					asked[sel.Sel.Pos()] = true
				}
			}
		}
	}
}

type namer struct {
	info *types.Info
	cat  *catalog.Catalog
}

// text returns the text that a literal or the use of a constant is, if all of it
// are scopes that are known, or stand beside one in a list.
func (n *namer) text(cur inspector.Cursor) (string, bool) {
	e := cur.Node().(ast.Expr)
	text, ok := n.constant(e)
	return text, ok && (n.known(text) || n.besideKnown(cur, text))
}

// isText reports whether e is a text literal or the name of a constant text.
func (n *namer) isText(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.BasicLit:
		return e.Kind == token.STRING
	case *ast.Ident:
		c, ok := n.info.Uses[e].(*types.Const)
		return ok && c.Val().Kind() == constant.String
	}
	return false
}

func (n *namer) constant(e ast.Expr) (string, bool) {
	if id, ok := e.(*ast.Ident); ok {
		obj, isConst := n.info.Uses[id].(*types.Const)
		if !isConst || obj.Val().Kind() != constant.String {
			return "", false
		}
		return constant.StringVal(obj.Val()), true
	}
	v := n.info.Types[e].Value
	if v == nil || v.Kind() != constant.String {
		return "", false
	}
	return constant.StringVal(v), true
}

func (n *namer) known(text string) bool {
	tokens := strings.Fields(text)
	return len(tokens) > 0 && !slices.ContainsFunc(tokens, func(t string) bool {
		return !catalog.Standard(t) && len(n.cat.Listing(t)) == 0
	})
}

// besideKnown reports whether a text is an element of a list of which another
// is a scope that is known.
func (n *namer) besideKnown(cur inspector.Cursor, text string) bool {
	list, ok := cur.Parent().Node().(*ast.CompositeLit)
	if !ok || len(strings.Fields(text)) != 1 || !flow.IsList(n.info.TypeOf(list)) {
		return false
	}
	return slices.ContainsFunc(list.Elts, func(e ast.Expr) bool {
		other, ok := n.constant(e)
		return ok && e != cur.Node() && n.known(other)
	})
}

// isForScopes reports whether what an expression is given to is named for
// scopes.
func (n *namer) isForScopes(cur inspector.Cursor) bool {
	for child := cur; ; {
		parent := child.Parent()
		switch p := parent.Node().(type) {
		case *ast.ParenExpr, *ast.CompositeLit, *ast.UnaryExpr, *ast.SelectorExpr:
		case *ast.KeyValueExpr:
			if p.Value == child.Node() && n.named(p.Key) {
				return true
			}
			if p.Key == child.Node() && !n.isMap(parent.Parent()) {
				return false
			}
		case *ast.BinaryExpr:
			switch p.Op {
			case token.EQL, token.NEQ:
				return n.named(p.X) || n.named(p.Y)
			case token.ADD:
			default:
				return false
			}
		case *ast.CallExpr:
			return n.isArgument(p, child.Node())
		case *ast.AssignStmt:
			for i, rhs := range p.Rhs {
				if rhs == child.Node() && len(p.Lhs) == len(p.Rhs) {
					return n.named(p.Lhs[i])
				}
			}
			return false
		case *ast.ValueSpec:
			for i, v := range p.Values {
				if v == child.Node() && i < len(p.Names) {
					return n.named(p.Names[i])
				}
			}
			return false
		case *ast.ReturnStmt:
			return n.isReturned(parent)
		case *ast.CaseClause:
			if s, ok := parent.Parent().Parent().Node().(*ast.SwitchStmt); ok && s.Tag != nil {
				return n.named(s.Tag)
			}
			return false
		default:
			return false
		}
		child = parent
	}
}

func (n *namer) isMap(cur inspector.Cursor) bool {
	lit, ok := cur.Node().(*ast.CompositeLit)
	if !ok || n.info.TypeOf(lit) == nil {
		return false
	}
	_, isMap := n.info.TypeOf(lit).Underlying().(*types.Map)
	return isMap
}

// isArgument reports whether an argument is for a parameter or a function that
// is named for scopes; of append, whether the list is.
func (n *namer) isArgument(call *ast.CallExpr, arg ast.Node) bool {
	if n.info.Types[call.Fun].IsType() || n.info.Types[call.Fun].IsBuiltin() {
		return n.named(call.Fun) || n.named(call.Args[0])
	}
	fn, ok := typeutil.Callee(n.info, call).(*types.Func)
	if !ok {
		return false
	}
	if forScopes(fn.Name()) {
		return true
	}
	params := fn.Signature().Params()
	for i, a := range call.Args {
		if a == arg && params.Len() > 0 {
			return forScopes(params.At(min(i, params.Len()-1)).Name())
		}
	}
	return false
}

func (n *namer) isReturned(ret inspector.Cursor) bool {
	for fn := range ret.Enclosing((*ast.FuncDecl)(nil), (*ast.FuncLit)(nil)) {
		decl, ok := fn.Node().(*ast.FuncDecl)
		return ok && forScopes(decl.Name.Name)
	}
	return false
}

// named reports whether an expression, or its type, is named for scopes.
func (n *namer) named(e ast.Expr) bool {
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		return forScopes(e.Name) || n.typed(e)
	case *ast.SelectorExpr:
		return forScopes(e.Sel.Name) || n.typed(e)
	case *ast.IndexExpr:
		return n.named(e.X)
	case *ast.BasicLit:
		return e.Kind == token.STRING && forScopes(e.Value)
	}
	return false
}

func (n *namer) typed(e ast.Expr) bool {
	named, ok := types.Unalias(n.info.TypeOf(e)).(*types.Named)
	return ok && forScopes(named.Obj().Name())
}

// forScopes reports whether a name has the word scope or scopes, as in
// "DefaultScopes", but not "scoped" as in "NamespaceScoped".
func forScopes(name string) bool {
	i := strings.Index(strings.ToLower(name), "scope")
	return i >= 0 && !strings.HasPrefix(name[i+len("scope"):], "d")
}
