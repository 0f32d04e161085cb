package sink

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"github.com/scopevet/scopevet/internal/catalog"
	"github.com/scopevet/scopevet/internal/flow"
	"github.com/scopevet/scopevet/internal/tree"
)

// urlSinks are the query of a URL that a program writes itself. Of the names
// that stand in one URL the first counts.
var urlSinks = []*catalog.Sink{
	{Package: "net/url", Symbol: "URL", Key: "scope", Wire: "verbatim"},
	{Package: "net/url", Symbol: "URL", Key: misnamed, Wire: "verbatim"},
}

// misnamed is a name that is often given to the parameter "scope" by mistake.
const misnamed = "scopes"

// urlSink is the one that a text with a query is, or nil.
func urlSink(text string) *catalog.Sink {
	if !strings.Contains(text, "scope") { // as nearly all
		return nil
	}
	for _, row := range urlSinks {
		if strings.Contains(text, row.Key+"=") {
			return row
		}
	}
	return nil
}

// InURL reports whether the site is a URL with a query.
func (s *Site) InURL() bool { return slices.Contains(urlSinks, s.Sink) }

// URLs returns the texts of the URL that the site is, if it is one.
func (s *Site) URLs(code *flow.Package) (texts []flow.Elem, ok bool) {
	if !s.InURL() {
		return nil, false
	}
	return code.Texts(s.Value).Elems, true
}

// url adds the expression around a literal in which a query asks for scopes:
// a concatenation or a format. The endpoint decides whether it is a request.
func (m *matcher) url(cur tree.Place, lit *ast.BasicLit) {
	if urlSink(lit.Value) == nil && !strings.Contains(lit.Value, `\`) {
		return
	}
	text, _ := m.text(lit)
	row := urlSink(text)
	if row == nil {
		return
	}
	whole, up := ast.Expr(lit), cur.Parent()
	for ; ; up = up.Parent() {
		e, ok := up.Node().(ast.Expr)
		if !ok || !m.partOf(whole, e) {
			break
		}
		whole = e
	}
	if n := len(m.sites); n == 0 || m.sites[n-1].Value != whole {
		m.add(Site{Sink: row, Value: whole})
		m.name(whole, up.Node())
	}
}

// partOf reports whether e is a text that part is put into.
func (m *matcher) partOf(part, e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.ParenExpr:
		return true
	case *ast.BinaryExpr:
		return e.Op == token.ADD
	case *ast.CallExpr:
		sel, ok := e.Fun.(*ast.SelectorExpr)
		return ok && sel.Sel.Name == "Sprintf" && len(e.Args) > 0 && e.Args[0] == part
	}
	return false
}

// format adds a call of Sprintf whose format is a constant declared elsewhere.
func (m *matcher) format(call *ast.CallExpr) {
	sel, ok := call.Fun.(*ast.SelectorExpr)
	if !ok || sel.Sel.Name != "Sprintf" || len(call.Args) == 0 {
		return
	}
	v := m.info.Types[call.Args[0]].Value
	if _, lit := call.Args[0].(*ast.BasicLit); lit || v == nil || v.Kind() != constant.String {
		return
	}
	if row := urlSink(constant.StringVal(v)); row != nil && m.isSprintf(sel) {
		m.add(Site{Sink: row, Value: call})
	}
}

func (m *matcher) isSprintf(sel *ast.SelectorExpr) bool {
	fn, ok := m.info.Uses[sel.Sel].(*types.Func)
	return ok && fn.FullName() == "fmt.Sprintf"
}

// ofURL returns the providers whose endpoints the texts of a URL begin with.
func (r *Resolver) ofURL(s *Site) *found {
	f := &found{}
	for _, e := range r.flow.Texts(s.Value).Elems {
		text := filled(e)
		if !strings.Contains(text, "?") {
			continue
		}
		if p := r.catalog.ByEndpoint(text); p != nil {
			f.add(p, text, e.Choices)
		} else {
			f.others = append(f.others, e.Choices)
		}
	}
	return f
}
