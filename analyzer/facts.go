package analyzer

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"iter"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/scopevet/scopevet/internal/catalog"
	"github.com/scopevet/scopevet/internal/flow"
)

// Wraps is the fact that a function or a struct field hands scopes on to a
// sink: what packages that import it give to it is asked for. Its fields must
// stay such that encoding/gob can write them.
type Wraps struct{ Sinks []WrappedSink }

// A WrappedSink is how what is given to a wrapper travels: for a function, the
// parameter that takes it, else 0; how the sink behind it joins the scopes; on
// whose behalf they are asked for and the provider that they go to, if the
// wrapper knows it.
type WrappedSink struct {
	Param    int
	Wire     string
	Grant    string
	Provider string
}

// AFact marks Wraps as a fact.
func (*Wraps) AFact() {}

// String shows the fact in tests: "wraps(1 space github)".
func (w *Wraps) String() string {
	var all []string
	for _, s := range w.Sinks {
		all = append(all, strings.TrimSpace(fmt.Sprintf("%d %s %s", s.Param, s.Wire, s.Provider)))
	}
	return "wraps(" + strings.Join(all, ", ") + ")"
}

// Holds is the fact that a variable or field holds these scopes or that a
// function returns them.
type Holds struct {
	Texts []string
	// Places are where they are written, one for each.
	Places []token.Position
	// Arms tell for each which others are there with it: those with the same
	// number. Those with 0 are there always.
	Arms []int
	// Open says that there may be more, From that the arguments with these
	// indices are among them.
	Open bool
	From []int
}

// AFact marks Holds as a fact.
func (*Holds) AFact() {}

// String shows the fact in tests: "holds(repo, gist)".
func (h *Holds) String() string {
	all := slices.Clone(h.Texts)
	for _, i := range h.From {
		all = append(all, fmt.Sprintf("argument %d", i))
	}
	if h.Open {
		all = append(all, "…")
	}
	return "holds(" + strings.Join(all, ", ") + ")"
}

// imports looks facts up.
type imports struct {
	pass *analysis.Pass
	rows map[*catalog.Sink]bool // those made of facts
}

// wrapped returns an imported wrapper as rows of the table of sinks.
func (im imports) wrapped(obj types.Object) []*catalog.Sink {
	var fact Wraps
	if obj.Pkg() == im.pass.Pkg || im.pass.ImportObjectFact == nil || !im.pass.ImportObjectFact(obj, &fact) {
		return nil
	}
	var rows []*catalog.Sink
	for _, s := range fact.Sinks {
		row := &catalog.Sink{
			Package: obj.Pkg().Path(), Symbol: obj.Name(),
			Param: s.Param, Wire: s.Wire, Grant: s.Grant, Provider: s.Provider,
		}
		im.rows[row] = true
		rows = append(rows, row)
	}
	return rows
}

// held returns what an imported variable holds or an imported function returns.
func (im imports) held(obj types.Object) (flow.Known, bool) {
	var fact Holds
	if im.pass.ImportObjectFact == nil || !im.pass.ImportObjectFact(obj, &fact) {
		return flow.Known{}, false
	}
	known := flow.Known{Open: fact.Open, From: fact.From}
	for i, text := range fact.Texts {
		known.Texts = append(known.Texts, flow.Written{Text: text, Place: fact.Places[i], Arm: fact.Arms[i]})
	}
	return known, true
}

// exports collects the facts of a package.
type exports struct {
	pass  *analysis.Pass
	wraps map[types.Object]*Wraps
}

// reached notes that the parameters and fields hand on to the sink of reqs.
func (ex *exports) reached(vars []*types.Var, code *flow.Package, behind *catalog.Sink, provider string) {
	for _, v := range vars {
		obj, param := types.Object(v), 0
		if fn, index, ok := code.Parameter(v); ok {
			obj, param = fn, index
		}
		if obj.Pkg() != ex.pass.Pkg || !obj.Exported() {
			continue
		}
		if ex.wraps[obj] == nil {
			ex.wraps[obj] = &Wraps{}
		}
		fact := ex.wraps[obj]
		sink := WrappedSink{param, behind.Wire, behind.Grant, provider}
		i := slices.IndexFunc(fact.Sinks, func(s WrappedSink) bool { return s.Param == param && s.Wire == sink.Wire })
		if i < 0 {
			fact.Sinks = append(fact.Sinks, sink)
			continue
		}
		if fact.Sinks[i].Provider != provider {
			fact.Sinks[i].Provider = "" // of several
		}
		if fact.Sinks[i].Grant != sink.Grant {
			fact.Sinks[i].Grant = ""
		}
	}
}

