package analyzer

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"iter"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/types/objectpath"

	"github.com/scopevet/scopevet/internal/catalog"
	"github.com/scopevet/scopevet/internal/flow"
	"github.com/scopevet/scopevet/internal/sink"
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
	Param int
	// Part is what of the argument is asked for, as flow.Reach has it, and Field
	// the field that it ends in; empty where it is the argument itself.
	Part     string
	Field    Field
	Wire     string
	Grant    string
	Provider string
	guess    bool // that of flow.Reach
}

// AFact marks Wraps as a fact.
func (*Wraps) AFact() {}

// String shows the fact in tests: "wraps(1 space github)".
func (w *Wraps) String() string {
	var all []string
	for _, s := range w.Sinks {
		param := strconv.Itoa(s.Param)
		if s.Part != "" {
			param += "." + s.Part
		}
		all = append(all, strings.TrimSpace(fmt.Sprintf("%s %s %s", param, s.Wire, s.Provider)))
	}
	return "wraps(" + strings.Join(all, ", ") + ")"
}

// A Field names a field of a struct: the package that declares it and its path
// there.
type Field struct{ Package, Path string }

// fieldOf names a field; ok is false for one that other packages cannot name.
func fieldOf(v *types.Var) (f Field, ok bool) {
	if v == nil || v.Pkg() == nil {
		return Field{}, false
	}
	path, err := objectpath.For(v)
	return Field{v.Pkg().Path(), string(path)}, err == nil
}

// Sets is the fact that a function writes what it is given, or the option that
// it returns does, to fields of structs.
type Sets struct{ Fields []SetField }

// A SetField is a field and the index of the parameter that is written to it.
type SetField struct {
	Param int
	Field Field
}

// AFact marks Sets as a fact.
func (*Sets) AFact() {}

// String shows the fact in tests: "sets(0 Scopes)".
func (s *Sets) String() string {
	var all []string
	for _, f := range s.Fields {
		all = append(all, fmt.Sprintf("%d %s", f.Param, f.Field.Path))
	}
	return "sets(" + strings.Join(all, ", ") + ")"
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
	// indices are among them; flow.Receiver is what the method is called of.
	Open bool
	From []int
}

// AFact marks Holds as a fact.
func (*Holds) AFact() {}

// String shows the fact in tests: "holds(repo, gist)".
func (h *Holds) String() string {
	all := slices.Clone(h.Texts)
	for _, i := range h.From {
		if i == flow.Receiver {
			all = append(all, "receiver")
			continue
		}
		all = append(all, fmt.Sprintf("argument %d", i))
	}
	if h.Open {
		all = append(all, "…")
	}
	return "holds(" + strings.Join(all, ", ") + ")"
}

// imports looks facts up.
type imports struct {
	pass   *analysis.Pass
	rows   map[*catalog.Sink]Field // those made of facts, and the field that their part ends in
	fields map[*types.Var]Field
	// methods are the implementations that imports have of methods of
	// interfaces, by the names of both.
	methods map[string][]Implementation
}

func newImports(pass *analysis.Pass) imports {
	return imports{pass, make(map[*catalog.Sink]Field), make(map[*types.Var]Field), make(map[string][]Implementation)}
}

// wrapped returns an imported wrapper as rows of the table of sinks.
func (im imports) wrapped(obj types.Object) []*catalog.Sink {
	if obj.Pkg() == im.pass.Pkg || im.pass.ImportObjectFact == nil {
		return nil
	}
	var fact Wraps
	if im.pass.ImportObjectFact(obj, &fact) {
		return im.rowsOf(obj, fact.Sinks)
	}
	if fn, ok := obj.(*types.Func); ok {
		if only, ok := im.implemented(fn); ok {
			return im.rowsOf(obj, only.Sinks)
		}
	}
	return nil
}

// held returns what an imported variable holds or an imported function returns.
func (im imports) held(obj types.Object) (flow.Known, bool) {
	var fact Holds
	if im.pass.ImportObjectFact == nil {
		return flow.Known{}, false
	}
	if !im.pass.ImportObjectFact(obj, &fact) {
		fn, ok := obj.(*types.Func)
		if !ok {
			return flow.Known{}, false
		}
		only, ok := im.implemented(fn)
		if !ok {
			return flow.Known{}, false
		}
		fact = only.Holds
	}
	known := flow.Known{Open: fact.Open, From: fact.From}
	for i, text := range fact.Texts {
		known.Texts = append(known.Texts, flow.Written{Text: text, Place: fact.Places[i], Arm: fact.Arms[i]})
	}
	return known, true
}

// sets returns the parameters that an imported function writes to a field.
func (im imports) sets(fn *types.Func, field *types.Var) (parameters []int) {
	var fact Sets
	if im.pass.ImportObjectFact == nil || !im.pass.ImportObjectFact(fn, &fact) {
		return nil
	}
	wanted, known := im.fields[field]
	if !known {
		wanted, _ = fieldOf(field)
		im.fields[field] = wanted
	}
	for _, s := range fact.Fields {
		if s.Field == wanted {
			parameters = append(parameters, s.Param)
		}
	}
	return parameters
}

// isWrapper reports whether a sink is made of a fact.
func (im imports) isWrapper(row *catalog.Sink) bool {
	_, ok := im.rows[row]
	return ok
}

// fieldOf returns the field that the part of a wrapper's parameter ends in, as
// this package knows it, or nil.
func (im imports) fieldOf(row *catalog.Sink) *types.Var {
	want := im.rows[row]
	if want.Package == "" {
		return nil
	}
	pkg := importOf(im.pass.Pkg, want.Package, make(map[*types.Package]bool))
	if pkg == nil {
		return nil
	}
	obj, err := objectpath.Object(pkg, objectpath.Path(want.Path))
	if err != nil {
		return nil
	}
	v, _ := obj.(*types.Var)
	return v
}

