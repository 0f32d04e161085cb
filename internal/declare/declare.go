// Package declare cuts Go packages down to their declarations: what a program
// that imports them is type-checked against, without a body, a comment or a
// name that nothing exported needs. Where no Go command, no module cache and no
// disk are at hand, these stand for the packages.
package declare

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/build"
	"go/parser"
	"go/printer"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/scopevet/scopevet/internal/snippet"
)

// Tree returns the declarations of all packages below a folder that is laid out
// as GOPATH/src is. Only import paths whose first element has a dot, as those of
// modules do, are taken.
func Tree(dir string) (snippet.Declarations, error) {
	all, err := below(dir, "")
	maps.DeleteFunc(all, func(path string, _ []string) bool {
		root, _, _ := strings.Cut(path, "/")
		return !strings.Contains(root, ".")
	})
	return all, err
}

// Module returns the declarations of all packages of a module that others can
// import. The go command fetches it; version is as in go.mod.
func Module(name, version string) (snippet.Declarations, error) {
	cmd := exec.Command("go", "mod", "download", "-json", name+"@"+version)
	cmd.Dir = os.TempDir() // it is no requirement of the module around
	out, err := output(cmd)
	if err != nil {
		return nil, err
	}
	var found struct{ Dir string }
	if err := json.Unmarshal(out, &found); err != nil {
		return nil, fmt.Errorf("go mod download: %w", err)
	}
	all, err := below(found.Dir, name)
	maps.DeleteFunc(all, func(path string, _ []string) bool {
		return slices.ContainsFunc(strings.Split(path, "/"), func(e string) bool {
			return e == "internal" || e == "testdata" || e == "examples"
		})
	})
	return all, err
}

// below returns the declarations of the packages in a folder and those below
// it; root is the import path of the folder itself.
func below(dir, root string) (snippet.Declarations, error) {
	all := make(snippet.Declarations)
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() {
			return err
		}
		rel, err := filepath.Rel(dir, name)
		if err != nil {
			return err
		}
		files, err := filepath.Glob(filepath.Join(name, "*.go"))
		if err != nil {
			return err
		}
		files = slices.DeleteFunc(files, func(f string) bool {
			fits, err := linux.MatchFile(name, filepath.Base(f))
			return strings.HasSuffix(f, "_test.go") || err != nil || !fits
		})
		if len(files) == 0 {
			return nil
		}
		all[path.Join(root, filepath.ToSlash(rel))], err = cut(files)
		return err
	})
	return all, err
}

// linux is the system of which the files are taken, so that the answer is the
// same everywhere.
var linux = func() *build.Context {
	c := build.Default
	c.GOOS, c.GOARCH, c.CgoEnabled = "linux", "amd64", false
	return &c
}()

// Listed returns the declarations of packages that the go command finds, by
// import path.
func Listed(paths ...string) (snippet.Declarations, error) {
	cmd := exec.Command("go", append([]string{"list", "-json=ImportPath,Dir,GoFiles", "--"}, paths...)...)
	cmd.Env = append(os.Environ(), "GOOS="+linux.GOOS, "GOARCH="+linux.GOARCH, "CGO_ENABLED=0", "GOFLAGS=")
	out, err := output(cmd)
	if err != nil {
		return nil, err
	}
	all := make(snippet.Declarations)
	for dec := json.NewDecoder(bytes.NewReader(out)); dec.More(); {
		var pkg struct {
			ImportPath, Dir string
			GoFiles         []string
		}
		if err := dec.Decode(&pkg); err != nil {
			return nil, fmt.Errorf("go list: %w", err)
		}
		for i, name := range pkg.GoFiles {
			pkg.GoFiles[i] = filepath.Join(pkg.Dir, name)
		}
		if all[pkg.ImportPath], err = cut(pkg.GoFiles); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// output runs the go command; the error has what it says.
func output(cmd *exec.Cmd) ([]byte, error) {
	out, err := cmd.Output()
	var failed *exec.ExitError
	if errors.As(err, &failed) {
		err = fmt.Errorf("%w: %s%s", err, bytes.TrimSpace(failed.Stderr), bytes.TrimSpace(out))
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", strings.Join(cmd.Args, " "), err)
	}
	return out, nil
}

// cut returns the declarations of the package that the files are.
func cut(files []string) ([]string, error) {
	fset := token.NewFileSet()
	p := &pkg{declared: make(map[string][]*part), kept: make(map[*part]bool), methods: make(map[string]bool)}
	for _, name := range files {
		f, err := parser.ParseFile(fset, name, nil, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		p.add(f)
	}
	p.reach()
	var all []string
	for _, f := range p.files {
		if !p.prune(f) {
			continue
		}
		var b strings.Builder
		if err := (&printer.Config{Mode: printer.RawFormat}).Fprint(&b, fset, f); err != nil {
			return nil, err
		}
		all = append(all, b.String())
	}
	return all, nil
}

// A pkg is a package of which some parts are kept.
type pkg struct {
	files    []*ast.File
	parts    []*part
	declared map[string][]*part // by the name; methods by their receiver's
	kept     map[*part]bool
	methods  map[string]bool // names of methods that its interfaces have
}

// A part is what is kept or left out as a whole: a function, a type, a group of
// constants, in which iota counts, or variables that are declared together.
type part struct {
	node  ast.Node // *ast.FuncDecl, *ast.GenDecl or ast.Spec
	names []*ast.Ident
}

func (p *pkg) add(f *ast.File) {
	p.files = append(p.files, f)
	f.Comments, f.Doc = nil, nil
	for _, d := range f.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			d.Body, d.Doc = nil, nil
			name := d.Name
			if d.Recv != nil {
				if name = receiver(d); !name.IsExported() || !d.Name.IsExported() {
					// kept with its type, if an interface can want it
					p.declare(&part{node: d}, name.Name)
					continue
				}
			}
			p.declare(&part{node: d, names: []*ast.Ident{d.Name}}, name.Name)
		case *ast.GenDecl:
			d.Doc = nil
			p.addSpecs(d)
		}
	}
}

func (p *pkg) addSpecs(d *ast.GenDecl) {
	whole := &part{node: d}
	for _, spec := range d.Specs {
		switch s := spec.(type) {
		case *ast.TypeSpec:
			s.Doc, s.Comment = nil, nil
			p.strip(s)
			p.declare(&part{node: s, names: []*ast.Ident{s.Name}}, s.Name.Name)
		case *ast.ValueSpec:
			s.Doc, s.Comment = nil, nil
			if d.Tok == token.CONST {
				whole.names = append(whole.names, s.Names...)
				continue
			}
			if s.Type != nil {
				s.Values = nil
			}
			one := &part{node: s, names: s.Names}
			p.declare(one, names(s.Names)...)
		}
	}
	if d.Tok == token.CONST {
		p.declare(whole, names(whole.names)...)
	}
}

func names(idents []*ast.Ident) (all []string) {
	for _, id := range idents {
		all = append(all, id.Name)
	}
	return all
}

func (p *pkg) declare(one *part, as ...string) {
	p.parts = append(p.parts, one)
	for _, name := range as {
		p.declared[name] = append(p.declared[name], one)
	}
}

// strip takes unexported fields and all comments out of a type, and notes the
// methods of interfaces.
func (p *pkg) strip(t *ast.TypeSpec) {
	ast.Inspect(t.Type, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.StructType:
			n.Fields.List = slices.DeleteFunc(n.Fields.List, func(f *ast.Field) bool {
				return len(f.Names) > 0 && !slices.ContainsFunc(f.Names, (*ast.Ident).IsExported)
			})
		case *ast.InterfaceType:
			for _, m := range n.Methods.List {
				for _, name := range m.Names {
					p.methods[name.Name] = true
				}
			}
		case *ast.Field:
			n.Doc, n.Comment, n.Tag = nil, nil, nil
		}
		return true
	})
}

