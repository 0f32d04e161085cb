package analyzer

import (
	"go/ast"
	"strings"

	"github.com/scopevet/scopevet/internal/catalog"
	"github.com/scopevet/scopevet/internal/check"
	"github.com/scopevet/scopevet/internal/flow"
	"github.com/scopevet/scopevet/internal/sink"
)

// A request is what is asked for at one site, with where its elements are
// written.
type request struct {
	check.Request
	site  *sink.Site
	elems []flow.Elem // as Request.Elements
	// certain says that the code names the provider; it is not only guessed
	// from the scopes.
	certain bool
}

// requests returns what is asked for at the site: one request for a list, one
// for each text that a joined one can be.
func requests(cat *catalog.Catalog, r *sink.Resolver, code *flow.Package, s *sink.Site) []*request {
	var all []*request
	for _, v := range values(code, s) {
		req := &request{
			Request: check.Request{Catalog: cat, Wire: check.Wire(s.Sink.Wire), Open: v.Open},
			site:    s,
		}
		for _, e := range v.Elems {
			if len(e.Pieces) > 0 {
				req.add(e)
			}
		}
		if len(req.elems) > 0 {
			req.Provider, req.certain = provider(cat, r, s, &req.Request)
			all = append(all, req)
		}
	}
	return all
}

// values are the lists that the site asks for; a text is a list of one.
func values(code *flow.Package, s *sink.Site) []flow.Value {
	if s.Value == nil {
		return []flow.Value{code.Arguments(s.Call, s.Param)}
	}
	if s.Sink.Wire != string(check.Verbatim) {
		if code.IsText(s.Value) {
			return alternatives(code.Texts(s.Value))
		}
		return []flow.Value{code.List(s.Value)}
	}
	if code.IsText(s.Value) {
		return alternatives(code.Texts(s.Value))
	}
	return alternatives(code.List(s.Value))
}

func alternatives(v flow.Value) []flow.Value {
	var all []flow.Value
	for _, e := range v.Elems {
		all = append(all, flow.Value{Elems: []flow.Elem{e}, Open: v.Open})
	}
	return all
}

func (r *request) add(e flow.Elem) {
	text, gaps := e.Text()
	r.elems = append(r.elems, e)
	r.Open = r.Open || len(gaps) > 0
	r.Elements = append(r.Elements, check.Element{
		Text: text, Gaps: gaps, Choices: choices(e.Choices), Listed: listed(e) != nil,
	})
}

// choices are the same for the checks, where the other arms of a branch are an
// arm of their own.
func choices(all []flow.Choice) []check.Choice {
	var out []check.Choice
	for _, c := range all {
		arm := c.Arm
		if c.Not {
			arm = -1 - arm
		}
		out = append(out, check.Choice{Branch: int(c.Branch), Arm: arm})
	}
	return out
}

// listed returns the literal that is the whole element and stands in a list, or
// nil.
func listed(e flow.Elem) *ast.BasicLit {
	if e.Slot.List == nil || len(e.Pieces) != 1 {
		return nil
	}
	lit, ok := ast.Unparen(e.Slot.Expr()).(*ast.BasicLit)
	if !ok || e.Pieces[0].Lit != lit {
		return nil
	}
	return lit
}

// provider returns whose scopes are asked for, and whether the code says so.
func provider(cat *catalog.Catalog, r *sink.Resolver, s *sink.Site, req *check.Request) (*catalog.Provider, bool) {
	p, ambiguous := r.Provider(s)
	if p != nil || ambiguous {
		return p, true
	}
	var tokens []string
	for i := range req.Elements {
		tokens = append(tokens, strings.Fields(req.Elements[i].Text)...)
	}
	return cat.ByScopes(tokens), false
}
