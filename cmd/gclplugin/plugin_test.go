package gclplugin

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/golangci/plugin-module-register/register"
	"golang.org/x/tools/go/analysis"
)

func TestRegistered(t *testing.T) {
	if _, err := register.GetPlugin("scopevet"); err != nil {
		t.Fatal(err)
	}
}

// Settings are the tables of a scopes.toml as a YAML decoder gives them.
func TestSettings(t *testing.T) {
	for _, settings := range []any{
		nil,
		map[string]any{},
		map[string]any{"checks": map[string]any{"duplicate": false}},
		map[string]any{
			"provider": map[string]any{"house": map[string]any{
				"authorize":  []any{"login.house.example/authorize"},
				"separators": []any{"space"},
				"complete":   true,
				"scopes":     map[string]any{"https://login": map[string]any{"house": map[string]any{"example/docs": []any{"read_profile"}}}},
			}},
			"app":      []any{map[string]any{"name": "web", "provider": "house", "allowed": []any{"read_profile"}}},
			"sink":     []any{map[string]any{"package": "example.com/auth", "symbol": "New", "param": 1, "wire": "space"}},
			"override": []any{map[string]any{"packages": []any{"example.com/old/..."}, "off": []any{"deprecated"}}},
		},
	} {
		if _, err := New(settings); err != nil {
			t.Errorf("%v: %v", settings, err)
		}
	}
}

func TestWrongSettings(t *testing.T) {
	const at = "linters.settings.custom.scopevet.settings: "
	for _, test := range []struct {
		settings any
		want     string
	}{
		{[]any{"checks"}, at + "want the tables of a scopes.toml"},
		{map[string]any{"colour": "green"}, at + "no table of scopevet's format (provider, sink, app, checks, override): not read"},
		{map[string]any{"provider": map[string]any{"house": map[string]any{"colour": "green"}}}, at + "unknown key provider.house.colour"},
		{map[string]any{"checks": map[string]any{"mispelled": false}}, at + `no check is called "mispelled"`},
		{map[string]any{"checks": map[string]any{"misspelled": "off"}}, at + "incompatible types"},
		{map[string]any{"app": []any{map[string]any{"name": "web", "provider": "huose", "denied": []any{"x"}}}}, at + `app "web": unknown provider "huose"`},
		{map[string]any{"checks": map[string]any{"mispelled": false}, "override": []any{map[string]any{"packages": []any{"..."}, "on": []any{"dupe"}}}}, "\n" + at + `no check is called "dupe"`},
	} {
		_, err := New(test.settings)
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%v: %v, want %s", test.settings, err, test.want)
		}
	}
}

// golangci-lint splits keys at their dots.
func TestWhole(t *testing.T) {
	text, err := asTOML(map[string]any{"provider": map[string]any{"house": map[string]any{
		"scopes": map[string]any{"https://login": map[string]any{"house": map[string]any{"example/docs": []any{"read"}}}, "the house": []any{"write"}},
	}}})
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`"https://login.house.example/docs" = ["read"]`, `"the house" = ["write"]`} {
		if !strings.Contains(text, want) {
			t.Errorf("no %s in\n%s", want, text)
		}
	}
}

// The second analyzer has another name for another configuration.
func TestNameOfConfiguration(t *testing.T) {
	t.Chdir(t.TempDir())
	names := func() string {
		p, err := New(nil)
		if err != nil {
			t.Fatal(err)
		}
		analyzers, err := p.BuildAnalyzers()
		if err != nil {
			t.Fatal(err)
		}
		if err := analysis.Validate(analyzers); err != nil {
			t.Fatal(err)
		}
		return analyzers[0].Name + " " + analyzers[1].Name
	}
	write := func(name, text string) {
		if err := os.WriteFile(filepath.FromSlash(name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("go.mod", "module example.com/app\n")
	seen := map[string]string{names(): "without a file"}
	for _, text := range []string{"[checks]\n", "[checks]\nduplicate = false\n"} {
		write("scopes.toml", text)
		if other, ok := seen[names()]; ok {
			t.Errorf("with %q the names are those %s", text, other)
		}
		seen[names()] = "with " + text
	}
	write("elsewhere.toml", "[checks]\n")
	t.Setenv("SCOPEVET_CONFIG", "elsewhere.toml")
	if other, ok := seen[names()]; ok {
		t.Errorf("with SCOPEVET_CONFIG the names are those %s", other)
	}
}
