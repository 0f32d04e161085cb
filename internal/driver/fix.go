package driver

import (
	"archive/zip"
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"go/format"
	"maps"
	"os"
	"slices"
)

// A fixedFile is a file with fixes applied.
type fixedFile struct {
	name     string
	old, new []byte
}

// fixFiles applies the fixes in memory and returns the files that they change,
// in the order of their names, and the findings that stay: those without a fix,
// and those whose fix overlaps one taken before. A file that was formatted as
// gofmt does is so afterwards; any other keeps its form.
func fixFiles(findings []Finding) (files []fixedFile, left []Finding, err error) {
	taken := make(map[string][]Edit)
	for _, f := range findings {
		if f.Fix == nil || !take(taken, f.Fix) {
			left = append(left, f)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(taken)) {
		file, err := fixFile(name, taken[name])
		if err != nil {
			return nil, nil, err
		}
		files = append(files, file)
	}
	return files, left, nil
}

// take adds the edits of a fix to those taken so far, all or none.
func take(taken map[string][]Edit, fix *Fix) bool {
	var wanted []Edit
	for _, e := range fix.Edits {
		if slices.Contains(taken[e.File], e) {
			continue
		}
		if slices.ContainsFunc(taken[e.File], e.overlaps) {
			return false
		}
		wanted = append(wanted, e)
	}
	for _, e := range wanted {
		taken[e.File] = append(taken[e.File], e)
	}
	return true
}

// overlaps reports whether the order in which the two edits are applied would
// matter: they share bytes, or insert at the same place.
func (e Edit) overlaps(f Edit) bool {
	return e.Start < f.End && f.Start < e.End || e.Start == f.Start
}

func compareEdits(a, b Edit) int {
	return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
}

func fixFile(name string, edits []Edit) (fixedFile, error) {
	old, err := os.ReadFile(name)
	if err != nil {
		return fixedFile{}, err
	}
	fixed, err := applyEdits(old, edits)
	if err != nil {
		return fixedFile{}, fmt.Errorf("%s: %w", name, err)
	}
	formatted, err := format.Source(fixed)
	if err != nil {
		return fixedFile{}, fmt.Errorf("%s: the fixes do not give valid Go: %w", name, err)
	}
	if was, err := format.Source(old); err == nil && bytes.Equal(was, old) {
		fixed = formatted
	}
	return fixedFile{name, old, fixed}, nil
}

var errChanged = errors.New("the file has changed since it was analysed; run scopevet again")

func applyEdits(src []byte, edits []Edit) ([]byte, error) {
	slices.SortStableFunc(edits, compareEdits)
	var out bytes.Buffer
	at := 0
	for _, e := range edits {
		if e.End > len(src) || e.Start < at || string(src[e.Start:e.End]) != e.Old {
			return nil, errChanged
		}
		out.Write(src[at:e.Start])
		out.WriteString(e.New)
		at = e.End
	}
	out.Write(src[at:])
	return out.Bytes(), nil
}

// Fixed counts what ApplyFixes did.
type Fixed struct {
	Findings, Files int
	Left            []Finding // what could not be fixed
}

// ApplyFixes writes the fixes of the findings into their files. Nothing is
// written unless all files can be fixed and there is room for them, and each file
// is either the old or the new one at any moment.
func ApplyFixes(findings []Finding) (Fixed, error) {
	files, left, err := fixFiles(findings)
	if err != nil {
		return Fixed{}, err
	}
	if err := writeAll(files); err != nil {
		return Fixed{}, err
	}
	return Fixed{len(findings) - len(left), len(files), left}, nil
}

// archiveFixes writes the fixed files into a zip archive, for the go command to
// apply when all packages have been analysed. The comment names the package.
func archiveFixes(name, comment string, findings []Finding) error {
	files, _, err := fixFiles(findings)
	if err != nil {
		return err
	}
	var buf bytes.Buffer
	zw := zip.NewWriter(&buf)
	if err := zw.SetComment(comment); err != nil {
		return err
	}
	for _, f := range files {
		w, err := zw.Create(f.name)
		if err != nil {
			return err
		}
		if _, err := w.Write(f.new); err != nil {
			return err
		}
	}
	if err := zw.Close(); err != nil {
		return err
	}
	return os.WriteFile(name, buf.Bytes(), 0o666)
}
