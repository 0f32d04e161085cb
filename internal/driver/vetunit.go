package driver

import (
	"encoding/json"
	"fmt"
	"go/token"
	"go/types"
	"os"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// A vetUnit is a package as the go command describes it to a vet tool in a
// .cfg file: those keys of unitchecker.Config that matter here. Before Go 1.27
// it gives the module's path and version only; since then, all of Module.
type vetUnit struct {
	ID            string
	Dir           string
	ImportPath    string
	GoVersion     string
	GoFiles       []string
	NonGoFiles    []string
	IgnoredFiles  []string
	ModulePath    string
	ModuleVersion string
	Module        *analysis.Module
	ImportMap     map[string]string // import path in the source to package path
	PackageFile   map[string]string // package path to file of export data
	VetxOnly      bool              // only facts are asked for
	VetxOutput    string            // where to write them
	Stdout        string            // where to write what else would go to standard output
	FixArchive    string            // zip file to write fixed files to

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

// analyze runs the analyzer on the package, unless no scope can stand in it.
// Such a package is not even parsed: whether it compiles is not for us to say.
func (u *vetUnit) analyze(a *analysis.Analyzer) (*Result, error) {
	result := &Result{Packages: []string{u.ID}}
	if !canMatter(u.GoFiles) {
		return result, nil
	}
	unit := &unit{
		id: u.ID, fset: token.NewFileSet(),
		otherFiles: u.NonGoFiles, ignored: u.IgnoredFiles, module: u.module(),
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
	if u.Module == nil && u.ModulePath != "" {
		return &analysis.Module{Path: u.ModulePath, Version: u.ModuleVersion, GoVersion: u.GoVersion}
	}
	return u.Module
}

// withoutVariant returns the import path of a package that "go list" names
// with the test that it was compiled for: "fmt [fmt.test]".
func withoutVariant(id string) string {
	path, _, _ := strings.Cut(id, " ")
	return path
}
