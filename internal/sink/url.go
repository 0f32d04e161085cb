package sink

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/scopevet/scopevet/internal/catalog"
	"github.com/scopevet/scopevet/internal/flow"
)

// urlSink is the query of a URL that a program writes itself.
var urlSink = &catalog.Sink{Package: "net/url", Symbol: "URL", Key: "scope", Wire: "verbatim"}

// URLs returns the texts of the URL that the site is, if it is one.
func (s *Site) URLs(code *flow.Package) (texts []flow.Elem, ok bool) {
	if s.Sink != urlSink {
		return nil, false
	}
	return code.Texts(s.Value).Elems, true
}

// url adds the expression around a literal in which a query asks for scopes:
// a concatenation or a format. The endpoint decides whether it is a request.
func (m *matcher) url(cur inspector.Cursor, lit ast.Expr) {
	if text, ok := m.text(lit); !ok || !strings.Contains(text, urlSink.Key+"=") {
		return
	}
	whole := lit
	for up := cur.Parent(); ; up = up.Parent() {
		e, ok := up.Node().(ast.Expr)
		if !ok || !m.partOf(whole, e) {
			break
		}
		whole = e
	}
	if n := len(m.sites); n == 0 || m.sites[n-1].Value != whole {
		m.add(Site{Sink: urlSink, Value: whole})
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
	if strings.Contains(constant.StringVal(v), urlSink.Key+"=") && m.isSprintf(sel) {
		m.add(Site{Sink: urlSink, Value: call})
	}
}

func (m *matcher) isSprintf(sel *ast.SelectorExpr) bool {
	fn, ok := m.info.Uses[sel.Sel].(*types.Func)
	return ok && fn.FullName() == "fmt.Sprintf"
}

// ofURL returns the providers whose endpoints the texts of a URL begin with.
func (r *Resolver) ofURL(s *Site) []Candidate {
	f := &found{}
	for _, e := range r.flow.Texts(s.Value).Elems {
		if text := filled(e); strings.Contains(text, "?") {
			f.add(r.catalog.ByEndpoint(text), e.Choices)
		}
	}
	return f.providers
}
