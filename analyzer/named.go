package analyzer

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/scopevet/scopevet/internal/catalog"
	"github.com/scopevet/scopevet/internal/flow"
	"github.com/scopevet/scopevet/internal/tree"
)

// named finds the scopes that a package names without asking for them: those
// that it declares for others, offers, requires or compares with. They are
// texts that the catalogue knows, given to something whose name says scope, and
// others that are declared as such; a plain word is one only beside others of a
// provider that has it, and one that many have, "profile", beside any. The places
// in asked are those of scopes that are asked for, from the providers; open says
// that others are too.
func named(pass *analysis.Pass, cat *catalog.Catalog, asked map[token.Pos]bool, providers map[*catalog.Provider]bool, open bool) []Scope {
	n := &namer{
		info: pass.TypesInfo, texts: constants(pass.TypesInfo), cat: cat, path: importPath(pass.Pkg), open: open,
		counts: make(map[ast.Node]int), sure: make(map[ast.Node]bool), actions: make(map[ast.Node]bool),
	}
	var all, common, doubtful []Scope
	for cur := range tree.All(pass.Files) {
		e, ok := cur.Node().(ast.Expr)
		if !ok || !n.isText(e) || asked[e.Pos()] || !n.isForScopes(cur) || isTest(pass, e.Pos()) {
			continue
		}
		at := e.Pos()
		tokens := n.tokens(cur)
		for _, text := range tokens {
			at = placeIn(e, text, at)
			s := Scope{Text: text, Pos: pass.Fset.Position(at), Known: true}
			switch {
			case catalog.Standard(text): // many providers have it
				if isWord(text) && text != "openid" && !isTag(cur) {
					common = append(common, s)
					continue
				}
			case !isWord(text):
				for _, p := range cat.Listing(text) {
					providers[p] = true
				}
			case !slices.Contains(tokens, "openid") && !n.besideKnown(cur, text) && !n.isDeclared(cur, text) && !n.isOwned(cur, text):
				doubtful = append(doubtful, s)
				continue
			}
			all = append(all, s)
		}
	}
	for _, s := range doubtful {
		if slices.ContainsFunc(cat.Listing(s.Text), func(p *catalog.Provider) bool { return providers[p] }) {
			all = append(all, s)
		}
	}
	if len(all) > 0 || len(asked) > 0 {
		all = append(all, common...)
	}
	return all
}

// placeIn is where a scope stands in a literal, behind the one before it, or
// where the use of a constant does.
func placeIn(e ast.Expr, scope string, from token.Pos) token.Pos {
	lit, ok := e.(*ast.BasicLit)
	if !ok {
		return from
	}
	if i := strings.Index(lit.Value[from-lit.Pos():], scope); i >= 0 {
		return from + token.Pos(i)
	}
	return from
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
	info  *types.Info
	texts map[*ast.Ident]bool // the names of constant texts
	cat   *catalog.Catalog
	path  string
	open  bool // the package asks for scopes that it does not tell
	// What has been found out about lists and groups of constants, each of which
	// is asked about as often as it has elements: how many of them tell, whether
	// one is a scope for sure, and whether one is the actions of a registry.
	counts  map[ast.Node]int
	sure    map[ast.Node]bool
	actions map[ast.Node]bool
}

// count is how many of a node's n parts tell; it asks for each once.
func (n *namer) count(node ast.Node, parts int, tells func(i int) bool) int {
	count, ok := n.counts[node]
	if !ok {
		for i := range parts {
			if tells(i) {
				count++
			}
		}
		n.counts[node] = count
	}
	return count
}

// tokens are the scopes in a literal or in the use of a constant, if all of it
// are scopes that are known, or one that stands beside such in a list or is
// declared as a scope. Of the tag of a field, they are those of its default.
func (n *namer) tokens(cur tree.Place) []string {
	e := cur.Node().(ast.Expr)
	var all []string
	if lit, ok := e.(*ast.BasicLit); ok && isTag(cur) {
		for _, piece := range flow.Defaults(lit) {
			all = append(all, split(piece.Text)...)
		}
	} else if text, ok := n.constant(e); ok {
		if all = split(text); len(all) == 1 && (n.besideKnown(cur, text) || n.isDeclared(cur, text)) {
			return all
		}
	}
	if !n.known(all) {
		return nil
	}
	return all
}

// split returns the scopes of a text that may have several.
func split(text string) []string {
	return strings.FieldsFunc(text, func(c rune) bool { return unicode.IsSpace(c) || c == ',' })
}

