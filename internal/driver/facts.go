package driver

import (
	"cmp"
	"encoding/json"
	"fmt"
	"go/types"
	"iter"
	"maps"
	"reflect"
	"slices"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/types/objectpath"
)

// factStore holds the facts about objects of packages analysed so far. An
// object is known by its path, since each package that imports it has an
// object of its own for it. A fact about a package has no such path.
type factStore struct {
	facts map[factKey]analysis.Fact
	names map[string]nameSet // of objects that there are facts about, by package path
	// hasPackageFacts says that there are or were facts about packages.
	hasPackageFacts bool
}

type factKey struct {
	pkg    string
	object objectpath.Path
	name   string // of the object
	kind   reflect.Type
}

// A nameSet holds identifiers.
type nameSet map[string]bool

func newFactStore() *factStore {
	return &factStore{facts: make(map[factKey]analysis.Fact), names: make(map[string]nameSet)}
}

// namesIn are the names of the objects of these packages that there are facts
// about: who uses one of them has to write its name.
func (s *factStore) namesIn(pkgPaths iter.Seq[string]) nameSet {
	all := make(nameSet)
	for path := range pkgPaths {
		maps.Copy(all, s.names[path])
	}
	return all
}

// importObject is Pass.ImportObjectFact. Most objects are known by their names to
// have none, which saves looking for their paths.
func (s *factStore) importObject(obj types.Object, fact analysis.Fact) bool {
	if obj.Pkg() == nil || !s.names[obj.Pkg().Path()][obj.Name()] {
		return false
	}
	key, ok := keyOf(obj, fact)
	if !ok {
		return false
	}
	known, ok := s.facts[key]
	if ok {
		reflect.ValueOf(fact).Elem().Set(reflect.ValueOf(known).Elem())
	}
	return ok
}

// exportObject is Pass.ExportObjectFact. A fact about an object that other
// packages cannot name is of no use to them.
func (s *factStore) exportObject(obj types.Object, fact analysis.Fact) {
	if key, ok := keyOf(obj, fact); ok {
		s.add(key, fact)
	}
}

func (s *factStore) add(key factKey, fact analysis.Fact) {
	s.facts[key] = fact
	if s.names[key.pkg] == nil {
		s.names[key.pkg] = make(nameSet)
	}
	if key.name != "" {
		s.names[key.pkg][key.name] = true
	}
	if key.object == "" {
		s.hasPackageFacts = true
		if named, ok := fact.(interface{ Names() []string }); ok {
			for _, name := range named.Names() {
				s.names[key.pkg][name] = true
			}
		}
	}
}

// exportPackage is Pass.ExportPackageFact.
func (s *factStore) exportPackage(pkg *types.Package, fact analysis.Fact) {
	s.add(factKey{pkg: pkg.Path(), kind: reflect.TypeOf(fact)}, fact)
}

// importPackage is Pass.ImportPackageFact.
func (s *factStore) importPackage(pkg *types.Package, fact analysis.Fact) bool {
	known, ok := s.facts[factKey{pkg: pkg.Path(), kind: reflect.TypeOf(fact)}]
	if ok {
		reflect.ValueOf(fact).Elem().Set(reflect.ValueOf(known).Elem())
	}
	return ok
}

// allPackages is Pass.AllPackageFacts, in the order of the packages' paths. They
// are those of packages that seen says are among a package's imports or theirs.
func (s *factStore) allPackages(seen func(pkgPath string) bool) (all []analysis.PackageFact) {
	if !s.hasPackageFacts {
		return nil
	}
	for key, fact := range s.facts {
		if key.object == "" && seen(key.pkg) {
			all = append(all, analysis.PackageFact{Package: types.NewPackage(key.pkg, ""), Fact: fact})
		}
	}
	slices.SortFunc(all, func(a, b analysis.PackageFact) int { return cmp.Compare(a.Package.Path(), b.Package.Path()) })
	return all
}

// take removes the facts about a package and returns them.
func (s *factStore) take(pkgPath string) map[factKey]analysis.Fact {
	taken := make(map[factKey]analysis.Fact)
	for key, fact := range s.facts {
		if key.pkg == pkgPath {
			taken[key] = fact
			delete(s.facts, key)
		}
	}
	delete(s.names, pkgPath)
	return taken
}

// same reports whether the facts about a package are these.
func (s *factStore) same(pkgPath string, facts map[factKey]analysis.Fact) bool {
	n := 0
	for key, fact := range s.facts {
		if key.pkg != pkgPath {
			continue
		}
		if n++; !reflect.DeepEqual(fact, facts[key]) {
			return false
		}
	}
	return n == len(facts)
}

func keyOf(obj types.Object, fact analysis.Fact) (factKey, bool) {
	path, err := objectpath.For(obj)
	if err != nil {
		return factKey{}, false
	}
	return factKey{obj.Pkg().Path(), path, obj.Name(), reflect.TypeOf(fact)}, true
}

// An encodedFact is a fact in a file. It is JSON, as gob takes a millisecond to
// get ready in each of the many processes that go vet starts.
type encodedFact struct {
	Package, Object, Name, Kind string
	Fact                        json.RawMessage
}

// encode writes all facts, in a fixed order; no facts are no bytes.
func (s *factStore) encode() ([]byte, error) {
	if len(s.facts) == 0 {
		return nil, nil
	}
	var all []encodedFact
	for key, fact := range s.facts {
		data, err := json.Marshal(fact)
		if err != nil {
			return nil, fmt.Errorf("fact about %s.%s: %w", key.pkg, key.object, err)
		}
		all = append(all, encodedFact{key.pkg, string(key.object), key.name, key.kind.String(), data})
	}
	slices.SortFunc(all, func(a, b encodedFact) int {
		return cmp.Or(cmp.Compare(a.Package, b.Package), cmp.Compare(a.Object, b.Object), cmp.Compare(a.Kind, b.Kind))
	})
	return json.Marshal(all)
}

// decode adds the facts that encode wrote; kinds are the analyzer's. The error
// is for bytes that it did not write.
func (s *factStore) decode(data []byte, kinds []analysis.Fact) error {
	if len(data) == 0 {
		return nil
	}
	var all []encodedFact
	if err := json.Unmarshal(data, &all); err != nil {
		return err
	}
	for _, e := range all {
		i := slices.IndexFunc(kinds, func(k analysis.Fact) bool { return reflect.TypeOf(k).String() == e.Kind })
		if i < 0 {
			return fmt.Errorf("unknown kind of fact %q", e.Kind)
		}
		kind := reflect.TypeOf(kinds[i])
		fact := reflect.New(kind.Elem()).Interface().(analysis.Fact)
		if err := json.Unmarshal(e.Fact, fact); err != nil {
			return err
		}
		s.add(factKey{e.Package, objectpath.Path(e.Object), e.Name, kind}, fact)
	}
	return nil
}
