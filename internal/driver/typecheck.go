package driver

import (
	"errors"
	"fmt"
	"go/ast"
	"go/build"
	"go/parser"
	"go/scanner"
	"go/token"
	"go/types"
	"go/version"
	"os"
	"runtime"
	"strings"

	"golang.org/x/tools/go/gcexportdata"
)

// An exportImporter imports packages from the compiler's export data.
type exportImporter struct {
	fset *token.FileSet
	// imported are the packages known so far, complete or not, by path.
	imported map[string]*types.Package
	// find returns, for an import path of the source, the package's path and
	// the file that holds its export data; with the path, an error is for a
	// package that has none.
	find func(path string) (pkgPath, file string, err error)
}

// Import implements types.Importer.
func (imp *exportImporter) Import(path string) (*types.Package, error) {
	if path == "unsafe" {
		return types.Unsafe, nil
	}
	pkgPath, file, err := imp.find(path)
	if pkg := imp.imported[pkgPath]; pkg != nil && pkg.Complete() {
		return pkg, nil
	}
	if err != nil {
		return nil, err
	}
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	r, err := gcexportdata.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("export data of %s: %w", pkgPath, err)
	}
	return gcexportdata.Read(r, imp.fset, imp.imported, pkgPath)
}

const parseMode = parser.ParseComments | parser.SkipObjectResolution

// parse parses the files of a package. Files with syntax errors are kept as far
// as they go; the errors say what is wrong with them.
func parse(fset *token.FileSet, names []string) (files []*ast.File, problems []error) {
	for _, name := range names {
		var f *ast.File
		text, err := ReadSource(name)
		if err == nil {
			f, err = parser.ParseFile(fset, name, text, parseMode)
		}
		if list := (scanner.ErrorList)(nil); errors.As(err, &list) {
			for _, e := range list {
				problems = append(problems, e)
			}
		} else if err != nil {
			problems = append(problems, err)
		}
		if f != nil {
			files = append(files, f)
		}
	}
	return files, problems
}

// typecheck fills the unit's types from its files. goVersion is the language
// version of its module, "go1.26".
func (u *unit) typecheck(path, goVersion string, importer types.Importer) (problems []error) {
	u.sizes = types.SizesFor("gc", build.Default.GOARCH)
	u.info = &types.Info{
		Types:        make(map[ast.Expr]types.TypeAndValue),
		Defs:         make(map[*ast.Ident]types.Object),
		Uses:         make(map[*ast.Ident]types.Object),
		Implicits:    make(map[ast.Node]types.Object),
		Instances:    make(map[*ast.Ident]types.Instance),
		Scopes:       make(map[ast.Node]*types.Scope),
		Selections:   make(map[*ast.SelectorExpr]*types.Selection),
		FileVersions: make(map[*ast.File]string),
	}
	conf := types.Config{
		Importer:  importer,
		Sizes:     u.sizes,
		GoVersion: knownVersion(goVersion),

		FakeImportC: u.fakeImportC,
		Error: func(err error) {
			if !tooNew(err) && !continued(err) {
				problems = append(problems, err)
			}
		},
	}
	u.pkg, _ = conf.Check(path, u.fset, u.files, u.info) // every error went to conf.Error
	return problems
}

// knownVersion returns the language version, or none when it is newer than the
// Go that scopevet was built with: go/types would refuse the package outright,
// while nearly all of them are written in the language of some years ago.
func knownVersion(goVersion string) string {
	if built := version.Lang(runtime.Version()); built != "" && version.Compare(version.Lang(goVersion), built) > 0 {
		return ""
	}
	return goVersion
}

// continued reports whether the error only goes on with the one before it, as
// "other declaration of x" does.
func continued(err error) bool {
	var typing types.Error
	return errors.As(err, &typing) && strings.HasPrefix(typing.Msg, "\t")
}

// tooNew reports whether the error is go/types' refusal of a file whose build
// constraint asks for a newer Go than scopevet was built with.
func tooNew(err error) bool {
	return strings.Contains(err.Error(), "requires newer Go version")
}
