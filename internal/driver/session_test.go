package driver

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/scopevet/scopevet/analyzer"
)

// openSession is a session over a module of which b imports a.
func openSession(t *testing.T, texts map[string]string) (s *Session, dir string) {
	t.Helper()
	dir = t.TempDir()
	for name, text := range map[string]string{
		"go.mod":      "module m\n\ngo 1.26\n",
		"a/a.go":      "package a\n\nfunc Scopes() string { return \"repo\" }\n",
		"b/b.go":      "package b\n\nimport \"m/a\"\n\nvar URL = \"https://github.com/login/oauth/authorize?scope=\" + a.Scopes()\n",
		"b/b_test.go": "package b\n",
		"c/c.go":      "package c\n",
	} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	read := func(name string) ([]byte, error) {
		if rel, err := filepath.Rel(dir, name); err == nil {
			if text, ok := texts[filepath.ToSlash(rel)]; ok {
				return []byte(text), nil
			}
		}
		return os.ReadFile(name)
	}
	s, err := OpenSession(context.Background(), Query{Dir: dir, Patterns: []string{"./..."}, Tests: true, Read: read}, analyzer.New(analyzer.Options{}), nil)
	if err != nil {
		t.Fatal(err)
	}
	return s, dir
}

const bID = "m/b [m/b.test]" // with its tests, in the stead of m/b

func TestSessionOrder(t *testing.T) {
	s, dir := openSession(t, nil)
	all := s.Packages()
	if slices.Sort(all); !slices.Equal(all, []string{"m/a", bID, "m/c"}) {
		t.Errorf("packages %q", all)
	}
	if got := s.Needs(bID); !slices.Equal(got, []string{"m/a", bID}) {
		t.Errorf("b needs %q", got)
	}
	if got := s.Dependents("m/a"); !slices.Equal(got, []string{bID}) {
		t.Errorf("a is imported by %q", got)
	}
	if got := s.PackagesOf(filepath.Join(dir, "b", "b.go")); !slices.Equal(got, []string{bID}) {
		t.Errorf("b.go is of %q", got)
	}
	if got, changed := s.Check("nowhere"); len(got.Packages) > 0 || changed || s.Files("nowhere") != nil || s.Unlisted("nowhere") != nil || s.Exported("nowhere") != "" {
		t.Errorf("a package that there is not has %+v", got)
	}
}

// A package is checked as its files are now, and says whether those that import
// it are to be checked again.
func TestSessionCheck(t *testing.T) {
	texts := make(map[string]string)
	s, _ := openSession(t, texts)
	if _, changed := s.Check("m/a"); !changed {
		t.Error("facts of the first time are none")
	}
	if _, changed := s.Check("m/a"); changed {
		t.Error("facts have changed without the text")
	}
	if r, _ := s.Check(bID); len(r.Findings) > 0 || len(r.Problems) > 0 {
		t.Errorf("got %+v", r)
	}
	texts["a/a.go"] = "package a\n\nfunc Scopes() string { return \"repoo\" }\n"
	if _, changed := s.Check("m/a"); !changed {
		t.Error("facts have not changed with the text")
	}
	if r, _ := s.Check(bID); len(r.Findings) != 1 || r.Findings[0].Check != "misspelled" {
		t.Errorf("got %+v", r)
	}
	texts["b/b.go"] = "package b\n\nimport (\n\t\"m/a\"\n\t\"m/d\"\n)\n\nvar wrong int = \"\"\n\nvar URL = \"https://github.com/login/oauth/authorize?scope=\" + a.Scopes()\n"
	if r, _ := s.Check(bID); len(r.Findings) != 1 || len(r.Problems) > 0 {
		t.Errorf("beside what does not compile: %+v", r)
	}
	if got := s.Unlisted(bID); !slices.Equal(got, []string{"m/d"}) {
		t.Errorf("the go command has not been asked about %q", got)
	}
}

// What others see of a package is its declarations without their bodies.
func TestSessionExported(t *testing.T) {
	texts := make(map[string]string)
	s, _ := openSession(t, texts)
	const text = "package a\n\nconst C = \"x\" + \"y\"\n\nfunc F(a int) string { return C }\n"
	exported := func(old, new string) string {
		texts["a/a.go"] = strings.Replace(text, old, new, 1)
		return s.Exported("m/a")
	}
	same := exported("", "")
	for old, new := range map[string]string{"return C": "return \"z\"", "package a\n": "package a\n\n// C.\n"} {
		if exported(old, new) != same {
			t.Errorf("%q for %q makes a difference", new, old)
		}
	}
	for old, new := range map[string]string{`"y"`: `"z"`, "a int": "a uint", "a int)": "a ...int)", "const": "var", "+": "-", "F(": "G("} {
		if exported(old, new) == same {
			t.Errorf("%q for %q makes no difference", new, old)
		}
	}
}
