package sink

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/types/typeutil"

	"github.com/scopevet/scopevet/internal/catalog"
	"github.com/scopevet/scopevet/internal/tree"
)

// A Site is one place of a program where scopes enter a sink.
type Site struct {
	Sink *catalog.Sink
	// Value is the expression that is given: to a field, to a key, or to a
	// parameter that is not variadic. It is nil for a variadic one.
	Value ast.Expr
	// Name is the expression that names the request parameter, where the
	// program gives it: a key of a map, or the argument before Value.
	Name ast.Expr
	// Call and Param are the call and the index of its first argument that is
	// given; Call is nil for fields and map literals.
	Call  *ast.CallExpr
	Param int
	// Holder is the struct, map or receiver that the scopes belong to, or nil.
	Holder ast.Expr
	// Func is the declaration that the site stands in; nil at package level.
	Func *ast.FuncDecl
	// Mended says that the program itself changes how texts are escaped, so that
	// what is written need not be what goes out.
	Mended bool
	// Part says that Value is one element of a list, and more are asked for.
	Part bool
}

// Pos returns where the site stands.
func (s *Site) Pos() token.Pos {
	if s.Value != nil {
		return s.Value.Pos()
	}
	return s.Call.Pos()
}

// GivesNone reports whether the call at the site gives no argument to the
// parameter that takes the scopes.
func (s *Site) GivesNone() bool {
	return s.Call != nil && s.Value == nil && len(s.Call.Args) == s.Param && !s.Call.Ellipsis.IsValid()
}

// DeclaredIn reports whether the package with that path declares the sink, or
// is the external test of the one that does.
func (s *Site) DeclaredIn(path string) bool {
	return unversioned(strings.TrimSuffix(path, "_test")) == unversioned(s.Sink.Package)
}

// A Parameter is a key that is given to a map of request parameters, and its
// value.
type Parameter struct {
	Map   ast.Expr
	Key   string
	Value ast.Expr
}

// Sites returns the uses of sinks in the files, in the order of their
// places, and the keys that are given to maps in which a scope may stand: the
// map in a site's Holder is a request for scopes only if they say so.
//
// Wrapped returns the rows of a function or field that hands scopes on to a
// sink, if it is known to be one; it may be nil.
func (t *Table) Sites(files []*ast.File, info *types.Info, wrapped func(types.Object) []*catalog.Sink) ([]Site, []Parameter) {
	m := &matcher{table: t, info: info, wrapped: wrapped,
		taken: make(map[ast.Expr]bool), names: make(map[ast.Expr]types.Object),
	}
	for cur := range tree.ButNames(files) {
		switch n := cur.Node().(type) {
		case *ast.FuncDecl:
			m.fn = n
		case *ast.CompositeLit:
			m.literal(n)
		case *ast.AssignStmt:
			m.assign(n)
		case *ast.CallExpr:
			m.call(cur, n)
			m.format(n)
		case *ast.BasicLit:
			m.url(cur, n)
		}
	}
	m.mend(files)
	return m.sites, m.parameters
}

type matcher struct {
	table      *Table
	info       *types.Info
	wrapped    func(types.Object) []*catalog.Sink
	fn         *ast.FuncDecl // the last that began
	sites      []Site
	taken      map[ast.Expr]bool // the values of sites that are no calls
	parameters []Parameter
	names      map[ast.Expr]types.Object // what the URLs of sites are written to
}

func (m *matcher) add(s Site) {
	if m.fn != nil && s.Pos() < m.fn.End() {
		s.Func = m.fn
	}
	m.sites = append(m.sites, s)
}

// field returns the sink that a field of a struct is, or nil.
func (m *matcher) field(owner types.Type, field types.Object) *catalog.Sink {
	if path, symbol, ok := m.named(owner); ok {
		if row := m.table.row(path, symbol+"."+field.Name(), ""); row != nil {
			return row
		}
	}
	if v, ok := field.(*types.Var); ok {
		field = v.Origin() // of the generic struct
	}
	if rows := m.wraps(field); len(rows) > 0 {
		return rows[0]
	}
	return nil
}

// Takes reports whether a field of a struct is a sink of the table.
func (t *Table) Takes(owner types.Type, field *types.Var) bool {
	m := &matcher{table: t}
	return m.field(owner, field) != nil
}

// wraps returns the rows of an object that is known to hand scopes on.
func (m *matcher) wraps(obj types.Object) []*catalog.Sink {
	if m.wrapped == nil || obj == nil || obj.Pkg() == nil {
		return nil
	}
	return m.wrapped(obj)
}

