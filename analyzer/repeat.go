package analyzer

import (
	"go/ast"
	"slices"

	"github.com/scopevet/scopevet/internal/catalog"
	"github.com/scopevet/scopevet/internal/check"
	"github.com/scopevet/scopevet/internal/flow"
	"github.com/scopevet/scopevet/internal/sink"
)

// severally reports whether a key of a map is given a list of texts, of which
// each goes out in a parameter of its own. What a function makes of a list that
// it is given may be one text.
func severally(s *sink.Site, v flow.Value) bool {
	if s.Sink.Wire != string(check.Verbatim) || s.Sink.Key == "" || s.InURL() {
		return false
	}
	for i := range v.Elems {
		for j := range i {
			if flow.Together(v.Elems[i], v.Elems[j]) {
				return true
			}
		}
	}
	return false
}

// several returns the list that a site is given which takes texts as they stand.
func several(code *flow.Package, s *sink.Site) (v flow.Value, ok bool) {
	if s.Value == nil || s.InURL() || code.IsText(s.Value) {
		return v, false
	}
	v = code.List(s.Value)
	return v, severally(s, v)
}

// wire tells how what a site is given travels.
func wire(s *sink.Site, v flow.Value) check.Wire {
	if severally(s, v) {
		return check.Repeated
	}
	return check.Wire(s.Sink.Wire)
}

// added returns the request for all that url.Values hold at a site that adds to
// them: for what stands there before, and for what is added in every round of a
// loop. It is nil where that is one text, or the values or the provider may be
// others.
func added(cat *catalog.Catalog, r *sink.Resolver, code *flow.Package, sites []sink.Site, i int) []*request {
	s := &sites[i]
	values := onlyOrigin(code, s)
	if s.Sink.Symbol != "Values.Add" || values == nil {
		return nil
	}
	v := underBranches(code, s)
	for j := i - 1; j >= 0; j-- {
		t := &sites[j]
		if t.Sink.Package != s.Sink.Package || t.Sink.Key != s.Sink.Key || t.Func != s.Func || onlyOrigin(code, t) != values {
			continue
		}
		before := underBranches(code, t)
		v = flow.Value{Elems: slices.Concat(before.Elems, v.Elems), Open: before.Open || v.Open}
		if t.Sink.Symbol != "Values.Add" {
			break // it stood for itself
		}
	}
	candidates := r.Providers(s)
	if !severally(s, v) || len(candidates) == 0 {
		return nil
	}
	req := &request{code: code, site: s, Request: check.Request{Catalog: cat, Wire: check.Repeated, Open: v.Open}}
	for _, e := range v.Elems {
		req.add(e)
	}
	return req.forProviders(candidates)
}

// onlyOrigin is the one expression that makes the values of a site, or nil.
func onlyOrigin(code *flow.Package, s *sink.Site) ast.Expr {
	if s.Holder == nil {
		return nil
	}
	origins, whole := code.Origins(s.Holder)
	if len(origins) != 1 || !whole {
		return nil
	}
	return origins[0].Expr
}

// underBranches is what one site gives, under the branches that it stands in.
func underBranches(code *flow.Package, s *sink.Site) flow.Value {
	var v flow.Value
	if code.IsText(s.Value) {
		v = code.Grown(code.Texts(s.Value), s.Pos(), s.Holder)
	} else {
		v = code.List(s.Value)
	}
	var all []flow.Elem
	for _, e := range v.Elems {
		if choices, ok := flow.Merge(code.Choices(s.Pos()), e.Choices); ok {
			e.Choices = choices
			all = append(all, e)
		}
	}
	return flow.Value{Elems: all, Open: v.Open}
}
