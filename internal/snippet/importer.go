package snippet

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"maps"
	"path"
	"slices"
	"strings"

	"golang.org/x/tools/txtar"
)

// Declarations are what is known of packages that can be imported, by import
// path: the texts of Go files, whose functions have no bodies.
type Declarations map[string][]string

// ParseDeclarations reads what Text wrote.
func ParseDeclarations(text []byte) Declarations {
	all := make(Declarations)
	for _, f := range txtar.Parse(text).Files {
		dir := path.Dir(f.Name)
		all[dir] = append(all[dir], string(f.Data))
	}
	return all
}

// Text writes the declarations as one text: an archive whose folders are the
// import paths.
func (d Declarations) Text() []byte {
	var a txtar.Archive
	for _, dir := range slices.Sorted(maps.Keys(d)) {
		for i, text := range d[dir] {
			a.Files = append(a.Files, txtar.File{Name: fmt.Sprintf("%s/%d.go", dir, i), Data: []byte(text)})
		}
	}
	return txtar.Format(&a)
}

// An importer type-checks declarations when they are first imported.
type importer struct {
	declared Declarations
	packages map[string]*types.Package
}

// Import never fails: a package that nothing is known of is empty, and what a
// program takes from it has no type.
func (im *importer) Import(importPath string) (*types.Package, error) {
	if importPath == "unsafe" {
		return types.Unsafe, nil
	}
	if pkg := im.packages[importPath]; pkg != nil {
		return pkg, nil
	}
	texts, ok := im.declared[importPath]
	if !ok {
		pkg := types.NewPackage(importPath, PackageName(importPath))
		pkg.MarkComplete()
		im.packages[importPath] = pkg
		return pkg, nil
	}
	fset := token.NewFileSet()
	var files []*ast.File
	for _, text := range texts {
		if f, err := parser.ParseFile(fset, importPath, text, parser.SkipObjectResolution); err == nil {
			files = append(files, f)
		}
	}
	conf := types.Config{Importer: im, IgnoreFuncBodies: true, Error: func(error) {}}
	pkg, _ := conf.Check(importPath, fset, files, nil) // with what can be checked
	pkg.MarkComplete()
	im.packages[importPath] = pkg
	return pkg, nil
}

// PackageName guesses the name of a package from its import path: the last
// element that is no version, without "go-" before or ".go" behind it.
func PackageName(importPath string) string {
	base := path.Base(importPath)
	if digits := strings.TrimPrefix(base, "v"); digits != base && strings.Trim(digits, "0123456789") == "" {
		base = path.Base(path.Dir(importPath))
	}
	base, _, _ = strings.Cut(base, ".v") // gopkg.in/yaml.v3
	base = strings.TrimSuffix(strings.TrimPrefix(base, "go-"), ".go")
	return strings.ReplaceAll(strings.TrimSuffix(base, "-go"), "-", "")
}
