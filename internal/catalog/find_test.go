package catalog

import (
	"slices"
	"strings"
	"testing"
)

func TestNear(t *testing.T) {
	c, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	for word, want := range map[string]string{
		"githb":           "github",
		"GitHub":          "github",
		"gogle":           "google",
		"twitter":         "x",
		"Entra":           "microsoft",
		"microsoft-graph": "", // no text has it
		"xyzzy":           "",
		"":                "",
	} {
		var ids []string
		for _, p := range c.Near(word) {
			ids = append(ids, p.ID)
		}
		if want == "" && len(ids) > 0 || want != "" && !slices.Contains(ids, want) {
			t.Errorf("near %q: %q, want %q", word, ids, want)
		}
	}
}

func TestSearch(t *testing.T) {
	c, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	p := c.Provider("github")
	found := p.Search("Repo")
	if len(found) == 0 || len(found) == len(p.Scopes()) {
		t.Errorf("%d scopes found", len(found))
	}
	for _, s := range found {
		if !strings.Contains(s.Name, "repo") {
			t.Errorf("%q has no such text", s.Name)
		}
	}
	if n := len(p.Search("")); n != len(p.Scopes()) {
		t.Errorf("%d scopes have no text in them", n)
	}
}

// The index of all lists knows the names that the lists' texts have, and no
// others: written in full, without an optional prefix, and with one.
func TestHasRow(t *testing.T) {
	c, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	names := []string{"", "repo", "Repo", "user:emial", "https://graph.microsoft.com/Mail.Read", "https://graph.microsoft.com/Mail.Raed", "scope # note"}
	for i, p := range c.Providers() {
		for j, s := range p.Scopes() {
			if (i+j)%97 == 0 {
				names = append(names, s.Name)
			}
		}
		for _, prefix := range p.Optional {
			names = append(names, prefix+names[len(names)-1])
		}
	}
	for _, name := range names {
		for _, p := range c.Providers() {
			if got, want := c.hasRow(p, name), p.has(name); got != want {
				t.Errorf("%s has %q: %t by the index, %t by the text", p.ID, name, got, want)
			}
		}
	}
}
