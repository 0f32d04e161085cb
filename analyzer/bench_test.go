package analyzer_test

import (
	"fmt"
	"go/ast"
	"go/build"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/go/analysis"

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

// BenchmarkGrowth compares packages of which one is ten times the other: with
// the exponent e, one of n times the size takes n to the power of e times as
// long. It is 1 where the time is linear.
func BenchmarkGrowth(b *testing.B) {
	for _, grown := range []struct {
		name   string
		source func(n int) string
		large  int
	}{
		{"requests", manyRequests, 10_000},
		{"lines", manyLines, 100_000},
	} {
		b.Run(grown.name, func(b *testing.B) {
			small, large := passOf(b, grown.source(grown.large/10)), passOf(b, grown.source(grown.large))
			var little, much time.Duration
			for b.Loop() {
				little += timeOf(b, small)
				much += timeOf(b, large)
			}
			b.ReportMetric(math.Log10(float64(much)/float64(little)), "exponent")
		})
	}
}

func timeOf(b *testing.B, pass *analysis.Pass) time.Duration {
	start := time.Now()
	if _, err := analyzer.Analyzer.Run(pass); err != nil {
		b.Fatal(err)
	}
	return time.Since(start)
}

// BenchmarkSinkless analyses packages of the standard library, which ask for no
// scopes: what a driver pays that does not pass over them before.
func BenchmarkSinkless(b *testing.B) {
	for _, path := range []string{"path", "sort", "text/tabwriter"} {
		pkg, err := build.Import(path, "", 0)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(path, func(b *testing.B) {
			fset := token.NewFileSet()
			var files []*ast.File
			for _, name := range pkg.GoFiles {
				f, err := parser.ParseFile(fset, filepath.Join(pkg.Dir, name), nil, parser.SkipObjectResolution|parser.ParseComments)
				if err != nil {
					b.Fatal(err)
				}
				files = append(files, f)
			}
			pass := checked(b, fset, files)
			for b.Loop() {
				if _, err := analyzer.Analyzer.Run(pass); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// manyLines is a file of n lines in which a request stands every hundred lines.
func manyLines(n int) string {
	var src strings.Builder
	src.WriteString("package p\nimport (\"golang.org/x/oauth2\"; \"golang.org/x/oauth2/github\")\n")
	for i := range n / 100 {
		for j := range 23 {
			fmt.Fprintf(&src, "func f%d_%d(x []string) []string {\n\tx = append(x, \"scope\")\n\treturn x\n}\n", i, j)
		}
		fmt.Fprintf(&src, "func g%d() *oauth2.Config {\n\tc := &oauth2.Config{\n\t\tEndpoint: github.Endpoint,\n\t\tScopes: f%d_0([]string{\"repo\"}),\n\t}\n\treturn c\n}\n\n", i, i)
	}
	return src.String()
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
	return checked(b, fset, []*ast.File{f})
}

func checked(b *testing.B, fset *token.FileSet, files []*ast.File) *analysis.Pass {
	info := &types.Info{
		Types: map[ast.Expr]types.TypeAndValue{}, Defs: map[*ast.Ident]types.Object{},
		Uses: map[*ast.Ident]types.Object{}, Selections: map[*ast.SelectorExpr]*types.Selection{},
		Implicits: map[ast.Node]types.Object{},
	}
	conf := types.Config{Importer: stubs{fset, importer.Default(), map[string]*types.Package{}}}
	pkg, err := conf.Check("p", fset, files, info)
	if err != nil {
		b.Fatal(err)
	}
	return &analysis.Pass{
		Analyzer: analyzer.Analyzer, Fset: fset, Files: files, Pkg: pkg, TypesInfo: info,
		Report: func(analysis.Diagnostic) {},
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
