package analyzer

import (
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/scopevet/scopevet/internal/catalog"
	"github.com/scopevet/scopevet/internal/check"
	"github.com/scopevet/scopevet/internal/flow"
	"github.com/scopevet/scopevet/internal/sink"
)

// An Inventory is what a package asks for: the analyzer's result.
type Inventory struct {
	Requests []Request
	// Named are the scopes that the package names without asking for them,
	// if Options.Named asks for them.
	Named []Scope
	// Reports are what the package's diagnostics cannot carry, in their order.
	Reports []Report
}

// A Report is what belongs to one diagnostic beside it.
type Report struct {
	Severity check.Severity
	Provider string // key of scopes.toml; "" when it is not known
	// Unlisted is the scope that the diagnostic is about, where the provider's
	// list lacks it.
	Unlisted string
	// Choices are what a person may choose from where there is no fix.
	Choices []analysis.SuggestedFix
}

// A Request is what one place in a program asks of one provider.
type Request struct {
	Pos      token.Position
	Package  string // import path of the package that it stands in
	Provider string // key of scopes.toml; "" when it is not known
	Guessed  bool   // only the form of the scopes tells the provider
	Sink     string // "golang.org/x/oauth2.Config.Scopes"
	Open     bool   // more may be asked for than Scopes has
	Scopes   []Scope
	// Endpoints are URLs that stand where the endpoint's would, of a provider
	// that is not known.
	Endpoints []string
	// Literals are the parts of the package's literals that the text of the
	// request is written in.
	Literals []Place
}

// A Place is a stretch of a file, empty where it is an empty text's.
type Place struct{ Pos, End token.Position }

// A Scope is one scope token of a request.
type Scope struct {
	Text        string
	Pos         token.Position // where its literal stands, or what brings it into the package
	Here        Place          // where it stands in the package: its literal, or what brings it there
	Known       bool           // it is in the catalogue
	Status      string         // "", "deprecated" or "removed"
	Sensitivity string
	// Via is how the text got from its literal to the request.
	Via []Step
}

// A Step is one way that a text was handed on.
type Step struct {
	Pos  token.Position
	Kind string // variable, field, constant, parameter, result, join, default, import
	Name string
}

// inventory returns a request as the inventory has it.
func (req *request) inventory(pass *analysis.Pass) Request {
	pos, _ := span(req)
	out := Request{
		Pos: pass.Fset.Position(pos), Package: req.Package, Guessed: req.Guessed, Open: req.Open,
		Sink: req.site.Sink.Package + "." + req.site.Sink.Symbol,
	}
	p := req.Provider
	if p == nil && req.shared == nil {
		p = req.Catalog.ByScopes(req.Words())
		out.Guessed = p != nil
	}
	if p != nil {
		out.Provider = p.ID
	}
	for _, t := range req.Tokens() {
		s := Scope{Text: t.Text, Pos: req.place(pass, t), Via: steps(pass, req.elems[t.Element].Via)}
		pos, end := req.rangeOf(t.Element, t.Start, t.End)
		s.Here = Place{pass.Fset.Position(pos), pass.Fset.Position(end)}
		s.describe(p)
		out.Scopes = append(out.Scopes, s)
	}
	out.Literals = req.literals(pass.Fset)
	return out
}

// isListed reports whether a site that takes texts as they stand is given a
// list, as the parameter of a wrapper is: whatever makes one text of them, they
// go out in one request.
func isListed(code *flow.Package, s *sink.Site) bool {
	return s.Value != nil && !s.InURL() && !code.IsText(s.Value)
}

// together makes one request of those of a list's elements, for each provider.
func together(all []Request) []Request {
	var some []Request
	for _, r := range all {
		i := slices.IndexFunc(some, func(o Request) bool { return o.Provider == r.Provider && o.Guessed == r.Guessed })
		if i < 0 {
			some = append(some, r)
			continue
		}
		some[i].Scopes = append(some[i].Scopes, r.Scopes...)
		some[i].Literals = append(some[i].Literals, r.Literals...)
		some[i].Open = some[i].Open || r.Open
	}
	return some
}

// literals are where the known text of the request is written in the package.
func (req *request) literals(fset *token.FileSet) (all []Place) {
	for _, e := range req.elems {
		for _, p := range e.Pieces {
			if p.Lit == nil || !p.Known {
				continue
			}
			if pos, end, ok := flow.Range(p.Lit, p.Off, p.Off+len(p.Text)); ok {
				all = append(all, Place{fset.Position(pos), fset.Position(end)})
			}
		}
	}
	return all
}

// place is where a token is written: its literal, in another package of the
// module if that is known, else what brings it into this package.
func (req *request) place(pass *analysis.Pass, t check.Token) token.Position {
	at := 0
	for _, p := range req.elems[t.Element].Pieces {
		if p.Known && p.Lit == nil && at <= t.Start && t.Start < at+len(p.Text) {
			place := placeOf(pass.Fset, p)
			if place.IsValid() && inModule(place.Filename, folder(pass)) {
				return place
			}
		}
		at += len(p.Text)
	}
	pos, _ := req.rangeOf(t.Element, t.Start, t.End)
	return pass.Fset.Position(pos)
}

// placeOf is where a piece of text is written, as far as its package says.
func placeOf(fset *token.FileSet, p flow.Piece) token.Position {
	switch {
	case p.Lit != nil:
		return fset.Position(p.Lit.Pos() + token.Pos(p.Off))
	case p.Place.IsValid():
		return p.Place
	case p.Const != nil:
		return fset.Position(p.Const.Pos())
	}
	return token.Position{}
}

// inModule reports whether a file lies in the module that dir is in, as the
// files of other modules of one program do not.
func inModule(file, dir string) bool {
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return strings.HasPrefix(file, dir+string(filepath.Separator))
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return false
		}
		dir = parent
	}
}

// describe adds what the catalogue knows.
func (s *Scope) describe(p *catalog.Provider) {
	if p == nil {
		return
	}
	known := p.Lookup(s.Text)
	if known == nil && p.Case == catalog.CaseIgnored {
		known = p.LookupFold(s.Text)
	}
	if known != nil {
		s.Known, s.Status, s.Sensitivity = true, string(known.Status), known.Sensitivity
	}
}

func steps(pass *analysis.Pass, via []flow.Step) []Step {
	var all []Step
	for _, v := range via {
		all = append(all, Step{pass.Fset.Position(v.Pos), v.Kind, v.Name})
	}
	return all
}