// named returns the path and name of a type of a package that has sinks.
func (m *matcher) named(t types.Type) (path, name string, ok bool) {
	if t == nil {
		return "", "", false
	}
	if p, isPtr := types.Unalias(t).(*types.Pointer); isPtr {
		t = p.Elem()
	}
	n, isNamed := types.Unalias(t).(*types.Named)
	if !isNamed || n.Obj().Pkg() == nil {
		return "", "", false
	}
	path = unversioned(n.Obj().Pkg().Path())
	return path, n.Obj().Name(), len(m.table.rows[path]) > 0
}

// mapType is named for maps, whose type need not have a name.
func (m *matcher) mapType(t types.Type) (path, name string, ok bool) {
	if t == nil {
		return "", "", false
	}
	if plain, isMap := types.Unalias(t).(*types.Map); isMap {
		return "", plain.String(), len(m.table.rows[""]) > 0
	}
	if path, name, ok := m.named(t); ok || !m.declares(t) {
		return path, name, ok
	}
	if plain, isMap := t.Underlying().(*types.Map); isMap {
		return "", plain.String(), len(m.table.rows[""]) > 0
	}
	return "", "", false
}

// declares reports whether the package declares the type.
func (m *matcher) declares(t types.Type) bool {
	n, ok := types.Unalias(t).(*types.Named)
	return ok && m.fn != nil && n.Obj().Pkg() == m.info.Defs[m.fn.Name].Pkg()
}

func (m *matcher) literal(lit *ast.CompositeLit) {
	t := m.info.TypeOf(lit)
	if t == nil {
		return
	}
	if st, ok := structOf(t); ok {
		m.structLiteral(t, st, lit)
		return
	}
	path, name, ok := m.mapType(t)
	if !ok {
		return
	}
	for _, elt := range lit.Elts {
		if kv, ok := elt.(*ast.KeyValueExpr); ok {
			m.key(path, name, kv.Key, kv.Value, lit)
		}
	}
}

func (m *matcher) structLiteral(t types.Type, st *types.Struct, lit *ast.CompositeLit) {
	for i, elt := range lit.Elts {
		if kv, ok := elt.(*ast.KeyValueExpr); ok {
			if id, ok := kv.Key.(*ast.Ident); ok {
				m.setField(t, m.info.ObjectOf(id), kv.Value, lit)
			}
		} else if i < st.NumFields() {
			m.setField(t, st.Field(i), elt, lit)
		}
	}
}

func structOf(t types.Type) (*types.Struct, bool) {
	if p, ok := types.Unalias(t).(*types.Pointer); ok {
		t = p.Elem()
	}
	st, ok := t.Underlying().(*types.Struct)
	return st, ok
}

// setField notes what is given to a field, which is a site if the field is a
// sink, or holds a map in which a key is one.
func (m *matcher) setField(t types.Type, field types.Object, value, holder ast.Expr) {
	if field == nil {
		return
	}
	m.site(m.field(t, field), nil, value, holder)
	lit, isLit := ast.Unparen(value).(*ast.CompositeLit)
	path, symbol, ok := m.named(t)
	if !isLit || !ok {
		return
	}
	for _, elt := range lit.Elts {
		if kv, ok := elt.(*ast.KeyValueExpr); ok {
			if key, ok := m.text(kv.Key); ok {
				m.site(m.table.row(path, symbol+"."+field.Name(), key), kv.Key, kv.Value, holder)
			}
		}
	}
}

// site adds what is given to a sink that is no call. Of a map in a field, both
// may be sinks; the field comes first and knows more.
func (m *matcher) site(row *catalog.Sink, name, value, holder ast.Expr) {
	if row != nil && !m.taken[value] {
		m.taken[value] = true
		m.add(Site{Sink: row, Name: name, Value: value, Holder: holder})
	}
}

// key notes what is given to a key of a map, which is a site if it is the key
// of a sink.
func (m *matcher) key(path, name string, key, value, holder ast.Expr) {
	if text, ok := m.text(key); ok {
		m.parameters = append(m.parameters, Parameter{holder, text, value})
		m.site(m.table.row(path, name, text), key, value, holder)
	}
}

func (m *matcher) assign(n *ast.AssignStmt) {
	if len(n.Lhs) != len(n.Rhs) || n.Tok != token.ASSIGN {
		return
	}
	for i, lhs := range n.Lhs {
		switch lhs := ast.Unparen(lhs).(type) {
		case *ast.SelectorExpr:
			if sel := m.info.Selections[lhs]; sel != nil && sel.Kind() == types.FieldVal {
				m.setField(owner(sel), sel.Obj(), n.Rhs[i], lhs.X)
			}
		case *ast.IndexExpr:
			if path, name, ok := m.mapType(m.info.TypeOf(lhs.X)); ok {
				m.key(path, name, lhs.Index, n.Rhs[i], lhs.X)
			} else if sel, ok := ast.Unparen(lhs.X).(*ast.SelectorExpr); ok {
				m.element(sel, n.Rhs[i])
			}
		}
	}
}

