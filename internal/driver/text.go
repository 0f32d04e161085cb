package driver

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/scopevet/scopevet/internal/visible"
)

// PrintProblems prints the problems as [Problems] has them, on lines of their own.
func PrintProblems(w io.Writer, problems []Problem) error {
	for _, line := range Problems(problems) {
		if _, err := fmt.Fprintln(w, line); err != nil {
			return err
		}
	}
	return nil
}

// Problems says each problem to people, with its file named relative to the
// current folder where it lies below it. Packages whose problems follow from
// those of others are counted at the end: one package may be imported by all.
func Problems(problems []Problem) (lines []string) {
	name := RelativeName()
	var following []string
	for _, p := range problems {
		if p.Follows {
			path, _, _ := strings.Cut(p.Package, " ") // of its test variant
			following = append(following, path)
			continue
		}
		if p.Posn != "" {
			p.Posn = name(p.Posn)
		}
		// A package and its test variant have the same, and files that two read.
		if line := p.visible(); len(lines) == 0 || line != lines[len(lines)-1] {
			lines = append(lines, line)
		}
	}
	if len(following) > 0 {
		slices.Sort(following)
		lines = append(lines, visible.Line(importers(slices.Compact(following))))
	}
	return lines
}

// importers names packages that import what does not compile, the first few of
// many.
func importers(paths []string) string {
	const few = 3
	switch n := len(paths); {
	case n == 1:
		return paths[0] + " imports what does not compile"
	case n > few+1:
		return fmt.Sprintf("%d packages import what does not compile: %s and %d more", n, strings.Join(paths[:few], ", "), n-few)
	default:
		return fmt.Sprintf("%d packages import what does not compile: %s", n, strings.Join(paths, ", "))
	}
}

// RelativeName returns a function that makes an absolute file name relative to
// the current folder, if the file lies in or below it.
func RelativeName() func(string) string {
	dir, err := os.Getwd()
	if err != nil {
		return sameName
	}
	return func(name string) string {
		rel, err := filepath.Rel(dir, name)
		if err != nil || rel == ".." || strings.HasPrefix(rel, ".."+string(filepath.Separator)) {
			return name
		}
		return rel
	}
}

func sameName(name string) string { return name }
