//go:build integration

package integration

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

const rulesGo = "github.com/bazelbuild/rules_go@v0.65.0"

// runNogo builds Bazel's nogo as its rules do, with the package of the
// documentation that embeds the module's scopes.toml, and has it analyse the
// packages of the module one after the other, as Bazel's actions do.
func runNogo(t *testing.T, dir string) string {
	t.Helper()
	run := nogo(t, dir, buildNogo(t, dir, ""), ".")
	if run.failed {
		t.Error(run.printed)
	}
	return run.printed
}

// nogoSources are those of rules_go's target nogo_srcs.
var nogoSources = []string{
	"constants.go", "env.go", "flags.go", "nogo_fix.go", "nogo_goversions_go118.go", "nogo_goversions_go121.go",
	"nogo_goversions_go122.go", "nogo_main.go", "nogo_version.go", "nolint.go",
}

// buildNogo compiles nogo for the configuration of a module: its nogo.json, its
// scopes.toml and the package that embeds this. goflags are further flags of the
// go command.
func buildNogo(t testing.TB, dir, goflags string) string {
	t.Helper()
	builders := filepath.Join(module(t, rulesGo), "go", "tools", "builders")
	work := t.TempDir()
	copyFile := func(to, from string) { write(t, filepath.Join(work, to), read(t, from)) }

	// What generates the main file of nogo.
	for _, name := range []string{"generate_nogo_main.go", "flags.go"} {
		copyFile("generate/"+name, filepath.Join(builders, name))
	}
	write(t, filepath.Join(work, "generate", "go.mod"), "module generate\n\ngo 1.26\n")
	write(t, filepath.Join(work, "generate", "main.go"), `package main

import (
	"log"
	"os"
)

func main() {
	if err := genNogoMain(os.Args[1:]); err != nil {
		log.Fatal(err)
	}
}
`)
	const path = "golang.org/x/tools/nogo" // as nogo imports an internal package
	output(t, in(filepath.Join(work, "generate"), "go", "run", ".", "-output", filepath.Join(work, "generated.go"),
		"-config", filepath.Join(dir, "nogo.json"), "-analyzer_importpath", path+"/scopes"), 0)

	for _, name := range nogoSources {
		copyFile(name, filepath.Join(builders, name))
	}
	copyFile("scopes/scopes.go", filepath.Join(dir, "tools", "scopes", "scopes.go"))
	copyFile("scopes/scopes.toml", filepath.Join(dir, "scopes.toml"))
	write(t, filepath.Join(work, "go.mod"), "module "+path+"\n\ngo 1.26.0\n")
	useCheckout(t, work)
	exe := filepath.Join(work, "nogo")
	cmd := in(work, "go", "build", "-trimpath", "-o", exe, ".")
	cmd.Env = append(cmd.Env, "GOFLAGS="+os.Getenv("GOFLAGS")+" "+goflags)
	output(t, cmd, 0)
	return exe
}

// A goPackage is one of "go list".
type goPackage struct {
	ImportPath, Dir, Export string
	GoFiles, Imports        []string
	Standard                bool
}

// nogoRun is what nogo prints, the patches with its fixes, and what it costs.
type nogoRun struct {
	printed, patches string
	failed           bool // on some package
	packages         int
	cpu              time.Duration
}

