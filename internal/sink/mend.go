package sink

import (
	"go/ast"
	"go/types"
	"strings"
)

// mends is what a program does to texts that are, or will be, escaped.
type mends struct {
	replaces bool                   // it replaces what an escape can be
	decodes  map[*ast.FuncDecl]bool // the functions that undo escapes
	given    map[types.Object]bool  // what is given to such a function
	names    map[ast.Expr]types.Object
	direct   map[ast.Expr]bool
}

// note notes a call of a function that parses, decodes or replaces texts. What
// is parsed may be written anew.
func (d *mends) note(m *matcher, fn *types.Func, call *ast.CallExpr) {
	path := fn.Pkg().Path()
	replaces := strings.Contains(fn.Name(), "Replace")
	switch {
	case path == "net/http" && strings.HasPrefix(fn.Name(), "NewRequest"): // it parses
	case path != "net/url" && path != "strings":
		return
	case replaces:
		for _, arg := range call.Args {
			text, ok := m.text(arg)
			d.replaces = d.replaces || ok && (text == "+" || strings.Contains(text, "%2"))
		}
	case strings.HasSuffix(fn.Name(), "Unescape"):
		if d.decodes == nil {
			d.decodes = make(map[*ast.FuncDecl]bool)
		}
		d.decodes[m.fn] = true
	case !strings.HasPrefix(fn.Name(), "Parse"):
		return
	}
	for _, arg := range call.Args {
		if d.given == nil {
			d.given, d.direct = make(map[types.Object]bool), make(map[ast.Expr]bool)
		}
		d.direct[arg] = true
		switch arg := ast.Unparen(arg).(type) {
		case *ast.Ident:
			d.given[m.info.ObjectOf(arg)] = true
		case *ast.SelectorExpr:
			d.given[m.info.ObjectOf(arg.Sel)] = true
		}
	}
}

// named notes the variable, constant or field that an expression is written to
// by the node around it.
func (d *mends) named(m *matcher, e ast.Expr, around ast.Node) {
	var to ast.Expr
	switch n := around.(type) {
	case *ast.AssignStmt:
		for i := range n.Rhs {
			if n.Rhs[i] == e && len(n.Lhs) == len(n.Rhs) {
				to = n.Lhs[i]
			}
		}
	case *ast.ValueSpec:
		for i := range n.Values {
			if n.Values[i] == e && len(n.Names) == len(n.Values) {
				to = n.Names[i]
			}
		}
	case *ast.KeyValueExpr:
		to = n.Key
	}
	if d.names == nil {
		d.names = make(map[ast.Expr]types.Object)
	}
	switch to := to.(type) {
	case *ast.Ident:
		d.names[e] = m.info.ObjectOf(to)
	case *ast.SelectorExpr:
		d.names[e] = m.info.ObjectOf(to.Sel)
	}
}

// mend marks the sites whose texts the program changes.
func (m *matcher) mend() {
	d := &m.mends
	for i := range m.sites {
		s := &m.sites[i]
		s.Mended = d.replaces || d.decodes[s.Func]
		if s.InURL() {
			obj := d.names[s.Value]
			s.Mended = s.Mended || d.direct[s.Value] || obj != nil && d.given[obj]
		}
	}
}
