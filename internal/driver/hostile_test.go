package driver

import (
	"fmt"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"

	"golang.org/x/tools/go/packages"

	"github.com/scopevet/scopevet/analyzer"
)

// stubs are the packages that the sources of these tests import, compiled.
var stubs = sync.OnceValues(func() (*packages.Package, error) {
	dir, err := filepath.Abs(filepath.Join("..", "..", "testdata", "oauth2"))
	if err != nil {
		return nil, err
	}
	conf := &packages.Config{Mode: loadMode, Dir: dir}
	roots, err := load(conf, []string{"golang.org/x/oauth2", "golang.org/x/oauth2/endpoints"})
	if err != nil {
		return nil, err
	}
	p := &packages.Package{Imports: make(map[string]*packages.Package)}
	for _, root := range roots {
		p.Imports[root.PkgPath] = root
	}
	return p, nil
})

// hostile is what comes of a source, without the go command: what the compiler
// takes for it is not ours. It gives the bytes too that were allocated in all.
func hostile(t *testing.T, src string) (*Result, uint64) {
	t.Helper()
	imports, err := stubs()
	if err != nil {
		t.Fatal(err)
	}
	name := write(t, "p.go", src)
	p := &packages.Package{
		ID: "p", PkgPath: "p", GoFiles: []string{name}, CompiledGoFiles: []string{name}, Imports: imports.Imports,
	}
	l := newLoader(Query{}, analyzer.New(analyzer.Options{Text: "[checks]\n", Named: true}))
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	result := l.check(&node{pkg: p, root: true})
	runtime.ReadMemStats(&after)
	return result, after.TotalAlloc - before.TotalAlloc
}

const asking = `package p

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/endpoints"
)

var c = oauth2.Config{Endpoint: endpoints.GitHub, Scopes: %s}
`

// What nobody writes by hand costs no more than reading it does, several times;
// what is too large to be a request for scopes is passed over.
func TestHostileSize(t *testing.T) {
	const megabyte = 1 << 20
	each := func(n int, format string) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, format, i, i+1)
		}
		return b.String()
	}
	wrong := `[]string{"repoo"}`
	for _, test := range []struct {
		name, scopes, rest string
		findings           int
		problem            string
		megabytes          uint64
	}{
		{name: "a literal of 100 MB", scopes: `[]string{"` + strings.Repeat("a", 100*megabyte) + `"}`, megabytes: 1500},
		{name: "a joined literal of 10 MB", scopes: `[]string{"` + strings.Repeat("repo ", 2*megabyte) + `"}`, megabytes: 1500},
		{name: "a literal as long as any that is read", scopes: `[]string{"` + strings.Repeat("repo,", 13_000) + `"}`, megabytes: 200},
		{name: "50,000 elements", scopes: `[]string{` + strings.Repeat(`"repo",`, 50_000) + `}`, findings: 999, megabytes: 1000},
		{name: "20,000 different elements", scopes: `[]string{` + each(20_000, `"repo%[1]d", `) + `}`, findings: 1000, megabytes: 1000},
		{name: "100,000 nested literals", scopes: wrong,
			rest:    "type T []T\n\nvar v = T" + strings.Repeat("{", 100_000) + strings.Repeat("}", 100_000),
			problem: "exceeded max nesting depth", megabytes: 1000},
		{name: "as many nested literals as Go allows", scopes: wrong,
			rest:     "type T []T\n\nvar v = T" + strings.Repeat("{", 90_000) + strings.Repeat("}", 90_000),
			findings: 1, megabytes: 1000},
		{name: "nested calls", scopes: strings.Repeat("append(", 40_000) + wrong + strings.Repeat(`, "gist")`, 40_000), megabytes: 1000},
		{name: "a constant expression of 1 MB", scopes: `[]string{` + strings.Repeat(`"a" + `, megabyte/6) + `"b"}`,
			problem: "exceeded max nesting depth", megabytes: 1000},
		{name: "a constant expression of 1 MB that Go allows", scopes: `[]string{` + strings.Repeat(`"abcdefghi" + `, 80_000) + `"b"}`, megabytes: 1000},
		{name: "as long a constant expression as Go allows", scopes: `[]string{` + strings.Repeat(`"a" + `, 90_000) + `"b"}`, megabytes: 1000},
		{name: "a constant that doubles", scopes: `[]string{K20}`, rest: "const K0 = \"repo \"\n" + each(20, "const K%[2]d = K%[1]d + K%[1]d\n"), megabytes: 1000},
		{name: "a variable that doubles", scopes: `[]string{v40}`, rest: "var v0 = \"repo \"\n" + each(40, "var v%[2]d = v%[1]d + v%[1]d\n"), megabytes: 1000},
		{name: "a function that doubles", scopes: `[]string{f40()}`,
			rest: "func f0() string { return \"repo \" }\n" + each(40, "func f%[2]d() string { return f%[1]d() + f%[1]d() }\n"), findings: 1, megabytes: 2000},
		{name: "branches that double", scopes: "f()",
			rest:      "var z bool\nfunc f() (s []string) {\n" + each(2_000, "if z { s = append(s, \"a%[1]d\") } else { s = append(s, \"b%[1]d\") }\n") + "return s }\n",
			megabytes: 2000},
		{name: "10,000 requests", scopes: wrong, rest: each(10_000, "var c%[1]d = oauth2.Config{Endpoint: endpoints.GitHub, Scopes: []string{\"repo\"}}\n"), findings: 1, megabytes: 2000},
		{name: "recursive types", scopes: `[]string{s.A.B.C, s.D[0].E["x"].C}`, findings: 1, megabytes: 50, rest: `
type S struct { A, B *S; C string; D []S; E map[string]S; F func(S) S; I }
type I interface { M() I }
type P[T any] struct { Next *P[T]; Of I }
type Q P[Q]
var s = &S{C: "repoo"}
var q Q
func init() { s.A, s.B = s, s }
`},
		{name: "a type that is a part of itself", scopes: wrong, problem: "invalid recursive type", rest: "type S struct { S; C string }", megabytes: 50},
		{name: "a type that grows", scopes: wrong, problem: "instantiation cycle", rest: "type P[T any] struct { X *P[[]T] }", megabytes: 50},
		{name: "a constant that is itself", scopes: "[]string{A}", problem: "initialization cycle", rest: "const A = B\nconst B = A", megabytes: 50},
		{name: "a variable that is itself", scopes: "[]string{a}", problem: "initialization cycle", rest: "var a = f()\nfunc f() string { return a }", megabytes: 50},
	} {
		t.Run(test.name, func(t *testing.T) {
			r, allocated := hostile(t, fmt.Sprintf(asking, test.scopes)+test.rest)
			if test.problem == "" && len(r.Problems) > 0 || test.problem != "" && (len(r.Problems) == 0 || !strings.Contains(r.Problems[0].Message, test.problem) || !strings.Contains(r.Problems[0].Posn, "p.go:")) {
				t.Errorf("problems %.300v; want %q", r.Problems, test.problem)
			}
			if len(r.Findings) != test.findings {
				t.Errorf("%d findings, want %d: %.300v", len(r.Findings), test.findings, r.Findings)
			}
			if allocated > test.megabytes*megabyte {
				t.Errorf("%d MB allocated, want no more than %d", allocated/megabyte, test.megabytes)
			}
		})
	}
}