// isText reports whether e is a text literal or the name of a constant text.
func (n *namer) isText(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.BasicLit:
		return e.Kind == token.STRING
	case *ast.Ident:
		return n.texts[e]
	}
	return false
}

// constants are the names of constant texts, which are few among all names.
func constants(info *types.Info) map[*ast.Ident]bool {
	texts := make(map[*ast.Ident]bool)
	for id, obj := range info.Uses {
		if c, ok := obj.(*types.Const); ok && c.Val().Kind() == constant.String {
			texts[id] = true
		}
	}
	return texts
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

// known reports whether the tokens are scopes that are known; beside openid,
// most of them. So many that no server takes them are not looked at.
func (n *namer) known(tokens []string) bool {
	if len(tokens) > most {
		return false
	}
	known := 0
	for _, t := range tokens {
		if catalog.Standard(t) || len(n.cat.Listing(t)) > 0 {
			known++
		}
	}
	return known > 0 && known == len(tokens) ||
		slices.Contains(tokens, "openid") && 2*known > len(tokens) && !slices.ContainsFunc(tokens, isOdd)
}

// isSure reports whether a text is a scope whatever it is given to.
func (n *namer) isSure(text string) bool {
	return text == "openid" || !isWord(text) && n.known([]string{text})
}

// isOdd reports whether a text is no scope by its form, but the name of a
// parameter, a separator or a sentence.
func isOdd(text string) bool {
	return strings.Contains(strings.ToLower(text), "scope") || strings.ContainsFunc(text, func(c rune) bool {
		return !unicode.IsLetter(c) && !unicode.IsDigit(c) && !strings.ContainsRune(":._-/*", c)
	}) || !strings.ContainsFunc(text, unicode.IsLetter)
}

// besideKnown reports whether a text is an element of a list of which another
// is a scope that is known, or a constant of a group of which another is named
// for scopes too, and is one for sure.
func (n *namer) besideKnown(cur tree.Place, text string) bool {
	if len(split(text)) != 1 {
		return false
	}
	switch parent := cur.Parent().Node().(type) {
	case *ast.CompositeLit:
		known := func(e ast.Expr) bool {
			text, ok := n.constant(e)
			return ok && n.known(split(text))
		}
		others := 0
		if flow.IsList(n.info.TypeOf(parent)) {
			others = n.count(parent, len(parent.Elts), func(i int) bool { return known(parent.Elts[i]) })
		}
		if self, ok := cur.Node().(ast.Expr); ok && others > 0 && known(self) {
			others--
		}
		return others > 0
	case *ast.ValueSpec:
		group, ok := cur.Parent().Parent().Node().(*ast.GenDecl)
		if !ok || group.Tok != token.CONST || isOdd(text) {
			return false
		}
		others := n.count(group, len(group.Specs), func(i int) bool {
			spec, ok := group.Specs[i].(*ast.ValueSpec)
			return ok && n.declaresSure(spec)
		})
		if others > 0 && n.declaresSure(parent) {
			others--
		}
		return others > 0
	}
	return false
}

// isDeclared reports whether a text is what a constant or variable is declared
// to be that is named or typed as a scope: one of the program's own server in
// the form that most of them have, "clients:read", or whatever a package calls a
// scope that asks for some which it does not tell.
func (n *namer) isDeclared(cur tree.Place, text string) bool {
	spec, ok := cur.Parent().Node().(*ast.ValueSpec)
	if !ok || isOdd(text) {
		return false
	}
	i := slices.IndexFunc(spec.Values, func(v ast.Expr) bool { return v == cur.Node() })
	if i < 0 || i >= len(spec.Names) {
		return false
	}
	name := spec.Names[i].Name
	if lower := strings.ToLower(name); n.open && len(text) > 2 && (strings.HasSuffix(lower, "scope") || strings.HasSuffix(lower, "scopes")) && !n.besideActions(cur.Parent().Parent().Node()) {
		return true
	}
	return ownScope.MatchString(text) && (scopeName.MatchString(name) || n.typed(spec.Names[i]))
}

// besideActions reports whether a group of constants has the actions that a
// registry of containers knows, "push,pull", so that the others may be some too.
func (n *namer) besideActions(group ast.Node) bool {
	decl, ok := group.(*ast.GenDecl)
	if !ok {
		return false
	}
	actions, told := n.actions[decl]
	if !told {
		actions = slices.ContainsFunc(decl.Specs, func(s ast.Spec) bool {
			spec, ok := s.(*ast.ValueSpec)
			return ok && slices.ContainsFunc(spec.Values, func(v ast.Expr) bool {
				text, ok := n.constant(v)
				return ok && registryActions.MatchString(text)
			})
		})
		n.actions[decl] = actions
	}
	return actions
}

// isOwned reports whether a provider that has a scope names the package's folder
// or one around it, or begins the name of the constant or variable that is
// declared to be the scope.
func (n *namer) isOwned(cur tree.Place, text string) bool {
	_, folders, _ := strings.Cut(n.path, "/") // behind the host
	var name string
	if spec, ok := cur.Parent().Node().(*ast.ValueSpec); ok && len(spec.Names) == 1 {
		name = strings.ToLower(spec.Names[0].Name)
	}
	return slices.ContainsFunc(n.cat.Listing(text), func(p *catalog.Provider) bool {
		return slices.Contains(strings.Split(folders, "/"), p.ID) || strings.HasPrefix(name, p.ID)
	})
}

var (
	ownScope        = regexp.MustCompile(`^[a-z][a-z0-9_.-]*(:[a-z0-9_.*-]+)+$`)
	registryActions = regexp.MustCompile(`^(\*|[a-z]+)(,(\*|[a-z]+))+$`)
	scopeName       = regexp.MustCompile(`^[sS]copes?([A-Z_].*)?$|Scopes?$|^SCOPES?_|_SCOPES?$`)
)

// declaresSure reports whether constants are named for scopes, and are scopes
// for sure.
func (n *namer) declaresSure(spec *ast.ValueSpec) bool {
	for i, v := range spec.Values {
		if text, ok := n.constant(v); ok && n.isSure(text) && n.named(spec.Names[i]) {
			return true
		}
	}
	return false
}

// isSureOperand reports whether an argument has a scope for sure, so that what a
// call makes of it is one too: it is a text of scopes or a list of texts.
func (n *namer) isSureOperand(arg ast.Node) bool {
	switch e := arg.(type) {
	case *ast.BasicLit, *ast.Ident:
		text, ok := n.constant(e.(ast.Expr))
		return ok && n.known(split(text)) && slices.ContainsFunc(split(text), n.isSure)
	case *ast.CompositeLit:
		return n.isSureList(e)
	}
	return false
}

// isScopeType reports whether an expression can be scopes.
func (n *namer) isScopeType(e ast.Expr) bool {
	t := n.info.TypeOf(e)
	basic, isBasic := t.(*types.Basic)
	_, isTuple := t.(*types.Tuple)
	return t != nil && !isTuple && (!isBasic || basic.Info()&types.IsString != 0)
}

// isSureList reports whether a literal is a list of texts with one that is a
// scope for sure.
func (n *namer) isSureList(list *ast.CompositeLit) bool {
	sure, told := n.sure[list]
	if !told {
		sure = flow.IsList(n.info.TypeOf(list)) && slices.ContainsFunc(list.Elts, func(e ast.Expr) bool {
			text, ok := n.constant(e)
			return ok && n.isSure(text)
		})
		n.sure[list] = sure
	}
	return sure
}

// isTag reports whether a literal is the tag of a struct's field.
func isTag(cur tree.Place) bool {
	field, ok := cur.Parent().Node().(*ast.Field)
	return ok && field.Tag == cur.Node()
}

// isForScopes reports whether what an expression is given to is named for
// scopes.
func (n *namer) isForScopes(cur tree.Place) bool {
	child := cur
	for range deepest {
		parent := child.Parent()
		switch p := parent.Node().(type) {
		case *ast.CompositeLit:
			if len(p.Elts) > most {
				return false
			}
		case *ast.ParenExpr, *ast.UnaryExpr, *ast.SelectorExpr:
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
			if n.isArgument(p, child.Node()) {
				return true
			}
			if !n.isScopeType(p) || !n.isSureOperand(child.Node()) {
				return false
			}
		case *ast.Field:
			return slices.ContainsFunc(p.Names, func(name *ast.Ident) bool { return n.named(name) })
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
	return false
}

// deepest is how far an expression may be from what it is given to: generated
// code nests without end.
const deepest = 200

func (n *namer) isMap(cur tree.Place) bool {
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

func (n *namer) isReturned(ret tree.Place) bool {
	for fn := ret; fn.Node() != nil; fn = fn.Parent() {
		switch fn := fn.Node().(type) {
		case *ast.FuncLit:
			return false
		case *ast.FuncDecl:
			return forScopes(fn.Name.Name)
		}
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
