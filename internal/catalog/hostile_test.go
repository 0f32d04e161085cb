package catalog

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// each writes n lines of a form that is given the number and the next one.
func each(n int, form string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, form, i, i+1)
	}
	return b.String()
}

// A file may imply what it likes: how much is looked at has a bound, and what
// implies itself is no different.
func TestHostileImplications(t *testing.T) {
	const n = 20_000
	for _, test := range []struct {
		name, rows  string
		whole, part string
		implied     bool
	}{
		{"a chain", each(n, "\"s%d | implies s%d\",\n") + fmt.Sprintf("\"s%d\",\n", n), "s0", "s900", true},
		{"the end of a chain", each(n, "\"s%d | implies s%d\",\n") + fmt.Sprintf("\"s%d\",\n", n), "s0", fmt.Sprint("s", n), false},
		{"billion laughs", each(500, "\"s%[1]d | implies"+strings.Repeat(" s%[2]d", 300)+"\",\n") + "\"s500\"", "s0", "s500", true},
		{"a circle", "\"a | implies b\", \"b | implies c\", \"c | implies a\"", "b", "a", true},
		{"itself", "\"a | implies a\"", "a", "a", false},
		{"all of all", "\"a | implies" + each(200, " s%[1]d") + "\",\n" + each(200, "\"s%[1]d | implies a"+each(200, " s%[1]d")+"\",\n"), "s7", "s199", true},
	} {
		t.Run(test.name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			f, err := Parse("scopes.toml", "[provider.p.scopes]\n\"https://p.example\" = [\n"+test.rows+"]\n")
			if err != nil {
				t.Fatalf("%.300v", err)
			}
			c, err := Empty().With(f)
			if err != nil {
				t.Fatalf("%.300v", err)
			}
			p := c.Provider("p")
			scopes := p.Scopes()
			for i := range min(len(scopes), 300) { // as the checks ask for each pair
				for j := range min(len(scopes), 300) {
					p.Implies(scopes[i], scopes[j])
				}
			}
			if got := p.Implies(p.Lookup(test.whole), p.Lookup(test.part)); got != test.implied {
				t.Errorf("%s implies %s: %v, want %v", test.whole, test.part, got, test.implied)
			}
			runtime.ReadMemStats(&after)
			if mb := (after.TotalAlloc - before.TotalAlloc) >> 20; mb > 700 {
				t.Errorf("%d MB allocated", mb)
			}
		})
	}
}

func TestReadFile(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "scopes.toml")
	for _, size := range []int64{50 << 20, largest + 1} {
		f, err := os.Create(file)
		if err != nil {
			t.Fatal(err)
		}
		if err := f.Truncate(size); err != nil { // without taking the room
			t.Fatal(err)
		}
		f.Close()
		if _, err := ReadFile(file); err == nil || !strings.Contains(err.Error(), file+": it has more than 8388608 bytes") {
			t.Errorf("%d bytes: %v", size, err)
		}
	}
	if _, err := ReadFile(dir); !errors.Is(err, ErrNoFile) {
		t.Errorf("a folder: %v", err)
	}
	if text, err := ReadFile(os.DevNull); err != nil || text != "" {
		t.Errorf("the null device: %q, %v", text, err)
	}
}

// What is nested as deep as a file of the largest size allows is an error, and
// not the end of the process.
func TestHostileNesting(t *testing.T) {
	for name, text := range map[string]string{
		"arrays":        "x = " + strings.Repeat("[", largest-10),
		"closed arrays": "x = " + strings.Repeat("[", largest/2-10) + strings.Repeat("]", largest/2-10),
		"tables":        "x = " + strings.Repeat("{a=", largest/3-10),
		"keys":          strings.Repeat("a.", largest/2-10) + "a = 1",
		"headers":       "[" + strings.Repeat("a.", largest/2-10) + "a]",
		"a text":        "[checks]\nx = \"" + strings.Repeat("a", largest-100) + "\"",
		"open text":     "[checks]\nx = \"\"\"" + strings.Repeat("a\n", largest/2-100),
		"many headers":  strings.Repeat("[[sink]]\n", largest/9),
		"unknown keys":  each(200_000, "[checks.c%d]\nx%d = 1\n"),
		"wrong rows":    "[provider.p.scopes]\n\"https://p.example\" = [\n" + each(200_000, "\"s%d | nothing of s%d\",\n") + "]\n",
		"control":       "\x00\x1b[2J",
	} {
		if _, err := Parse("scopes.toml", text); err == nil {
			t.Errorf("%s: no error", name)
		} else if n := len(err.Error()); n > 1<<20 {
			t.Errorf("%s: an error of %d bytes", name, n)
		}
	}
}