// element notes what is written to one element of a field that is a sink.
func (m *matcher) element(list *ast.SelectorExpr, value ast.Expr) {
	sel := m.info.Selections[list]
	if sel == nil || sel.Kind() != types.FieldVal {
		return
	}
	if row := m.field(owner(sel), sel.Obj()); row != nil {
		m.add(Site{Sink: row, Value: value, Holder: list.X, Part: true})
	}
}

// owner is the struct type that declares a selected field, behind embedding.
func owner(sel *types.Selection) types.Type {
	t := sel.Recv()
	for _, i := range sel.Index()[:len(sel.Index())-1] {
		if p, ok := types.Unalias(t).(*types.Pointer); ok {
			t = p.Elem()
		}
		t = t.Underlying().(*types.Struct).Field(i).Type()
	}
	return t
}

func (m *matcher) call(cur tree.Place, call *ast.CallExpr) {
	fn, ok := typeutil.Callee(m.info, call).(*types.Func)
	if !ok || fn.Pkg() == nil {
		return
	}
	for _, row := range m.rowsOf(fn, call) {
		if takes(row, call) {
			m.add(m.argument(cur, call, fn, row))
		}
	}
}

// takes reports whether a call gives scopes to the sink, or none where that says
// something.
func takes(row *catalog.Sink, call *ast.CallExpr) bool {
	switch row.Without {
	case "everything":
		return len(call.Args) == row.Param
	case "nothing":
		return len(call.Args) >= row.Param
	}
	return row.Param < len(call.Args)
}

// rowsOf returns the sinks that a called function is.
func (m *matcher) rowsOf(fn *types.Func, call *ast.CallExpr) []*catalog.Sink {
	path := unversioned(fn.Pkg().Path())
	if row := m.table.family(path, fn.Name()); row != nil && fn.Signature().Recv() == nil {
		return []*catalog.Sink{row}
	}
	if len(m.table.rows[path]) > 0 {
		symbol := symbolOf(fn)
		row := m.table.row(path, symbol, "")
		if row == nil {
			row = m.keyedCall(path, symbol, call, receiver(call, fn))
		}
		if row != nil {
			return []*catalog.Sink{row}
		}
	}
	return m.wraps(fn.Origin())
}

// argument is the site of what a call passes to a sink's parameter.
func (m *matcher) argument(cur tree.Place, call *ast.CallExpr, fn *types.Func, row *catalog.Sink) Site {
	site := Site{Sink: row, Call: call, Param: row.Param, Holder: receiver(call, fn)}
	if sig := fn.Signature(); !sig.Variadic() || row.Param < sig.Params().Len()-1 {
		site.Value = call.Args[row.Param]
	}
	if row.Part != "" && site.Value != nil {
		site.Holder = site.Value
	}
	if row.Key != "" {
		site.Name = call.Args[row.Param-1]
	}
	if site.Holder == nil && row.Key != "" {
		site.Holder = outerReceiver(cur)
	}
	return site
}

// keyedCall returns the row of a function that takes the request parameter's
// name before its value, and notes the name.
func (m *matcher) keyedCall(path, symbol string, call *ast.CallExpr, recv ast.Expr) *catalog.Sink {
	for _, key := range m.table.keys {
		row := m.table.row(path, symbol, key)
		if row == nil || row.Param >= len(call.Args) {
			continue
		}
		have, ok := m.text(call.Args[row.Param-1])
		if ok && recv != nil {
			m.parameters = append(m.parameters, Parameter{recv, have, call.Args[row.Param]})
		}
		return m.table.row(path, symbol, have)
	}
	return nil
}

func symbolOf(fn *types.Func) string {
	recv := fn.Signature().Recv()
	if recv == nil {
		return fn.Name()
	}
	t := recv.Type()
	if p, ok := types.Unalias(t).(*types.Pointer); ok {
		t = p.Elem()
	}
	if n, ok := types.Unalias(t).(*types.Named); ok {
		return n.Obj().Name() + "." + fn.Name()
	}
	return fn.Name()
}

func receiver(call *ast.CallExpr, fn *types.Func) ast.Expr {
	if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok && fn.Signature().Recv() != nil {
		return sel.X
	}
	return nil
}

// outerReceiver is the receiver of the call that a call is an argument of:
// cfg in cfg.AuthCodeURL(state, oauth2.SetAuthURLParam(…)).
func outerReceiver(cur tree.Place) ast.Expr {
	outer, ok := cur.Parent().Node().(*ast.CallExpr)
	if !ok || outer == nil {
		return nil
	}
	if sel, ok := ast.Unparen(outer.Fun).(*ast.SelectorExpr); ok {
		return sel.X
	}
	return nil
}

// text is the value of a constant string.
func (m *matcher) text(e ast.Expr) (string, bool) {
	v := m.info.Types[e].Value
	if v == nil || v.Kind() != constant.String {
		return "", false
	}
	return constant.StringVal(v), true
}