// importOf returns the package with that path among those that a package
// imports, and that these do, or nil.
func importOf(pkg *types.Package, path string, seen map[*types.Package]bool) *types.Package {
	for _, p := range pkg.Imports() {
		if p.Path() == path {
			return p
		}
	}
	for _, p := range pkg.Imports() {
		if seen[p] {
			continue
		}
		seen[p] = true
		if found := importOf(p, path, seen); found != nil {
			return found
		}
	}
	return nil
}

// exports collects the facts of a package.
type exports struct {
	pass  *analysis.Pass
	names []string // of what the package declares, in order
	wraps map[types.Object]*Wraps
	sets  map[*types.Func]*Sets
	// isSink reports whether a field of another package is known to be a sink.
	isSink func(owner types.Type, field *types.Var) bool
}

func newExports(pass *analysis.Pass, facts imports, sinks *sink.Table) *exports {
	return &exports{
		pass: pass, names: pass.Pkg.Scope().Names(),
		wraps: make(map[types.Object]*Wraps), sets: make(map[*types.Func]*Sets),
		isSink: func(owner types.Type, field *types.Var) bool {
			return sinks.Takes(owner, field) || len(facts.wrapped(field)) > 0
		},
	}
}

// reached notes that the parameters and fields hand on to the sink of reqs.
func (ex *exports) reached(all []flow.Reach, code *flow.Package, behind *catalog.Sink, provider string) {
	for _, r := range all {
		obj, param := types.Object(r.Var), 0
		if fn, index, ok := code.Parameter(r.Var); ok {
			obj, param = fn, index
		}
		if obj.Pkg() != ex.pass.Pkg || !obj.Exported() || r.Owner != nil && ex.isSink(r.Owner, r.Field) {
			continue
		}
		field, _ := fieldOf(r.Field)
		if ex.wraps[obj] == nil {
			ex.wraps[obj] = &Wraps{}
		}
		fact := ex.wraps[obj]
		sink := WrappedSink{param, r.Part, field, behind.Wire, behind.Grant, provider, r.Guess}
		i := slices.IndexFunc(fact.Sinks, func(s WrappedSink) bool {
			return s.Param == param && s.Part == r.Part && s.Wire == sink.Wire
		})
		switch {
		case i < 0:
			fact.Sinks = append(fact.Sinks, sink)
			continue
		case fact.Sinks[i].guess && !sink.guess:
			fact.Sinks[i] = sink
			continue
		case sink.guess && !fact.Sinks[i].guess:
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
			return cmp.Or(cmp.Compare(a.Param, b.Param), cmp.Compare(a.Part, b.Part), cmp.Compare(a.Wire, b.Wire))
		})
		ex.pass.ExportObjectFact(obj, fact)
	}
	for obj := range ex.sources() {
		if fact := holds(ex.pass.Fset, obj, code); fact != nil {
			ex.pass.ExportObjectFact(obj, fact)
		}
		if field, ok := obj.(*types.Var); ok && field.IsField() {
			ex.writtenTo(field, code)
		}
	}
	for fn, fact := range ex.sets {
		ex.pass.ExportObjectFact(fn, fact)
	}
	ex.implement(ex.implementations(), code)
}

// writtenTo notes which functions write what they are given to the field that
// was asked for last.
func (ex *exports) writtenTo(v *types.Var, code *flow.Package) {
	for _, r := range code.Reached() {
		fn, param, ok := code.Parameter(r.Var)
		if !ok || r.Part != "" || fn.Pkg() != ex.pass.Pkg || !fn.Exported() {
			continue
		}
		field, ok := fieldOf(v)
		if !ok {
			return
		}
		if ex.sets[fn] == nil {
			ex.sets[fn] = &Sets{}
		}
		if set := (SetField{param, field}); !slices.Contains(ex.sets[fn].Fields, set) {
			ex.sets[fn].Fields = append(ex.sets[fn].Fields, set)
		}
	}
}

// namesScopes reports whether the package has an object that others may take
// their scopes from.
func (ex *exports) namesScopes() bool {
	for range ex.sources() {
		return true
	}
	return len(ex.implementations()) > 0
}

// sources are the exported objects that other packages may take their scopes
// from: variables, functions, and the fields and methods of types, if they are
// or return lists of strings, or are named for scopes and are or return one
// string. Generated code is left out: it has many such fields and methods, and
// what it is generated from knows no scopes.
func (ex *exports) sources() iter.Seq[types.Object] {
	return func(yield func(types.Object) bool) {
		for _, name := range ex.names {
			for obj := range membersOf(ex.pass.Pkg.Scope().Lookup(name)) {
				if isSource(obj) && !isGenerated(ex.pass, obj.Pos()) && !yield(obj) {
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
func membersOf(obj types.Object) iter.Seq[types.Object] {
	return func(yield func(types.Object) bool) {
		name, isType := obj.(*types.TypeName)
		if !isType {
			yield(obj)
			return
		}
		named, ok := name.Type().(*types.Named)
		if !ok || !name.Exported() { // ok is false for an alias
			return
		}
		for m := range named.Methods() {
			if !yield(m) {
				return
			}
		}
		switch t := named.Underlying().(type) {
		case *types.Struct:
			for f := range t.Fields() {
				if !yield(f) {
					return
				}
			}
		case *types.Interface:
			for m := range t.ExplicitMethods() {
				if !yield(m) {
					return
				}
			}
		}
	}
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
		if len(gaps) > 0 || len(e.Pieces) == 0 || e.Doubt {
			fact.Open = true
			continue
		}
		if e.Once && slices.Contains(fact.Texts, text) {
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
