package driver

import (
	"encoding/json"
	"fmt"
	"go/token"
	"go/types"
	"os"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/scopevet/scopevet/internal/govet"
)

// A vetUnit is a package as the go command describes it to a vet tool in a
// .cfg file: those keys of unitchecker.Config that matter here.
type vetUnit struct {
	govet.Unit
	ID           string
	Dir          string
	ImportPath   string
	GoVersion    string
	GoFiles      []string
	NonGoFiles   []string
	IgnoredFiles []string
	ImportMap    map[string]string // import path in the source to package path
	PackageFile  map[string]string // package path to file of export data
	PackageVetx  map[string]string // package path of an import to file of facts
	Standard     map[string]bool   // package paths of the standard library
	Stdout       string            // where to write what else would go to standard output
	FixArchive   string            // zip file to write fixed files to

	SucceedOnTypecheckFailure bool
}

func readVetUnit(name string) (*vetUnit, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	u := new(vetUnit)
	if err := json.Unmarshal(data, u); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return u, nil
}

// readFacts reads the facts about the package's imports, and about theirs.
func (u *vetUnit) readFacts(kinds []analysis.Fact) (*factStore, error) {
	facts := newFactStore()
	if !u.Ours() {
		return facts, nil
	}
	for path, name := range u.PackageVetx {
		if u.Standard[path] {
			continue
		}
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		if err := facts.decode(data, kinds); err != nil {
			return nil, fmt.Errorf("facts of %s: %w", path, err)
		}
	}
	return facts, nil
}

// writeFacts writes the facts for the packages that import this one.
func (u *vetUnit) writeFacts(facts *factStore) error {
	data, err := facts.encode()
	if err != nil {
		return err
	}
	return u.WriteFacts(data)
}

// matters reports whether a scope can stand in the package, be it as an
// argument of a function that an import has facts about.
func (u *vetUnit) matters(facts *factStore) bool {
	imports := func(yield func(string) bool) {
		for _, id := range u.ImportMap {
			if !yield(withoutVariant(id)) {
				return
			}
		}
	}
	return canMatter(u.GoFiles, userSinks("", u.Dir), facts.namesIn(imports), ReadSource)
}

// analyze runs the analyzer on the package and adds to the facts, unless no
// scope can stand in it. Such a package is not even parsed: whether it compiles
// is not for us to say.
func (u *vetUnit) analyze(a *analysis.Analyzer, facts *factStore) (*Result, error) {
	result := &Result{Packages: []string{u.ID}}
	if !u.matters(facts) {
		return result, nil
	}
	unit := &unit{
		id: u.ID, fset: token.NewFileSet(), facts: facts, read: ReadSource,
		otherFiles: u.NonGoFiles, ignored: u.IgnoredFiles, module: u.module(),
		sees: func(string) bool { return true }, // no facts are read but the imports'
	}
	var errs []error
	if unit.files, errs = parse(unit.fset, u.GoFiles); len(errs) == 0 {
		errs = unit.typecheck(withoutVariant(u.ImportPath), u.GoVersion, u.importer(unit.fset))
	}
	if len(errs) > 0 {
		result.Problems = problems(u.ID, errs)
		return result, nil
	}
	var err error
	result.Findings, err = unit.analyze(a)
	result.sort()
	return result, err
}

func (u *vetUnit) importer(fset *token.FileSet) types.Importer {
	return &exportImporter{fset: fset, imported: make(map[string]*types.Package), find: u.findExport}
}

func (u *vetUnit) findExport(path string) (pkgPath, file string, err error) {
	id, ok := u.ImportMap[path]
	if !ok {
		return "", "", fmt.Errorf("import %q is not resolved", path)
	}
	file, ok = u.PackageFile[id]
	if !ok {
		return "", "", fmt.Errorf("no export data for %q", path)
	}
	return withoutVariant(id), file, nil
}

func (u *vetUnit) module() *analysis.Module {
	if u.Module == nil && u.ModulePath == "" {
		return nil
	}
	m := &analysis.Module{Path: u.ModulePath, Version: u.ModuleVersion, GoVersion: u.GoVersion}
	if u.Module != nil {
		json.Unmarshal(*u.Module, m) // it has been read as JSON already
	}
	return m
}

// withoutVariant returns the import path of a package that "go list" names
// with the test that it was compiled for: "fmt [fmt.test]".
func withoutVariant(id string) string {
	path, _, _ := strings.Cut(id, " ")
	return path
}
