package driver

import (
	"fmt"
	"io"
	"strings"

	"github.com/rogpeppe/go-internal/diff"

	"github.com/scopevet/scopevet/internal/visible"
)

// PrintDiff prints what the fixes of the findings would change, as a unified
// diff for "git apply" or "patch -p1" in the current folder. It prints nothing
// when they change nothing.
func PrintDiff(w io.Writer, findings []Finding) error {
	relative := RelativeName()
	return printDiff(w, findings, func(name string) (string, string) {
		name = relative(name)
		return quotedPath("a/" + name), quotedPath("b/" + name)
	})
}

// quotedPath is a path as git writes it in a diff: in quotes if it has bytes that
// would end its line, or that a terminal would obey.
func quotedPath(path string) string {
	if visible.Is(path) && !strings.ContainsAny(path, `"\`) {
		return path
	}
	var b strings.Builder
	for _, c := range []byte(path) {
		switch {
		case c == '"' || c == '\\':
			b.WriteByte('\\')
			b.WriteByte(c)
		case c < ' ' || c > '~':
			fmt.Fprintf(&b, `\%03o`, c)
		default:
			b.WriteByte(c)
		}
	}
	return `"` + b.String() + `"`
}

// printVetDiff is PrintDiff with the names that "go fix -diff" prints.
func printVetDiff(w io.Writer, findings []Finding) error {
	return printDiff(w, findings, func(name string) (string, string) {
		return visible.Line(name) + " (old)", visible.Line(name) + " (new)"
	})
}

func printDiff(w io.Writer, findings []Finding, names func(string) (before, after string)) error {
	files, _, err := fixFiles(findings)
	if err != nil {
		return err
	}
	for _, f := range files {
		before, after := names(f.name)
		if _, err := w.Write(diff.Diff(before, f.old, after, f.new)); err != nil {
			return err
		}
	}
	return nil
}
