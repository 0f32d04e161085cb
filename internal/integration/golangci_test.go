//go:build integration

package integration

import (
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

const golangciLint = "github.com/golangci/golangci-lint/v2@v2.15.0"

// customGolangciLint builds a golangci-lint with the plugin as the documentation
// says and returns its path.
var customGolangciLint = func() func(*testing.T) string {
	var once sync.Once
	return func(t *testing.T) string {
		path := filepath.Join(bin, "custom-gcl")
		once.Do(func() { buildGolangciLint(t, path, "") })
		if _, err := os.Stat(path); err != nil {
			t.Fatal(err)
		}
		return path
	}
}()

// buildGolangciLint builds one, with further flags of the go command. What
// golangci-lint clones with git comes from the module proxy instead, and scopevet
// from this repository.
//
// -trimpath makes the build cache hold for folders of any name: only the first
// build on a machine takes minutes.
func buildGolangciLint(t *testing.T, path, goflags string) {
	t.Helper()
	source := filepath.Join(t.TempDir(), "golangci-lint")
	copyDir(t, source, module(t, golangciLint))
	const trimmed = "GOFLAGS=-trimpath -buildvcs=false -modcacherw "
	cmd := in(source, "go", "build", "-o", filepath.Join(bin, "golangci-lint"), "./cmd/golangci-lint")
	cmd.Env = append(cmd.Env, trimmed)
	output(t, cmd, 0)

	write(t, filepath.Join(bin, "git"), "#!/bin/sh\ncp -R '"+source+"' golangci-lint && chmod -R u+w golangci-lint\n")
	defer os.Remove(filepath.Join(bin, "git"))
	if err := os.Chmod(filepath.Join(bin, "git"), 0o777); err != nil {
		t.Fatal(err)
	}
	dir := app(t, ".custom-gcl.yml")
	edit(t, filepath.Join(dir, ".custom-gcl.yml"), "version: latest", "path: "+root)
	cmd = sh(t, dir, "golangci-lint custom")
	cmd.Env = append(cmd.Env, trimmed+goflags)
	output(t, cmd, 0)
	if err := os.Rename(filepath.Join(dir, "custom-gcl"), path); err != nil {
		t.Fatal(err)
	}
}

// golangciCache is golangci-lint's own, one for all tests: they share it as
// the runs of a developer do.
func golangciCache() string { return "GOLANGCI_LINT_CACHE=" + filepath.Join(bin, "cache") }

func runGolangciLint(t *testing.T, dir string) string {
	t.Helper()
	return lint(t, dir, "./custom-gcl run ./...", 1)
}

// lint runs a command of the documentation that calls custom-gcl.
func lint(t *testing.T, dir, line string, code int) string {
	t.Helper()
	return lintWith(t, customGolangciLint(t), dir, line, code)
}

// lintWith is lint with another golangci-lint as custom-gcl.
func lintWith(t *testing.T, custom, dir, line string, code int) string {
	t.Helper()
	here := filepath.Join(dir, "custom-gcl")
	if _, err := os.Stat(here); err != nil {
		if err := os.Link(custom, here); err != nil {
			t.Fatal(err)
		}
	}
	cmd := sh(t, dir, line)
	cmd.Env = append(cmd.Env, golangciCache())
	out, errs := output(t, cmd, code)
	return out + errs
}

// TestGolangciLint drives a real golangci-lint with the plugin.
func TestGolangciLint(t *testing.T) {
	customGolangciLint(t)
	t.Run("fix", func(t *testing.T) {
		dir := app(t, ".golangci.yml")
		if out := lint(t, dir, "./custom-gcl run --fix ./...", 0); !strings.Contains(out, "0 issues") {
			t.Error(out)
		}
		for name, want := range map[string]string{"house.go": `"write_multipass",`, "main.go": `login.GitHub("repo", "gist")`} {
			if text := read(t, filepath.Join(dir, name)); !strings.Contains(text, want) {
				t.Errorf("no %s in\n%s", want, text)
			}
		}
	})
	t.Run("settings", func(t *testing.T) {
		dir := app(t, ".golangci.yml")
		settings := filepath.Join(dir, ".golangci.yml")
		edit(t, settings, "duplicate: false", "comma-joined: false")
		out := runGolangciLint(t, dir)
		if got := findings(dir, out); strings.Contains(got, "comma-joined") || !strings.Contains(got, "misspelled") {
			t.Errorf("without comma-joined:\n%s", out)
		}
		// A scope of the house, from a page whose address golangci-lint splits.
		edit(t, settings, "comma-joined: false", `comma-joined: false
          provider:
            house:
              scopes:
                https://login.house.example/docs/more.html:
                  - write_multipas`)
		out = runGolangciLint(t, dir)
		if got := findings(dir, out); strings.Contains(got, "write_multipas") || !strings.Contains(got, "user:emial") {
			t.Errorf("with one scope more:\n%s", out)
		}
		edit(t, settings, "comma-joined: false", "coma-joined: false")
		out = lint(t, dir, "./custom-gcl run ./...", 3)
		if !strings.Contains(out, `linters.settings.custom.scopevet.settings: no check is called "coma-joined"`) {
			t.Error(out)
		}
		edit(t, settings, "coma-joined: false", "comma-joined: false\n          colour: green")
		out = lint(t, dir, "./custom-gcl run ./...", 3)
		if !strings.Contains(out, `linters.settings.custom.scopevet.settings: unknown key colour`) {
			t.Error(out)
		}
	})
	t.Run("nolint", func(t *testing.T) {
		dir := app(t, ".golangci.yml")
		edit(t, filepath.Join(dir, "main.go"), `("repo,gist").ClientID)`, `("repo,gist").ClientID) //nolint:scopevet // as it was`)
		out := runGolangciLint(t, dir)
		if got := findings(dir, out); strings.Contains(got, "comma-joined") || !strings.Contains(got, "misspelled") {
			t.Error(out)
		}
	})
	t.Run("environment", func(t *testing.T) {
		dir := app(t, ".golangci.yml")
		runGolangciLint(t, dir)
		write(t, filepath.Join(dir, "other.toml"), strings.ReplaceAll(read(t, filepath.Join(dir, "scopes.toml")), "write_multipass", "write_multipas"))
		t.Setenv("SCOPEVET_CONFIG", filepath.Join(dir, "other.toml"))
		out := runGolangciLint(t, dir)
		if got := findings(dir, out); strings.Contains(got, "write_multipas") {
			t.Error(out)
		}
	})
	t.Run("schemas", func(t *testing.T) {
		schemas := filepath.Join(module(t, golangciLint), "jsonschema")
		validateYAML(t, filepath.Join(schemas, "golangci.jsonschema.json"), documented(t, ".golangci.yml"))
		validateYAML(t, filepath.Join(schemas, "custom-gcl.jsonschema.json"), documented(t, ".custom-gcl.yml"))
	})
}
