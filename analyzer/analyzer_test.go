package analyzer_test

import (
	"bytes"
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

// A suite is folders of testdata/src that are analysed with the same options.
type suite struct {
	opts    analyzer.Options
	folders []string
}

// suites has one folder for each check, and those that show how the scopes of
// a program are found. Checks that are off by default have a suite of their
// own.
func suites() map[string]suite {
	on := suite{folders: []string{
		"multipass", "sinks", "defaults", "providers", "values", "generated", "testfiles",
		"wrappers/auth", "wrappers/login", "wrappers/app", "repeated/app", "wrappers/store", "wrappers/reader",
		"wrappers/impl", "wrappers/fixed", "wrappers/other", "wrappers/idp", "wrappers/core", "wrappers/caller", "wrappers/defaults", "wrappers/dispatch", "wrappers/told",
		"constants", "mended",
		"libraries", "quiet", "github.com/markbates/goth/providers/github",
	}}
	all := make(map[string]suite)
	for _, c := range check.All {
		folder := c.Name
		if folder == "encoding" {
			folder += "/scopes" // the standard library has the name
		}
		switch {
		case c.Off:
			opts := analyzer.Options{Checks: []string{"+" + c.Name}}
			all[c.Name] = suite{opts, []string{folder}}
		case c.Works:
			all[c.Name] = suite{analyzer.Options{Notes: true}, []string{folder}}
		default:
			on.folders = append(on.folders, folder)
		}
	}
	all["default"] = on
	all["realmistakes"] = suite{folders: []string{"realmistakes/..."}}
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
	for name, s := range suites() {
		t.Run(name, func(t *testing.T) {
			if *update {
				writeGolden(t, s)
			}
			analysistest.RunWithSuggestedFixes(t, testdata(t), analyzer.New(s.opts), s.folders...)
		})
	}
}

// writeGolden writes the files of a folder as the fixes leave them.
func writeGolden(t *testing.T, s suite) {
	for _, f := range diagnose(t, testdata(t), s) {
		for name, fixed := range apply(t, f) {
			if err := os.WriteFile(name+".golden", fixed, 0o644); err != nil {
				t.Fatal(err)
			}
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
	for name, s := range suites() {
		t.Run(name, func(t *testing.T) {
			for _, f := range diagnose(t, dir, s) {
				for name, fixed := range apply(t, f) {
					if err := os.WriteFile(name, fixed, 0o644); err != nil {
						t.Fatal(err)
					}
				}
			}
			for _, f := range diagnose(t, dir, s) {
				for _, d := range f.Diagnostics {
					if len(d.SuggestedFixes) > 0 {
						t.Errorf("%s: after the fix: %s", f.pkg.Fset.Position(d.Pos), d.Message)
					}
				}
			}
		})
	}
}

// found is what the analyzer reports on one package.
type found struct {
	pkg *packages.Package
	*checker.Action
}

func diagnose(t *testing.T, dir string, s suite) []found {
	t.Helper()
	conf := &packages.Config{
		Mode: packages.LoadAllSyntax, Tests: true, Dir: filepath.Join(dir, "src"),
		Env: append(os.Environ(), "GOPATH="+dir, "GO111MODULE=off", "GOPROXY=off", "GOWORK=off"),
	}
	pkgs, err := packages.Load(conf, s.folders...)
	if err != nil || packages.PrintErrors(pkgs) > 0 {
		t.Fatalf("loading: %v", err)
	}
	pkgs = slices.DeleteFunc(pkgs, func(p *packages.Package) bool { return strings.HasSuffix(p.ID, ".test") })
	graph, err := checker.Analyze([]*analysis.Analyzer{analyzer.New(s.opts)}, pkgs, nil)
	if err != nil {
		t.Fatal(err)
	}
	var all []found
	for _, action := range graph.Roots {
		if action.Err != nil {
			t.Fatal(action.Err)
		}
		all = append(all, found{action.Package, action})
		for _, d := range action.Diagnostics {
			checkForm(t, d)
		}
	}
	return all
}

// checkForm has a diagnostic be one that every driver can do with: golangci-lint
// drops the findings of a file over a second fix, and makes a finding of each
// related place.
func checkForm(t *testing.T, d analysis.Diagnostic) {
	t.Helper()
	if len(d.SuggestedFixes) > 1 || len(d.Related) > 0 {
		t.Errorf("%s: %d fixes, %d related places", d.Message, len(d.SuggestedFixes), len(d.Related))
	}
	if d.End <= d.Pos || d.URL != analyzer.URL+"#"+d.Category || !strings.HasSuffix(d.Message, "["+d.Category+"]") {
		t.Errorf("%s: from %d to %d, category %q, page %s", d.Message, d.Pos, d.End, d.Category, d.URL)
	}
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
		for i, e := range all {
			if i > 0 && e.Pos == all[i-1].Pos && e.End == all[i-1].End && bytes.Equal(e.NewText, all[i-1].NewText) {
				continue // of another fix too
			}
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
