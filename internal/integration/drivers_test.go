//go:build integration

package integration

import (
	"path/filepath"
	"testing"
)

// What is found in the three files, and what is left when the house has a scope
// with the wrong name.
const (
	all = `house.go:10:4: house: "write_multipas" is not a scope; did you mean "write_multipass"? [misspelled]
` + rest
	rest = `main.go:11:36: github: "user:emial" is not a scope; did you mean "user:email"? [misspelled]
main.go:12:28: github: "repo,gist" holds several scopes in one element; write "repo", "gist" [comma-joined]
`
)

// A driver analyses the packages of a folder and returns what it prints.
type driver struct {
	name  string
	files []string // of the documentation, that it wants in the folder
	run   func(t *testing.T, dir string) string
}

var drivers = []driver{
	{"scopevet", nil, func(t *testing.T, dir string) string {
		out, _ := output(t, in(dir, "scopevet", "./..."), 1)
		return out
	}},
	{"go vet", nil, func(t *testing.T, dir string) string {
		_, err := output(t, sh(t, dir, "go vet -vettool=$(which scopevet) ./..."), 1)
		return err
	}},
	{"multichecker", []string{"tools/vet/main.go"}, runMultichecker},
	{"lsp", nil, runLSP},
	{"gopls", nil, runGopls},
	{"golangci-lint", []string{".golangci.yml"}, runGolangciLint},
	{"nogo", []string{"nogo.json", "tools/scopes/scopes.go"}, runNogo},
}

// TestDrivers has every driver find the same at the same places, and see each
// change of scopes.toml although nobody clears its cache.
func TestDrivers(t *testing.T) {
	for _, d := range drivers {
		t.Run(d.name, func(t *testing.T) {
			dir := app(t, d.files...)
			scopes := filepath.Join(dir, "scopes.toml")
			expect := func(when, want string) {
				t.Helper()
				if got := findings(dir, d.run(t, dir)); got != want {
					t.Errorf("%s:\n%swant:\n%s", when, got, want)
				}
			}
			expect("at first", all)
			edit(t, scopes, `"write_multipass"`, `"write_multipas"`)
			expect("with another scopes.toml", rest)
			edit(t, scopes, `"write_multipas"`, `"write_multipass"`)
			expect("with the first again", all)
		})
	}
}

// useCheckout has a module take scopevet from this repository, and the rest of
// what it imports from the module proxy.
func useCheckout(t testing.TB, dir string) {
	t.Helper()
	output(t, in(dir, "go", "mod", "edit", "-require=github.com/scopevet/scopevet@v0.0.0", "-replace=github.com/scopevet/scopevet="+root), 0)
	output(t, in(dir, "go", "mod", "tidy"), 0)
}
