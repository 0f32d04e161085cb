//go:build integration

package integration

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// withFault has whatever is built of scopevet have a mistake: it panics where it
// looks at code in a file called breaks.go, and at a package called early. Returned is what GOFLAGS needs.
func withFault(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	fault := filepath.Join(dir, "fault.go")
	write(t, fault, `package crash

import "strings"

func init() {
	Hook = func(in, at string) {
		if strings.Contains(at, "breaks.go") || strings.HasSuffix(in, "/early") {
			panic("assignment to entry in nil map")
		}
	}
}
`)
	overlay, err := json.Marshal(map[string]any{"Replace": map[string]string{filepath.Join(root, "internal", "crash", "fault.go"): fault}})
	if err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(dir, "overlay.json"), string(overlay))
	return "-overlay=" + filepath.Join(dir, "overlay.json")
}

// TestInternalError looks at what a user is shown of a mistake of scopevet's own
// in one package: which package, which line of scopevet, which code, and where to
// report it. It fails the run, and other packages' findings are there.
func TestInternalError(t *testing.T) {
	said := regexp.MustCompile(`(?m)other/breaks\.go:8:59: internal error in package example\.com/app/other at analyzer/look\.go:\d+: assignment to entry in nil map; please report it at https://github\.com/scopevet/scopevet/issues( \(scopevet\))?$`)
	early := regexp.MustCompile(`(?m)internal error in package example\.com/app/early at analyzer/analyzer\.go:\d+: assignment to entry in nil map; please report it at`)
	fault := withFault(t)
	broken := func(t *testing.T, files ...string) string {
		dir := app(t, files...)
		write(t, filepath.Join(dir, "other", "breaks.go"), strings.Replace(login, "package login", "package other", 1))
		write(t, filepath.Join(dir, "early", "early.go"), strings.Replace(login, "package login", "package early", 1))
		write(t, filepath.Join(dir, "zeta", "zeta.go"), strings.Replace(login, "package login", "package zeta", 1))
		return dir
	}
	check := func(t *testing.T, dir, printed string) {
		t.Helper()
		if len(said.FindAllString(printed, -1)) != 1 {
			t.Errorf("want one line like %s:\n%s", said, printed)
		}
		if len(early.FindAllString(printed, -1)) != 1 {
			t.Errorf("want one like %s:\n%s", early, printed)
		}
		if got := findings(dir, printed); got != all+zeta {
			t.Errorf("of other packages:\n%swant:\n%s", got, all+zeta)
		}
	}
	t.Run("golangci-lint", func(t *testing.T) {
		custom := filepath.Join(t.TempDir(), "custom-gcl")
		buildGolangciLint(t, custom, fault)
		dir := broken(t, ".golangci.yml")
		// With a cache and without one.
		for range 2 {
			check(t, dir, lintWith(t, custom, dir, "./custom-gcl run ./...", 1))
		}
	})
	t.Run("nogo", func(t *testing.T) {
		dir := broken(t, "nogo.json", "tools/scopes/scopes.go")
		run := nogo(t, dir, buildNogo(t, dir, fault), "./other", "./early", "./zeta", ".")
		if !run.failed {
			t.Error("nogo does not fail")
		}
		check(t, dir, run.printed)
	})
	t.Run("multichecker", func(t *testing.T) {
		dir := broken(t, "tools/vet/main.go")
		useCheckout(t, dir)
		cmd := sh(t, dir, "go run ./tools/vet ./...")
		cmd.Env = append(cmd.Env, "GOFLAGS="+os.Getenv("GOFLAGS")+" "+fault)
		_, err := output(t, cmd, 1)
		check(t, dir, err)
	})
}

const (
	login = `package login

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/endpoints"
)

var C = oauth2.Config{Endpoint: endpoints.GitHub, Scopes: []string{"user:emial"}}
`
	zeta = `zeta/zeta.go:8:69: github: "user:emial" is not a scope; did you mean "user:email"? [misspelled]
`
)
