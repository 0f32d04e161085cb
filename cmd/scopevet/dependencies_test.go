package main

import (
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"golang.org/x/mod/modfile"
)

// Every module that go.mod asks for directly is in docs/dependencies.md with
// what it is for, and no other.
func TestDependenciesAreExplained(t *testing.T) {
	data, err := os.ReadFile("../../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	mod, err := modfile.Parse("go.mod", data, nil)
	if err != nil {
		t.Fatal(err)
	}
	page, err := os.ReadFile("../../docs/dependencies.md")
	if err != nil {
		t.Fatal(err)
	}
	var rows []string
	for line := range strings.Lines(string(page)) {
		if strings.HasPrefix(line, "| `") {
			rows = append(rows, strings.SplitN(line, "|", 3)[1])
		}
	}
	named := strings.Join(rows, " ")
	count := 0
	for _, r := range mod.Require {
		if r.Indirect {
			continue
		}
		count++
		if !strings.Contains(named, "`"+r.Mod.Path+"`") {
			t.Errorf("%s is not explained", r.Mod.Path)
		}
	}
	if n := strings.Count(named, "`") / 2; n != count {
		t.Errorf("%d modules are explained, %d are used", n, count)
	}
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
