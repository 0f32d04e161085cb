package catalog

import "testing"

func TestAppErrors(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"[[app]]\nprovider = \"github\"\nallowed = [\"repo\"]\n", `own.toml:1: app: name must be given`},
		{"\n[[app]]\nname = \"web\"\nallowed = [\"repo\"]\n", `own.toml:2: app: "web": provider must be given`},
		{"[[app]]\nname = \"web\"\nprovider = \"github\"\n", `own.toml:1: app: "web": want allowed, denied or max_sensitivity`},
		{"[[app]]\nname = \"web\"\nprovider = \"google\"\nmax_sensitivity = \"secret\"\n",
			`own.toml:1: app: "web": max_sensitivity "secret": want one of non-sensitive, sensitive, restricted, user-consent, admin-consent, approval-required, not-available`},
		{"[[app]]\nname = \"web\"\nprovider = \"githup\"\nallowed = [\"repo\"]\n", `own.toml:1: app "web": unknown provider "githup"`},
		{"[[app]]\nname = \"web\"\nprovider = \"github\"\nallow = [\"repo\"]\n", `own.toml:4: unknown key app.allow`},
		{"[[app]]\nname = \"web\"\nprovider = \"github\"\nallowed = [\"repo\"]\n[[app]]\nname = \"two\"\n", `own.toml:5: app: "two": provider must be given`},
	} {
		if got := loadError(t, c.text); got != c.want {
			t.Errorf("%q:\n got %s\nwant %s", c.text, got, c.want)
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
