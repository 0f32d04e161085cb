package sink

import (
	"go/ast"
	"go/types"
	"strings"

	"golang.org/x/tools/go/types/typeutil"

	"github.com/scopevet/scopevet/internal/tree"
)

// mends is what a program does to texts that are, or will be, escaped.
type mends struct {
	replaces bool                   // it replaces what an escape can be
	decodes  map[*ast.FuncDecl]bool // the functions that undo escapes
	given    map[types.Object]bool  // what is given to such a function
	direct   map[ast.Expr]bool
}

// mend marks the sites whose texts the program changes.
func (m *matcher) mend(files []*ast.File) {
	if len(m.sites) == 0 {
		return
	}
	d := m.look(files)
	for i := range m.sites {
		s := &m.sites[i]
		s.Mended = d.replaces || d.decodes[s.Func]
		if s.InURL() {
			obj := m.names[s.Value]
			s.Mended = s.Mended || d.direct[s.Value] || obj != nil && d.given[obj]
		}
	}
}

// look goes through all calls.
func (m *matcher) look(files []*ast.File) *mends {
	d := &mends{decodes: make(map[*ast.FuncDecl]bool), given: make(map[types.Object]bool), direct: make(map[ast.Expr]bool)}
	var around *ast.FuncDecl // the last that began
	for cur := range tree.ButNames(files) {
		switch n := cur.Node().(type) {
		case *ast.FuncDecl:
			around = n
		case *ast.CallExpr:
			if fn, ok := typeutil.Callee(m.info, n).(*types.Func); ok && fn.Pkg() != nil {
				d.note(m, fn, n, around)
			}
		}
	}
	return d
}

// note notes a call of a function that parses, decodes or replaces texts. What
// is parsed may be written anew.
func (d *mends) note(m *matcher, fn *types.Func, call *ast.CallExpr, around *ast.FuncDecl) {
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
		d.decodes[around] = true
	case !strings.HasPrefix(fn.Name(), "Parse"):
		return
	}
	for _, arg := range call.Args {
		d.direct[arg] = true
		switch arg := ast.Unparen(arg).(type) {
		case *ast.Ident:
			d.given[m.info.ObjectOf(arg)] = true
		case *ast.SelectorExpr:
			d.given[m.info.ObjectOf(arg.Sel)] = true
		}
	}
}

// name notes the variable, constant or field that an expression is written to
// by the node around it.
func (m *matcher) name(e ast.Expr, around ast.Node) {
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
	switch to := to.(type) {
	case *ast.Ident:
		m.names[e] = m.info.ObjectOf(to)
	case *ast.SelectorExpr:
		m.names[e] = m.info.ObjectOf(to.Sel)
	}
}
