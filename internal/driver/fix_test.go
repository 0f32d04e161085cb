package driver

import (
	"archive/zip"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const unfixed = "package p\n\nvar s = []string{\"aa\", \"bb\"}\n"

func write(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

// replacing is a finding whose fix replaces the first old in text by new.
func replacing(file, text, old, new string) Finding {
	i := strings.Index(text, old)
	return Finding{Message: old, Fix: &Fix{Edits: []Edit{{file, i, i + len(old), old, new}}}}
}

func TestFixFiles(t *testing.T) {
	file := write(t, "p.go", unfixed)
	for _, test := range []struct {
		name     string
		findings []Finding
		want     string
		left     []string
	}{
		{"two places", []Finding{replacing(file, unfixed, "bb", "b"), replacing(file, unfixed, "aa", "a")},
			"package p\n\nvar s = []string{\"a\", \"b\"}\n", nil},
		{"the same twice", []Finding{replacing(file, unfixed, "aa", "a"), replacing(file, unfixed, "aa", "a")},
			"package p\n\nvar s = []string{\"a\", \"bb\"}\n", nil},
		{"overlap: the first is taken", []Finding{replacing(file, unfixed, `"aa", "bb"`, `"a"`), replacing(file, unfixed, "bb", "b")},
			"package p\n\nvar s = []string{\"a\"}\n", []string{"bb"}},
		{"no fix", []Finding{{Message: "x"}, replacing(file, unfixed, "aa", "a")},
			"package p\n\nvar s = []string{\"a\", \"bb\"}\n", []string{"x"}},
		{"formatted as before", []Finding{replacing(file, unfixed, `"aa", "bb"`, `"aa","bb"`)},
			unfixed, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			files, left, err := fixFiles(test.findings)
			if err != nil {
				t.Fatal(err)
			}
			if len(files) != 1 || string(files[0].new) != test.want {
				t.Errorf("got %q, want %q", files, test.want)
			}
			var messages []string
			for _, f := range left {
				messages = append(messages, f.Message)
			}
			if !slices.Equal(messages, test.left) {
				t.Errorf("left are %q, want %q", messages, test.left)
			}
		})
	}
}

// TestFixFormatted fixes files with comments in one column: they stand in one
// afterwards if the file was formatted, and any other file keeps its form.
func TestFixFormatted(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{
			"package p\n\nvar s = []string{\n\t\"aaaa\", // one\n\t\"b\",    // two\n}\n",
			"package p\n\nvar s = []string{\n\t\"a\", // one\n\t\"b\", // two\n}\n",
		},
		{
			"package p\nvar s = []string{\n\t\"aaaa\", // one\n\t\"b\",    // two\n}\n",
			"package p\nvar s = []string{\n\t\"a\", // one\n\t\"b\",    // two\n}\n",
		},
	} {
		file := write(t, "p.go", test.text)
		if _, err := ApplyFixes([]Finding{replacing(file, test.text, "aaaa", "a")}); err != nil {
			t.Fatal(err)
		}
		if got, _ := os.ReadFile(file); string(got) != test.want {
			t.Errorf("got %q, want %q", got, test.want)
		}
	}
}

func TestFixRefused(t *testing.T) {
	file := write(t, "p.go", unfixed)
	good := replacing(file, unfixed, "aa", "a")
	t.Run("changed since", func(t *testing.T) {
		f := replacing(file, unfixed, "bb", "b")
		f.Fix.Edits[0].Old = "cc"
		if _, err := ApplyFixes([]Finding{good, f}); !errors.Is(err, errChanged) {
			t.Errorf("got %v, want %v", err, errChanged)
		}
	})
	t.Run("not Go any more", func(t *testing.T) {
		_, err := ApplyFixes([]Finding{replacing(file, unfixed, `"bb"}`, `"bb"`)})
		if err == nil || !strings.Contains(err.Error(), "the fixes do not give valid Go") {
			t.Errorf("got %v", err)
		}
	})
	t.Run("gone", func(t *testing.T) {
		_, err := ApplyFixes([]Finding{good, replacing(file+".gone", unfixed, "bb", "b")})
		if !errors.Is(err, os.ErrNotExist) {
			t.Errorf("got %v, want %v", err, os.ErrNotExist)
		}
	})
	// Whatever was wrong with one file, no other has been written.
	if got, _ := os.ReadFile(file); string(got) != unfixed {
		t.Errorf("the file was written: %q", got)
	}
}

func TestArchiveFixes(t *testing.T) {
	file := write(t, "p.go", unfixed)
	archive := filepath.Join(t.TempDir(), "fix.zip")
	if err := archiveFixes(archive, "example.com/p", []Finding{replacing(file, unfixed, "aa", "a")}); err != nil {
		t.Fatal(err)
	}
	r, err := zip.OpenReader(archive)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	if r.Comment != "example.com/p" || len(r.File) != 1 || r.File[0].Name != file {
		t.Errorf("the archive is %q with %v", r.Comment, r.File)
	}
	if got, _ := os.ReadFile(file); string(got) != unfixed {
		t.Errorf("the file itself was written: %q", got)
	}
}