// nogo analyses the packages of a module that match the patterns, and what they
// import but for the standard library.
func nogo(t testing.TB, dir, exe string, patterns ...string) (run nogoRun) {
	t.Helper()
	work := t.TempDir()
	list, _ := output(t, in(dir, "go", append([]string{"list", "-export", "-deps", "-json=ImportPath,Dir,Export,GoFiles,Imports,Standard"}, patterns...)...), 0)
	var config strings.Builder
	facts := make(map[string]string)
	for dec := json.NewDecoder(strings.NewReader(list)); ; {
		var p goPackage
		if err := dec.Decode(&p); err == io.EOF {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		if !p.Standard && len(p.GoFiles) > 0 {
			facts[p.ImportPath] = filepath.Join(work, fmt.Sprint(len(facts), ".facts"))
			importcfg := filepath.Join(work, "importcfg")
			write(t, importcfg, config.String())
			args := []string{"-p", p.ImportPath, "-importcfg", importcfg, "-x", facts[p.ImportPath], "-fix_dir", work}
			for _, imported := range p.Imports {
				if facts[imported] != "" {
					args = append(args, "-fact", imported+"="+facts[imported])
				}
			}
			for _, name := range p.GoFiles {
				rel, err := filepath.Rel(dir, filepath.Join(p.Dir, name))
				if err != nil {
					t.Fatal(err)
				}
				args = append(args, rel)
			}
			cmd := in(dir, exe, args...)
			_, errs := output(t, cmd, 0, nogoViolation, nogoError)
			run.failed = run.failed || cmd.ProcessState.ExitCode() == nogoError
			run.printed += errs
			run.packages++
			run.cpu += cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
			if patch, err := os.ReadFile(filepath.Join(work, "nogo.patch")); err == nil {
				run.patches += string(patch)
				os.Remove(filepath.Join(work, "nogo.patch"))
			}
		}
		if p.Export != "" {
			fmt.Fprintf(&config, "packagefile %s=%s\n", p.ImportPath, p.Export)
		}
	}
	return run
}

// The exit codes of nogo when it has found something, and when an analyzer has
// failed.
const (
	nogoViolation = 3
	nogoError     = 1
)

// TestNogo looks at the patch with the fixes, and at the flags of nogo.json.
func TestNogo(t *testing.T) {
	dir := app(t, "nogo.json", "tools/scopes/scopes.go")
	exe := buildNogo(t, dir, "")
	run := nogo(t, dir, exe, ".")
	if !strings.Contains(run.printed, "[misspelled] (scopevet)") {
		t.Error(run.printed)
	}
	for _, want := range []string{
		"-\t\t\"write_multipas\",\n", "+\t\t\"write_multipass\",\n",
		"+\tfmt.Println(login.GitHub(\"repo\", \"user:email\").ClientID)\n",
	} {
		if !strings.Contains(run.patches, want) {
			t.Errorf("no %q in the patch\n%s", want, run.patches)
		}
	}
	edit(t, filepath.Join(dir, "nogo.json"), "-duplicate", "-misspelled,-unknown")
	printed := nogo(t, dir, buildNogo(t, dir, ""), ".").printed
	if got := findings(dir, printed); strings.Contains(got, "misspelled") || !strings.Contains(got, "comma-joined") {
		t.Errorf("with another nogo.json:\n%s", printed)
	}
}

// BenchmarkNogo measures what scopevet adds to an action of nogo, next to an
// analyzer that does nothing: for packages that ask for no scopes, and for those
// of the documentation's module, which do. docs/scale.md counts with it.
func BenchmarkNogo(b *testing.B) {
	const nothing = `package scopes

import "golang.org/x/tools/go/analysis"

var Analyzer = &analysis.Analyzer{Name: "nothing", Doc: "does nothing", Run: func(*analysis.Pass) (any, error) { return nil, nil }}
`
	dir := app(b, "nogo.json", "tools/scopes/scopes.go")
	with := map[string]string{"scopevet": buildNogo(b, dir, "")}
	write(b, filepath.Join(dir, "tools", "scopes", "scopes.go"), nothing)
	write(b, filepath.Join(dir, "nogo.json"), "{}")
	with["nothing"] = buildNogo(b, dir, "")
	for _, of := range []struct{ name, dir, pattern string }{
		{"others", root, "github.com/urfave/cli/v3 golang.org/x/tools/go/packages"},
		{"asking", dir, "."},
	} {
		for _, name := range []string{"scopevet", "nothing"} {
			b.Run(of.name+"/"+name, func(b *testing.B) {
				var packages int
				var cpu time.Duration
				for b.Loop() {
					run := nogo(b, of.dir, with[name], strings.Fields(of.pattern)...)
					packages += run.packages
					cpu += run.cpu
				}
				b.ReportMetric(float64(cpu.Milliseconds())/float64(packages), "cpu-ms/package")
				b.ReportMetric(float64(packages)/float64(b.N), "packages")
			})
		}
	}
}
