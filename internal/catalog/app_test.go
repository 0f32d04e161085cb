package catalog

import (
	"maps"
	"testing"
)

func TestPolicyErrors(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"[[app]]\nprovider = \"github\"\nallowed = [\"repo\"]\n", `own.toml:1: app: name must be given`},
		{"\n[[app]]\nname = \"web\"\nallowed = [\"repo\"]\n", `own.toml:2: app: "web": provider must be given`},
		{"[[app]]\nname = \"web\"\nprovider = \"github\"\n", `own.toml:1: app: "web": want allowed, denied or max_sensitivity`},
		{"[[app]]\nname = \"web\"\nprovider = \"google\"\nmax_sensitivity = \"secret\"\n",
			`own.toml:1: app: "web": max_sensitivity "secret": want one of non-sensitive, sensitive, restricted, user-consent, admin-consent, approval-required, not-available`},
		{"[[app]]\nname = \"web\"\nprovider = \"githup\"\nallowed = [\"repo\"]\n", `own.toml:1: app "web": unknown provider "githup"`},
		{"[[app]]\nname = \"web\"\nprovider = \"github\"\nallow = [\"repo\"]\n", `own.toml:4: unknown key app.allow`},
		{"[[app]]\nname = \"web\"\nprovider = \"github\"\nallowed = [\"repo\"]\n[[app]]\nname = \"two\"\n", `own.toml:5: app: "two": provider must be given`},
		{"[[override]]\noff = [\"unknown\"]\n", `own.toml:1: override: packages must be given; for all of them there is [checks]`},
		{"[[override]]\npackages = [\"a/...\"]\n", `own.toml:1: override: want checks to be on or off`},
	} {
		if got := loadError(t, c.text); got != c.want {
			t.Errorf("%q:\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

// TestChecksOf switches checks for all packages and for some.
func TestChecksOf(t *testing.T) {
	file, err := Parse("own.toml", `
[checks]
unlisted = true
duplicate = false

[[override]]
packages = ["a/..."]
on = ["duplicate"]
off = ["unknown"]

[[override]]
packages = ["a/b"]
on = ["unknown"]
`)
	if err != nil {
		t.Fatal(err)
	}
	c, err := Empty().With(file)
	if err != nil {
		t.Fatal(err)
	}
	for pkg, want := range map[string]map[string]bool{
		"c":     {"unlisted": true, "duplicate": false},
		"ab":    {"unlisted": true, "duplicate": false},
		"a":     {"unlisted": true, "duplicate": true, "unknown": false},
		"a/b":   {"unlisted": true, "duplicate": true, "unknown": true},
		"a/b/c": {"unlisted": true, "duplicate": true, "unknown": false},
	} {
		if got := c.ChecksOf(pkg); !maps.Equal(got, want) {
			t.Errorf("%s: %v, want %v", pkg, got, want)
		}
	}
}

// loadError reads a file over the built-in catalogue and returns its error.
func loadError(t *testing.T, text string) string {
	t.Helper()
	base, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	file, err := Parse("own.toml", text)
	if err == nil {
		_, err = base.With(file)
	}
	if err == nil {
		return ""
	}
	return err.Error()
}
