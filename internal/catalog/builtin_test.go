package catalog

import (
	"slices"
	"testing"

	"github.com/BurntSushi/toml"
)

// The reader of canonical lists reads every built-in one.
func TestBuiltinListsAreCanonical(t *testing.T) {
	c, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range c.Providers() {
		for _, l := range p.lists {
			if _, ok := canonicalRows(l.text); !ok {
				t.Errorf("%s: the list is not canonical", p.ID)
			}
		}
	}
}

// What the reader of canonical lists takes means the same as TOML.
func FuzzCanonicalRows(f *testing.F) {
	f.Add("\"docs\" = [\n  \"read\",\n  \"a \\\" \\\\ \\u0007 b\",\n]\n")
	f.Add("docs = [\"read\"]\n")
	f.Add("\"a\" = [\n  \"b\", \"c\",\n]\n")
	f.Add("\"a\" = [\n]\n\"b\" = [\n  \"c\",\n]\n")
	f.Fuzz(func(t *testing.T, text string) {
		var table providerTable
		_, err := toml.Decode(text, &table.Scopes)
		if err != nil {
			return // the built-in text is valid: other tests show it
		}
		rows, ok := canonicalRows(text)
		if !ok {
			return
		}
		want := table.rows()
		slices.SortFunc(want, compareSourced)
		slices.SortFunc(rows, compareSourced)
		if !slices.Equal(rows, want) {
			t.Errorf("%q\nis read as %q\nand as TOML %q", text, rows, want)
		}
	})
}

func compareSourced(a, b sourced) int {
	return slices.Compare([]string{a.source, a.row}, []string{b.source, b.row})
}