// export hands the facts to the driver.
func (ex *exports) export(code *flow.Package) {
	if ex.pass.ExportObjectFact == nil {
		return
	}
	for obj, fact := range ex.wraps {
		slices.SortFunc(fact.Sinks, func(a, b WrappedSink) int {
			if a.Param != b.Param {
				return a.Param - b.Param
			}
			return strings.Compare(a.Wire, b.Wire)
		})
		ex.pass.ExportObjectFact(obj, fact)
	}
	for obj := range sources(ex.pass) {
		if fact := holds(ex.pass.Fset, obj, code); fact != nil {
			ex.pass.ExportObjectFact(obj, fact)
		}
	}
}

// namesScopes reports whether the package has an object that others may take
// their scopes from.
func namesScopes(pass *analysis.Pass) bool {
	for range sources(pass) {
		return true
	}
	return false
}

// sources are the exported objects that other packages may take their scopes
// from: variables, functions, and the fields and methods of types, if they are
// or return lists of strings, or are named for scopes and are or return one
// string. Generated code is left out: it has many such fields and methods, and
// what it is generated from knows no scopes.
func sources(pass *analysis.Pass) iter.Seq[types.Object] {
	return func(yield func(types.Object) bool) {
		scope := pass.Pkg.Scope()
		for _, name := range scope.Names() {
			for _, obj := range membersOf(scope.Lookup(name)) {
				if isSource(obj) && !isGenerated(pass, obj.Pos()) && !yield(obj) {
					return
				}
			}
		}
	}
}

func isGenerated(pass *analysis.Pass, pos token.Pos) bool {
	i := slices.IndexFunc(pass.Files, func(f *ast.File) bool { return f.FileStart <= pos && pos < f.FileEnd })
	return i >= 0 && ast.IsGenerated(pass.Files[i])
}

// membersOf is a variable or function itself; of a type, its fields and methods.
func membersOf(obj types.Object) (all []types.Object) {
	name, isType := obj.(*types.TypeName)
	if !isType {
		return []types.Object{obj}
	}
	named, ok := name.Type().(*types.Named)
	if !ok || !name.Exported() { // ok is false for an alias
		return nil
	}
	for m := range named.Methods() {
		all = append(all, m)
	}
	switch t := named.Underlying().(type) {
	case *types.Struct:
		for f := range t.Fields() {
			all = append(all, f)
		}
	case *types.Interface:
		for m := range t.ExplicitMethods() {
			all = append(all, m)
		}
	}
	return all
}

func isSource(obj types.Object) bool {
	if !obj.Exported() {
		return false
	}
	t := obj.Type()
	switch obj := obj.(type) {
	case *types.Var:
	case *types.Func:
		results := obj.Signature().Results()
		if results.Len() == 0 {
			return false
		}
		t = results.At(0).Type()
	default:
		return false
	}
	return flow.IsList(t) || flow.IsText(t) && strings.Contains(strings.ToLower(obj.Name()), "scope")
}

// holds is what an object holds or returns, or nil where nothing of it is
// known.
func holds(fset *token.FileSet, obj types.Object, code *flow.Package) *Holds {
	v, from, ok := code.Object(obj)
	if !ok {
		return nil
	}
	fact := &Holds{Open: v.Open, From: from}
	var arms arms
	for _, e := range v.Elems {
		text, gaps := e.Text()
		if len(gaps) > 0 || len(e.Pieces) == 0 {
			fact.Open = true
			continue
		}
		fact.Texts = append(fact.Texts, text)
		fact.Places = append(fact.Places, placeOf(fset, e.Pieces[0]))
		fact.Arms = append(fact.Arms, arms.of(e))
	}
	if len(fact.Texts)+len(fact.From) == 0 {
		return nil
	}
	return fact
}

// arms number the ways that elements are there by.
type arms []flow.Elem

// of returns the number of the element's way: that of one which is there under
// the same choices, in the same struct.
func (a *arms) of(e flow.Elem) int {
	if len(e.Choices) == 0 && !e.Guess.IsValid() {
		return 0
	}
	i := slices.IndexFunc(*a, func(o flow.Elem) bool { return o.Guess == e.Guess && slices.Equal(o.Choices, e.Choices) })
	if i < 0 {
		i = len(*a)
		*a = append(*a, e)
	}
	return i + 1
}
