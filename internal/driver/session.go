package driver

import (
	"bytes"
	"context"
	"fmt"
	"go/ast"
	"go/parser"
	"go/types"
	"maps"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/packages"
)

// A Session is a set of packages of which single ones are checked again and
// again while their files change, as in an editor. The go command lists them
// once; what the list says of files and imports holds until the next session.
// It is for one goroutine at a time.
type Session struct {
	loader *loader
	nodes  []*node          // each behind its imports
	byID   map[string]*node // roots and the others
	parsed map[string]parsedFile
	source map[string]*types.Package // what has no export data, by path
}

// A parsedFile is a syntax tree with the text that it was made of.
type parsedFile struct {
	text   []byte
	syntax *ast.File
}

// OpenSession lists the packages of the query; none is checked yet. Where an
// earlier session is given, its export data serves for packages that do not
// compile any more.
func OpenSession(ctx context.Context, q Query, a *analysis.Analyzer, earlier *Session) (*Session, error) {
	l, nodes, err := open(ctx, q, a)
	if err != nil {
		return nil, err
	}
	s := &Session{
		loader: l, nodes: nodes, byID: make(map[string]*node),
		parsed: make(map[string]parsedFile), source: make(map[string]*types.Package),
	}
	for _, n := range nodes {
		s.byID[n.pkg.ID] = n
	}
	s.inherit(earlier)
	return s, nil
}

// inherit takes over the export data of packages that have none now.
func (s *Session) inherit(earlier *Session) {
	if earlier == nil {
		return
	}
	for id, n := range s.byID {
		if old := earlier.byID[id]; old != nil && n.pkg.ExportFile == "" {
			n.pkg.ExportFile = old.pkg.ExportFile
		}
	}
}

// SetAnalyzer makes later checks use another analyzer: one that has not read
// the user's scopes.toml yet.
func (s *Session) SetAnalyzer(a *analysis.Analyzer) {
	s.loader.analyzer = a
	clear(s.loader.sinks)
}

// Packages returns the IDs of all packages, each behind those that it imports.
func (s *Session) Packages() (all []string) {
	for _, n := range s.nodes {
		all = append(all, n.pkg.ID)
	}
	return all
}

// PackagesOf returns the IDs of the packages that a file is part of.
func (s *Session) PackagesOf(file string) (all []string) {
	for _, n := range s.nodes {
		if slices.Contains(n.pkg.GoFiles, file) {
			all = append(all, n.pkg.ID)
		}
	}
	return all
}

// Files returns the Go files of a package.
func (s *Session) Files(id string) []string {
	if n := s.byID[id]; n != nil {
		return n.pkg.GoFiles
	}
	return nil
}

// Needs returns the IDs of the packages that must be checked before a package,
// because facts about them may bear on it, and of the package itself.
func (s *Session) Needs(ids ...string) (all []string) {
	wanted := make(map[string]bool)
	for _, id := range ids {
		wanted[id] = true
	}
	for _, n := range slices.Backward(s.nodes) {
		if !wanted[n.pkg.ID] {
			continue
		}
		for _, dep := range n.pkg.Imports {
			if in := s.standsFor(dep); in != nil {
				wanted[in.pkg.ID] = true
			}
		}
	}
	for _, n := range s.nodes {
		if wanted[n.pkg.ID] {
			all = append(all, n.pkg.ID)
		}
	}
	return all
}

// Dependents returns the IDs of the packages that import a package.
func (s *Session) Dependents(id string) (all []string) {
	for _, n := range s.nodes {
		for _, dep := range n.pkg.Imports {
			if in := s.standsFor(dep); in != nil && in.pkg.ID == id {
				all = append(all, n.pkg.ID)
				break
			}
		}
	}
	return all
}

// standsFor is the node of an import: its own, or that of the package with its
// tests, which is checked in its stead.
func (s *Session) standsFor(dep *packages.Package) *node {
	if n := s.byID[dep.ID]; n != nil {
		return n
	}
	return s.byID[dep.PkgPath+" ["+dep.PkgPath+".test]"]
}

// Check analyses one package as its files are now. Other than [Check] it keeps
// the findings where something does not compile: a file is seldom whole while
// it is written. The result's problems are not those of the compiler, then, but
// what keeps the analyzer from its work, such as a wrong scopes.toml. Changed
// says that facts about the package have changed, so that those that import it
// are to be checked as well.
func (s *Session) Check(id string) (result *Result, changed bool) {
	n := s.byID[id]
	if n == nil {
		return new(Result), false
	}
	p := n.pkg
	before := s.loader.facts.take(p.PkgPath)
	result = guarded(id, func() *Result {
		if files := p.GoFiles; len(files) > 0 && s.loader.matters(p, files) {
			return s.analyze(p)
		}
		return &Result{Packages: []string{id}}
	})
	if !n.root {
		result = &Result{Problems: internal(result.Problems)}
	}
	result.sort()
	return result, !s.loader.facts.same(p.PkgPath, before)
}

