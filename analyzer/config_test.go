package analyzer

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestUnknownCheck refuses the names of checks that there are not, with the
// line they stand in.
func TestUnknownCheck(t *testing.T) {
	path := filepath.Join(t.TempDir(), "scopes.toml")
	text := "[checks]\nduplicate = false\nmispelled = true\n\n[[override]]\npackages = [\"./...\"]\noff = [\"dupe\"]\n"
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	var c configs
	_, err := c.of(path, t.TempDir())
	if err == nil {
		t.Fatal("no error")
	}
	for _, want := range []string{path + `:3: no check is called "mispelled"`, path + `:5: no check is called "dupe"`} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("error %q does not say %q", err, want)
		}
	}
}

// TestText has the text of the options over the user's file.
func TestText(t *testing.T) {
	house := "[provider.house]\nauthorize = [\"login.house.example\"]\n[provider.house.scopes]\n\"the house\" = [\"read_profile\"]\n"
	yard := "[provider.yard]\nauthorize = [\"yard.house.example\"]\n[checks]\nduplicate = true\n"
	path := filepath.Join(t.TempDir(), "scopes.toml")
	if err := os.WriteFile(path, []byte(house+"[checks]\nduplicate = false\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ path, text, want string }{
		{path, "", "house false"},
		{path, yard, "house yard true"},
		{"", yard, "yard true"},
		{path, house, "house false"}, // what both say counts once
	} {
		c := configs{text: test.text}
		conf, err := c.of(test.path, t.TempDir())
		if err != nil {
			t.Fatal(err)
		}
		cat, err := conf.catalog()
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, id := range []string{"house", "yard"} {
			if cat.Provider(id) != nil {
				got += id + " "
			}
		}
		got += fmt.Sprint(cat.Checks["duplicate"])
		if got != test.want {
			t.Errorf("%q and %q: %s, want %s", test.path, test.text, got, test.want)
		}
	}
	c := configs{text: "[checks]\nmispelled = true\n"}
	if _, err := c.of("", t.TempDir()); err == nil || !strings.Contains(err.Error(), `scopes.toml:2: no check is called "mispelled"`) {
		t.Errorf("a wrong text: %v", err)
	}
}
