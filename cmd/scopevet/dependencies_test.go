package main

import (
	"debug/buildinfo"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/mod/modfile"
)

// explained are the modules that each table of docs/dependencies.md is about: what
// the command is built of, what that brings along, and what only tests need.
func explained(t *testing.T) (tables [3][]string) {
	page, err := os.ReadFile("../../docs/dependencies.md")
	if err != nil {
		t.Fatal(err)
	}
	table := -1
	for line := range strings.Lines(string(page)) {
		switch {
		case strings.HasPrefix(line, "| module |"):
			table++
		case strings.HasPrefix(line, "| `"):
			for i, name := range strings.Split(strings.SplitN(line, "|", 3)[1], "`") {
				if i%2 == 1 {
					tables[table] = append(tables[table], name)
				}
			}
		}
	}
	return tables
}

// same reports the modules of which only one list has.
func same(t *testing.T, used, named []string, what string) {
	t.Helper()
	for _, name := range used {
		if !slices.Contains(named, name) {
			t.Errorf("%s is %s, and not explained", name, what)
		}
	}
	for _, name := range named {
		if !slices.Contains(used, name) {
			t.Errorf("%s is explained, and not %s", name, what)
		}
	}
}

// Every module that go.mod asks for directly is explained, and no other.
func TestDependenciesAreExplained(t *testing.T) {
	data, err := os.ReadFile("../../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	mod, err := modfile.Parse("go.mod", data, nil)
	if err != nil {
		t.Fatal(err)
	}
	var direct []string
	for _, r := range mod.Require {
		if !r.Indirect {
			direct = append(direct, r.Mod.Path)
		}
	}
	tables := explained(t)
	same(t, direct, slices.Concat(tables[0], tables[2]), "in go.mod")
}

// What a build of the command says that it has in it is what is explained.
func TestBuildIsExplained(t *testing.T) {
	built := filepath.Join(t.TempDir(), "scopevet")
	cmd := exec.Command("go", "build", "-buildvcs=false", "-o", built, ".")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	info, err := buildinfo.ReadFile(built)
	if err != nil {
		t.Fatal(err)
	}
	used := []string{"github.com/golangci/plugin-module-register"} // by the plugin alone
	for _, m := range info.Deps {
		used = append(used, m.Path)
	}
	tables := explained(t)
	same(t, used, slices.Concat(tables[0], tables[1]), "in the build")
}

// The command has nothing that opens a connection. Without package net it needs
// no C library either, which takes a while to load in each of the many processes
// that go vet starts.
func TestNoNetwork(t *testing.T) {
	out, err := exec.Command("go", "list", "-deps", ".").Output()
	if err != nil {
		t.Fatal(err)
	}
	deps := strings.Fields(string(out))
	if !slices.Contains(deps, "go/types") {
		t.Fatalf("the command is not made of %q", deps)
	}
	for _, name := range []string{"net", "runtime/cgo", "plugin"} {
		if slices.Contains(deps, name) {
			t.Errorf("the command imports %s, be it through others", name)
		}
	}
}
