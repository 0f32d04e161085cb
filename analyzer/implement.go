package analyzer

import (
	"go/types"
	"slices"
	"strings"

	"github.com/scopevet/scopevet/internal/catalog"
	"github.com/scopevet/scopevet/internal/flow"
)

// Implements is the fact that types of a package implement interfaces of other
// packages with methods that return scopes or may hand them on. Where an
// interface has one implementation among all imports, that is meant.
type Implements struct{ Methods []Implementation }

// An Implementation is a method of a type that implements an interface: what it
// returns and how it hands on what it is given, as far as that is known.
type Implementation struct {
	Interface string // import path and name
	Method    string
	Holds     Holds
	Sinks     []WrappedSink
}

// AFact marks Implements as a fact.
func (*Implements) AFact() {}

// Names are those of the methods: who calls one has to write its name.
func (m *Implements) Names() (all []string) {
	for _, i := range m.Methods {
		all = append(all, i.Method)
	}
	return all
}

// String shows the fact in tests: "implements(store.Keeper.Kept)".
func (m *Implements) String() string {
	var all []string
	for _, i := range m.Methods {
		all = append(all, i.Interface+"."+i.Method)
	}
	return "implements(" + strings.Join(all, ", ") + ")"
}

// implementation is a method of the package and an interface of another that it
// implements a method of.
type implementation struct {
	iface  *types.TypeName
	method *types.Func
}

// implementations are those of the methods that return scopes or may hand them
// on, in a fixed order.
func (ex *exports) implementations() (all []implementation) {
	scope := ex.pass.Pkg.Scope()
	var interfaces []*types.TypeName
	looked := false
	for _, name := range ex.names {
		obj, ok := scope.Lookup(name).(*types.TypeName)
		if !ok || types.IsInterface(obj.Type()) {
			continue
		}
		named, ok := obj.Type().(*types.Named)
		if !ok || named.TypeParams().Len() > 0 {
			continue
		}
		for m := range named.Methods() {
			if !isSource(m) && !mayTake(m) || isGenerated(ex.pass, m.Pos()) || inTest(ex.pass, m.Pos()) {
				continue
			}
			if !looked {
				interfaces, looked = ex.interfaces(), true
			}
			for _, iface := range interfaces {
				if has(iface, m.Name()) && types.Implements(types.NewPointer(named), iface.Type().Underlying().(*types.Interface)) {
					all = append(all, implementation{iface, m})
				}
			}
		}
	}
	return all
}

// mayTake reports whether a method may take scopes: a list of texts, or a text
// that is named for them.
func mayTake(m *types.Func) bool {
	if !m.Exported() {
		return false
	}
	for v := range m.Signature().Params().Variables() {
		if flow.IsList(v.Type()) || flow.IsText(v.Type()) && strings.Contains(strings.ToLower(v.Name()), "scope") {
			return true
		}
	}
	return false
}

// interfaces are those of other packages that the package names, in the order
// of their names.
func (ex *exports) interfaces() (all []*types.TypeName) {
	seen := make(map[*types.TypeName]bool)
	for _, obj := range ex.pass.TypesInfo.Uses {
		name, ok := obj.(*types.TypeName)
		if !ok || seen[name] || name.Pkg() == nil || name.Pkg() == ex.pass.Pkg {
			continue
		}
		seen[name] = true
		if named, ok := name.Type().(*types.Named); ok && types.IsInterface(named) && named.TypeParams().Len() == 0 {
			all = append(all, name)
		}
	}
	slices.SortFunc(all, func(a, b *types.TypeName) int { return strings.Compare(nameOf(a), nameOf(b)) })
	return all
}

func nameOf(iface *types.TypeName) string { return iface.Pkg().Path() + "." + iface.Name() }

// has reports whether an interface has the method, itself or by one in it.
func has(iface *types.TypeName, method string) bool {
	for m := range iface.Type().Underlying().(*types.Interface).Methods() {
		if m.Name() == method {
			return true
		}
	}
	return false
}

// implement makes the fact of what the package implements.
func (ex *exports) implement(all []implementation, code *flow.Package) {
	fact := &Implements{}
	for _, i := range all {
		one := Implementation{Interface: nameOf(i.iface), Method: i.method.Name(), Holds: Holds{Open: true}}
		if h := holds(ex.pass.Fset, i.method, code); h != nil {
			one.Holds = *h
		}
		if w := ex.wraps[i.method]; w != nil {
			one.Sinks = w.Sinks
		}
		fact.Methods = append(fact.Methods, one)
	}
	if len(fact.Methods) > 0 {
		ex.pass.ExportPackageFact(fact)
	}
}

// implemented returns the only implementation that imports have of a method of
// an interface.
func (im imports) implemented(fn *types.Func) (Implementation, bool) {
	all := im.implementations(fn)
	if len(all) != 1 {
		return Implementation{}, false
	}
	return all[0], true
}

// implementations are those of a method of an interface that imports have.
func (im imports) implementations(fn *types.Func) []Implementation {
	iface := interfaceOf(fn)
	if iface == nil || im.pass.AllPackageFacts == nil {
		return nil
	}
	if im.methods[""] == nil { // not asked yet
		im.methods[""] = []Implementation{}
		for _, f := range im.pass.AllPackageFacts() {
			if fact, ok := f.Fact.(*Implements); ok {
				for _, i := range fact.Methods {
					key := i.Interface + "." + i.Method
					im.methods[key] = append(im.methods[key], i)
				}
			}
		}
	}
	return im.methods[nameOf(iface)+"."+fn.Name()]
}

// interfaceOf returns the named interface that declares a method, or nil.
func interfaceOf(fn *types.Func) *types.TypeName {
	recv := fn.Signature().Recv()
	if recv == nil || !types.IsInterface(recv.Type()) {
		return nil
	}
	named, ok := types.Unalias(recv.Type()).(*types.Named)
	if !ok || named.Obj().Pkg() == nil {
		return nil
	}
	return named.Obj()
}

// rowsOf are the rows of the table of sinks for what hands on to them.
func (im imports) rowsOf(obj types.Object, sinks []WrappedSink) (rows []*catalog.Sink) {
	for _, s := range sinks {
		row := &catalog.Sink{
			Package: obj.Pkg().Path(), Symbol: obj.Name(),
			Param: s.Param, Part: s.Part, Wire: s.Wire, Grant: s.Grant, Provider: s.Provider,
		}
		im.rows[row] = s.Field
		rows = append(rows, row)
	}
	return rows
}
