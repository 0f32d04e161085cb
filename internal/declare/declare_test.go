package declare

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestCut(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "example.org", "p", "p.go")
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	text := `// Package p.
package p

import (
	"fmt"
	"os"
	"strings"
)

// A is exported.
type A struct {
	Name string ` + "`json:\"name\"`" + ` // the name
	file *os.File
	b
}

type b struct{ C int }

type gone struct{}

func (gone) Exported() {}

type option interface{ apply(*A) }

func (a *A) Do(o option) error { return fmt.Errorf("%s", strings.ToUpper(a.Name)) }

func (a *A) apply(*A) {}

func (a *A) helper() {}

const (
	x = iota
	Y
)

var table = map[string]int{"a": 1}

var Err = fmt.Errorf("x")

func helper() {}
`
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	all, err := Tree(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(all) != 1 || len(all["example.org/p"]) != 1 {
		t.Fatalf("packages %v", all)
	}
	got := all["example.org/p"][0]
	for _, want := range []string{"type A struct", "type b struct", "type option interface", "Do(o option) error", "apply(*A)", "x\t= iota", "Err = fmt.Errorf", `"fmt"`} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not kept", want)
		}
	}
	for _, gone := range []string{"gone", "helper", "table", `"os"`, `"strings"`, "json", "//", "ToUpper", "file"} {
		if strings.Contains(got, gone) {
			t.Errorf("%q is kept", gone)
		}
	}
	if t.Failed() {
		t.Log(got)
	}
}