// receiver is the type that a method is of.
func receiver(d *ast.FuncDecl) *ast.Ident {
	t := d.Recv.List[0].Type
	for {
		switch x := t.(type) {
		case *ast.StarExpr:
			t = x.X
		case *ast.ParenExpr:
			t = x.X
		case *ast.IndexExpr:
			t = x.X
		case *ast.IndexListExpr:
			t = x.X
		case *ast.Ident:
			return x
		default:
			return ast.NewIdent("_")
		}
	}
}

// reach keeps what is exported and, from there, all that it names.
func (p *pkg) reach() {
	var todo []*part
	keep := func(one *part) {
		if !p.kept[one] {
			p.kept[one] = true
			todo = append(todo, one)
		}
	}
	for _, one := range p.parts {
		if slices.ContainsFunc(one.names, (*ast.Ident).IsExported) {
			keep(one)
		}
	}
	for len(todo) > 0 {
		one := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		ast.Inspect(one.node, func(n ast.Node) bool {
			id, ok := n.(*ast.Ident)
			if !ok {
				return true
			}
			for _, named := range p.declared[id.Name] {
				if f, ok := named.node.(*ast.FuncDecl); !ok || f.Recv == nil || f.Name.IsExported() || p.methods[f.Name.Name] {
					keep(named)
				}
			}
			return true
		})
	}
}

// prune leaves in a file what is kept and the imports that it needs. It reports
// whether that is anything.
func (p *pkg) prune(f *ast.File) bool {
	keep := make(map[ast.Node]bool)
	for one := range p.kept {
		keep[one.node] = true
	}
	used := make(map[string]bool)
	f.Decls = slices.DeleteFunc(f.Decls, func(d ast.Decl) bool {
		if g, ok := d.(*ast.GenDecl); ok && g.Tok != token.CONST {
			if g.Tok == token.IMPORT {
				return false
			}
			g.Specs = slices.DeleteFunc(g.Specs, func(s ast.Spec) bool { return !keep[s] })
			if len(g.Specs) == 0 {
				return true
			}
		} else if !keep[d] {
			return true
		}
		ast.Inspect(d, func(n ast.Node) bool {
			if sel, ok := n.(*ast.SelectorExpr); ok {
				if x, ok := sel.X.(*ast.Ident); ok {
					used[x.Name] = true
				}
			}
			return true
		})
		return false
	})
	any := false
	f.Decls = slices.DeleteFunc(f.Decls, func(d ast.Decl) bool {
		g, ok := d.(*ast.GenDecl)
		if !ok || g.Tok != token.IMPORT {
			any = true
			return false
		}
		g.Specs = slices.DeleteFunc(g.Specs, func(s ast.Spec) bool { return !used[importName(s.(*ast.ImportSpec))] })
		return len(g.Specs) == 0
	})
	return any
}

// importName is the name of an imported package in the file.
func importName(s *ast.ImportSpec) string {
	if s.Name != nil {
		return s.Name.Name
	}
	return snippet.PackageName(strings.Trim(s.Path.Value, `"`))
}
