package driver

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// PrintProblems prints each problem on a line of its own, with its file named
// relative to the current folder where it lies below it.
func PrintProblems(w io.Writer, problems []Problem) error {
	name := RelativeName()
	said := ""
	for _, p := range problems {
		if p.Posn != "" {
			p.Posn = name(p.Posn)
		}
		line := p.visible()
		if line == said {
			continue // of a package and of its test variant, or of a file that both read
		}
		said = line
		if _, err := fmt.Fprintln(w, line); err != nil {
			return err
		}
	}
	return nil
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