// analyze checks the files as people write them, and not as cgo translates
// them: those change only when the go command runs.
func (s *Session) analyze(p *packages.Package) *Result {
	u := s.loader.unit(p)
	u.fakeImportC = true
	for _, name := range p.GoFiles {
		if f := s.parse(name); f != nil {
			u.files = append(u.files, f)
		}
	}
	if len(u.files) == 0 {
		return new(Result)
	}
	u.typecheck(p.PkgPath, goVersion(p.Module), s.importer(p))
	findings, err := u.analyze(s.loader.analyzer)
	if err != nil {
		return &Result{Problems: problems(p.ID, []error{err})}
	}
	return &Result{Findings: findings, Requests: u.requests}
}

// parse returns the syntax tree of a file, as far as it can be read. That of a
// text which has not changed is the same as before.
func (s *Session) parse(name string) *ast.File {
	text, err := s.loader.read(name)
	if err != nil {
		return nil
	}
	old, ok := s.parsed[name]
	if ok && bytes.Equal(old.text, text) {
		return old.syntax
	}
	fset := s.loader.fset
	if ok && old.syntax != nil {
		fset.RemoveFile(fset.File(old.syntax.FileStart))
	}
	f, _ := parser.ParseFile(fset, name, text, parseMode)
	s.parsed[name] = parsedFile{bytes.Clone(text), f}
	return f
}

// importer reads export data as the loader does; a package of the main modules
// that has none, because it or what it imports does not compile, is read from
// its source.
func (s *Session) importer(p *packages.Package) types.Importer {
	compiled := s.loader.importer(p)
	return importerFunc(func(path string) (*types.Package, error) {
		pkg, err := compiled.Import(path)
		dep := p.Imports[path]
		if err == nil || dep == nil || dep.Module == nil || !dep.Module.Main || len(dep.GoFiles) == 0 {
			return pkg, err
		}
		if pkg := s.source[dep.PkgPath]; pkg != nil {
			return pkg, nil
		}
		u := s.loader.unit(dep)
		u.fakeImportC = true
		u.files, _ = parse(u.fset, dep.GoFiles)
		u.typecheck(dep.PkgPath, goVersion(dep.Module), s.importer(dep))
		if u.pkg == nil {
			return nil, err
		}
		s.source[dep.PkgPath] = u.pkg
		return u.pkg, nil
	})
}

type importerFunc func(path string) (*types.Package, error)

// Import implements types.Importer.
func (f importerFunc) Import(path string) (*types.Package, error) { return f(path) }

// Unlisted reports whether the files of a package import what the go command
// has not been asked about, so that a new session would know more; the answer
// are the import paths.
func (s *Session) Unlisted(id string) []string {
	n := s.byID[id]
	if n == nil {
		return nil
	}
	missing := make(map[string]bool)
	for _, name := range n.pkg.GoFiles {
		f := s.parsed[name].syntax
		if f == nil {
			continue
		}
		for _, imp := range f.Imports {
			path, err := strconv.Unquote(imp.Path.Value)
			if err == nil && path != "C" && path != "unsafe" && n.pkg.Imports[path] == nil {
				missing[path] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(missing))
}

// Exported is a text that changes when the declarations do that other packages
// see of a package: they must be compiled anew before those are checked.
func (s *Session) Exported(id string) string {
	n := s.byID[id]
	if n == nil {
		return ""
	}
	var b strings.Builder
	for _, name := range n.pkg.GoFiles {
		if f := s.parse(name); f != nil {
			writeExported(&b, f)
		}
	}
	return b.String()
}

// writeExported writes the file without the bodies of its functions.
func writeExported(b *strings.Builder, f *ast.File) {
	for _, d := range f.Decls {
		if fn, ok := d.(*ast.FuncDecl); ok {
			d = &ast.FuncDecl{Recv: fn.Recv, Name: fn.Name, Type: fn.Type}
		}
		ast.Inspect(d, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CommentGroup, *ast.FuncLit:
				return false
			case *ast.Ident:
				b.WriteString(n.Name)
			case *ast.BasicLit:
				b.WriteString(n.Value)
			case *ast.UnaryExpr:
				b.WriteString(n.Op.String())
			case *ast.BinaryExpr:
				b.WriteString(n.Op.String())
			case *ast.GenDecl:
				b.WriteString(n.Tok.String())
			}
			if n != nil {
				fmt.Fprintf(b, "%T(", n)
			} else {
				b.WriteByte(')')
			}
			return true
		})
	}
}
