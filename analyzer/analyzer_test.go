package analyzer_test

import (
	"flag"
	"go/format"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/scopevet/scopevet/analyzer"
	"github.com/scopevet/scopevet/internal/check"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// folder is a folder of testdata/src that is analysed with its options.
type folder struct {
	name string
	opts analyzer.Options
}

// folders are one for each check, with that check switched on, and those that
// show how the scopes of a program are found.
func folders() []folder {
	var all []folder
	for _, c := range check.All {
		all = append(all, folder{c.Name, analyzer.Options{Checks: []string{"+" + c.Name}}})
	}
	for _, name := range []string{"multipass", "sinks", "providers", "values", "generated", "testfiles", "wrappers/auth", "wrappers/login", "wrappers/app"} {
		all = append(all, folder{name: name})
	}
	return all
}

func testdata(t *testing.T) string {
	dir, err := filepath.Abs("../testdata")
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

// TestFolders compares what is reported with the comments that want it, and
// the fixes with the golden files.
func TestFolders(t *testing.T) {
	for _, f := range folders() {
		t.Run(f.name, func(t *testing.T) {
			if *update {
				writeGolden(t, f)
			}
			analysistest.RunWithSuggestedFixes(t, testdata(t), analyzer.New(f.opts), f.name)
		})
	}
}

// writeGolden writes the files of a folder as the fixes leave them.
func writeGolden(t *testing.T, f folder) {
	for name, fixed := range apply(t, diagnose(t, testdata(t), f)) {
		if err := os.WriteFile(name+".golden", fixed, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// TestFixesAreFinal fixes every folder: what comes out compiles and has nothing
// more to fix.
func TestFixesAreFinal(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(filepath.Join(dir, "src"), os.DirFS(filepath.Join(testdata(t), "src"))); err != nil {
		t.Fatal(err)
	}
	for _, f := range folders() {
		t.Run(f.name, func(t *testing.T) {
			for name, fixed := range apply(t, diagnose(t, dir, f)) {
				if err := os.WriteFile(name, fixed, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			for _, d := range diagnose(t, dir, f).Diagnostics {
				if len(d.SuggestedFixes) > 0 {
					t.Errorf("after the fix: %s", d.Message)
				}
			}
		})
	}
}

// found is what the analyzer reports on one folder.
type found struct {
	pkg *packages.Package
	*checker.Action
}

func diagnose(t *testing.T, dir string, f folder) found {
	t.Helper()
	conf := &packages.Config{
		Mode: packages.LoadAllSyntax, Tests: true, Dir: filepath.Join(dir, "src", f.name),
		Env: append(os.Environ(), "GOPATH="+dir, "GO111MODULE=off", "GOPROXY=off", "GOWORK=off"),
	}
	pkgs, err := packages.Load(conf, f.name)
	if err != nil || packages.PrintErrors(pkgs) > 0 {
		t.Fatalf("loading %s: %v", f.name, err)
	}
	pkg := pkgs[0]
	for _, p := range pkgs {
		if len(p.GoFiles) > len(pkg.GoFiles) && !strings.HasSuffix(p.ID, ".test") {
			pkg = p // the variant with the test files
		}
	}
	graph, err := checker.Analyze([]*analysis.Analyzer{analyzer.New(f.opts)}, []*packages.Package{pkg}, nil)
	if err != nil {
		t.Fatal(err)
	}
	action := graph.Roots[0]
	if action.Err != nil {
		t.Fatal(action.Err)
	}
	return found{pkg, action}
}

// apply returns the files with all fixes made, by name.
func apply(t *testing.T, f found) map[string][]byte {
	t.Helper()
	edits := make(map[string][]analysis.TextEdit)
	for _, d := range f.Diagnostics {
		for _, fix := range d.SuggestedFixes {
			for _, e := range fix.TextEdits {
				name := f.pkg.Fset.Position(e.Pos).Filename
				edits[name] = append(edits[name], e)
			}
		}
	}
	files := make(map[string][]byte)
	for name, all := range edits {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		slices.SortFunc(all, func(a, b analysis.TextEdit) int { return int(b.Pos - a.Pos) })
		for _, e := range all {
			from, to := f.pkg.Fset.Position(e.Pos).Offset, f.pkg.Fset.Position(e.End).Offset
			text = slices.Concat(text[:from], e.NewText, text[to:])
		}
		files[name], err = format.Source(text) // as the drivers do
		if err != nil {
			t.Fatalf("%s does not parse when fixed: %v", name, err)
		}
	}
	return files
}
