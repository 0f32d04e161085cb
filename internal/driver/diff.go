package driver

import (
	"io"

	"github.com/rogpeppe/go-internal/diff"
)

// PrintDiff prints what the fixes of the findings would change, as a unified
// diff for "git apply" or "patch -p1" in the current folder. It prints nothing
// when they change nothing.
func PrintDiff(w io.Writer, findings []Finding) error {
	relative := RelativeName()
	return printDiff(w, findings, func(name string) (string, string) {
		name = relative(name)
		return "a/" + name, "b/" + name
	})
}

// printVetDiff is PrintDiff with the names that "go fix -diff" prints.
func printVetDiff(w io.Writer, findings []Finding) error {
	return printDiff(w, findings, func(name string) (string, string) {
		return name + " (old)", name + " (new)"
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
