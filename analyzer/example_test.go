package analyzer_test

import (
	"fmt"
	"log"
	"path/filepath"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/analysis/multichecker"
	"golang.org/x/tools/go/analysis/passes/assign"
	"golang.org/x/tools/go/analysis/passes/bools"
	"golang.org/x/tools/go/packages"

	"github.com/scopevet/scopevet/analyzer"
)

// An analyzer with options of its own, run by a program of one's own.
func ExampleNew() {
	a := analyzer.New(analyzer.Options{
		Checks: []string{"-deprecated", "-misspelled", "-unknown"},
		Text: `
[provider.strava]
separators = ["comma", "space"]
`,
	})
	pkgs, err := packages.Load(&packages.Config{Mode: packages.LoadAllSyntax, Dir: "../testdata/example"}, ".")
	if err != nil {
		log.Fatal(err)
	}
	graph, err := checker.Analyze([]*analysis.Analyzer{a}, pkgs, nil)
	if err != nil {
		log.Fatal(err)
	}
	for _, act := range graph.Roots {
		for _, d := range act.Diagnostics {
			p := act.Package.Fset.Position(d.Pos)
			fmt.Printf("%s:%d: %s, with %d fix\n", filepath.Base(p.Filename), p.Line, d.Category, len(d.SuggestedFixes))
		}
	}
	// Unordered output:
	// providers.go:19: missing-prefix, with 1 fix
	// providers.go:27: comma-joined, with 1 fix
	// providers.go:42: duplicate, with 1 fix
}

// The main function of a command that runs scopevet beside other analyzers.
func ExampleAnalyzer_multichecker() {
	multichecker.Main(analyzer.Analyzer, assign.Analyzer, bools.Analyzer)
}
