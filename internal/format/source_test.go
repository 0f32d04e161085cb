package format

import (
	"go/token"
	"os"
	"path/filepath"
	"testing"

	"github.com/scopevet/scopevet/internal/driver"
)

func TestSources(t *testing.T) {
	name := filepath.Join(t.TempDir(), "a.go")
	if err := os.WriteFile(name, []byte("package a\r\n\nvar ä, b = \"x\", \"y\"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	src := make(sources)
	for line, want := range map[int]string{1: "package a", 2: "", 3: `var ä, b = "x", "y"`, 4: "", 9: ""} {
		if got := src.line(name, line); got != want {
			t.Errorf("line %d is %q, want %q", line, got, want)
		}
	}
	if got := src.line("nowhere.go", 1); got != "" {
		t.Errorf("a file that is not there has the line %q", got)
	}
	p := src.at(name, 18) // the comma behind ä
	if p.Line != 3 || p.Column != 7 || src.column(p) != 6 {
		t.Errorf("offset 18 is %v, column %d in characters", p, src.column(p))
	}
	if got := src.column(token.Position{Filename: name, Line: 3, Column: 99}); got != 99 {
		t.Errorf("a column behind the line becomes %d", got)
	}
	fix := &driver.Fix{Edits: []driver.Edit{{File: name, Start: 25, End: 26, New: "X"}, {File: name, Start: 30, End: 31, New: "Y"}}}
	if got := src.replacement(fix); got.Start != 25 || got.End != 31 || got.New != `X", "Y` {
		t.Errorf("as one edit: %+v", got)
	}
}

func TestExcerpt(t *testing.T) {
	f := &driver.Finding{
		Pos: token.Position{Filename: "a.go", Line: 1, Column: 8},
		End: token.Position{Filename: "a.go", Line: 2, Column: 1},
	}
	text := textPrinter{excerpts: true}
	for line, want := range map[string]string{
		"\tf(`a\x1b[1m": "\tf(`a\uFFFD[1m\n\t      ^^\n", // never what a terminal obeys; to the end of the line
		"short":         "",
		"":              "",
	} {
		if got := text.excerpt(f, sources{"a.go": line}); got != want {
			t.Errorf("%q is shown as %q, want %q", line, got, want)
		}
	}
}
