package analyzer_test

import (
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/scopevet/scopevet/analyzer"
)

// BenchmarkRequests analyses packages of ever more requests: the time for one
// request must not grow with their number.
func BenchmarkRequests(b *testing.B) {
	for _, n := range []int{100, 1000, 10_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			pass := passOf(b, manyRequests(n))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := analyzer.Analyzer.Run(pass); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/request")
		})
	}
}

// BenchmarkNoSink analyses a file of 100,000 lines without a sink.
func BenchmarkNoSink(b *testing.B) {
	var src strings.Builder
	src.WriteString("package p\n")
	for i := range 25_000 {
		fmt.Fprintf(&src, "func f%d(x []string) []string {\n\tx = append(x, \"scope\")\n\treturn x\n}\n", i)
	}
	pass := passOf(b, src.String())
	b.ReportAllocs()
	for b.Loop() {
		if _, err := analyzer.Analyzer.Run(pass); err != nil {
			b.Fatal(err)
		}
	}
}

func manyRequests(n int) string {
	var src strings.Builder
	src.WriteString("package p\nimport (\"golang.org/x/oauth2\"; \"golang.org/x/oauth2/github\")\nvar shared = []string{\"repo\"}\n")
	for i := range n {
		fmt.Fprintf(&src, `func f%d(b bool) *oauth2.Config {
	scopes := []string{"read:user", "gist"}
	if b {
		scopes = append(scopes, "user:emial")
	}
	scopes = append(scopes, shared...)
	c := &oauth2.Config{Endpoint: github.Endpoint}
	c.Scopes = scopes
	return c
}
`, i)
	}
	return src.String()
}

// passOf type-checks a file against the stubs in testdata.
func passOf(b *testing.B, src string) *analysis.Pass {
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, filepath.Join(b.TempDir(), "p.go"), src, parser.SkipObjectResolution)
	if err != nil {
		b.Fatal(err)
	}
	info := &types.Info{
		Types: map[ast.Expr]types.TypeAndValue{}, Defs: map[*ast.Ident]types.Object{},
		Uses: map[*ast.Ident]types.Object{}, Selections: map[*ast.SelectorExpr]*types.Selection{},
		Implicits: map[ast.Node]types.Object{},
	}
	conf := types.Config{Importer: stubs{fset, importer.Default(), map[string]*types.Package{}}}
	pkg, err := conf.Check("p", fset, []*ast.File{f}, info)
	if err != nil {
		b.Fatal(err)
	}
	files := []*ast.File{f}
	return &analysis.Pass{
		Analyzer: analyzer.Analyzer, Fset: fset, Files: files, Pkg: pkg, TypesInfo: info,
		ResultOf: map[*analysis.Analyzer]any{inspect.Analyzer: inspector.New(files)},
		Report:   func(analysis.Diagnostic) {},
	}
}

// stubs imports the packages of testdata/src, and others as usual.
type stubs struct {
	fset *token.FileSet
	std  types.Importer
	done map[string]*types.Package
}

func (s stubs) Import(path string) (*types.Package, error) {
	dir := filepath.Join("../testdata/src", path)
	if _, err := os.Stat(dir); err != nil {
		return s.std.Import(path)
	}
	if pkg := s.done[path]; pkg != nil {
		return pkg, nil
	}
	names, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return nil, err
	}
	var files []*ast.File
	for _, name := range names {
		f, err := parser.ParseFile(s.fset, name, nil, 0)
		if err != nil {
			return nil, err
		}
		files = append(files, f)
	}
	conf := types.Config{Importer: s}
	pkg, err := conf.Check(path, s.fset, files, nil)
	s.done[path] = pkg
	return pkg, err
}
