package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/scopevet/scopevet/internal/lsp/lsptest"
)

const loginMod = `module example.com/login

go 1.26

require golang.org/x/oauth2 v0.0.0

replace golang.org/x/oauth2 => ./oauth2
`

const loginGo = `package login

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/endpoints"
)

// 𝒢itHub 😀: two units each in UTF-16.
var github = oauth2.Config{Endpoint: endpoints.GitHub, Scopes: []string{/* 😀 */ "repoo", "gist"}}

var linkedin = oauth2.Config{
	Endpoint: endpoints.LinkedIn,
	Scopes: []string{
		"r_liteprofile",
		"email",
	},
}
`

// workspace is a folder with these files, a module with a stub of x/oauth2.
func workspace(t testing.TB, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(filepath.Join(dir, "oauth2"), os.DirFS(filepath.Join("..", "..", "testdata", "oauth2"))); err != nil {
		t.Fatal(err)
	}
	for name, text := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// command is scopevet with these arguments; it needs no network.
func command(args ...string) *exec.Cmd {
	cmd := exec.Command("scopevet", args...)
	cmd.Env = append(os.Environ(), "GOPROXY=off", "GOFLAGS=", "GOWORK=", "SCOPEVET_CONFIG=")
	return cmd
}

// startLSP is an editor with a language server for these files beside the
// module's own.
func startLSP(t testing.TB, files map[string]string, args ...string) *lsptest.Client {
	t.Helper()
	all := map[string]string{"go.mod": loginMod, "login.go": loginGo}
	for name, text := range files {
		all[name] = text
	}
	return lsptest.Start(t, workspace(t, all), command(append([]string{"lsp"}, args...)...))
}

// Findings come, with the version of the text that they are about, go when they
// are mended, and stay while something else does not compile.
func TestLSPDiagnostics(t *testing.T) {
	c := startLSP(t, map[string]string{"other.go": "package login\n\nvar other int\n"})
	c.Initialize(lsptest.Capabilities, nil)
	c.Open("login.go")
	c.Found("login.go", "repoo misspelled", "r_liteprofile deprecated")

	c.Open("other.go")
	c.Replace("other.go", "other int", "other int = \"no\"")
	c.Replace("login.go", "var github", "// one line more\n\nvar github")
	c.Found("login.go", "repoo misspelled", "r_liteprofile deprecated")

	c.Replace("login.go", "[]string{/* 😀 */ \"repoo\", \"gist\"}", "[]string{\"gist\", \"user:emial\"}} // {")
	c.Found("login.go", "user:emial misspelled", "r_liteprofile deprecated")
	c.Replace("login.go", "\"email\",\n\t},", "\"email\",") // half written
	c.Found("login.go", "user:emial misspelled", "r_liteprofile deprecated")
	c.Replace("login.go", "user:emial", "user:email")
	c.Found("login.go", "r_liteprofile deprecated")

	c.CloseFile("login.go") // without saving: the disk counts again
	c.Found("other.go")
	if code := c.Shutdown(); code != 0 {
		t.Errorf("exit code %d; standard error:\n%s", code, c.Stderr)
	}
}

// What the go command must list anew is listed: new files, saved or not, new
// imports, go.mod; and a package that another one imports is, when it is saved.
func TestLSPWorkspace(t *testing.T) {
	c := startLSP(t, map[string]string{
		"names/names.go": "package names\n\nconst Wanted = \"gist\"\n",
		"wanted.go":      "package login\n",
	})
	c.Initialize(lsptest.Capabilities, nil)
	c.Open("login.go")
	c.Found("login.go", "repoo misspelled", "r_liteprofile deprecated")
	c.Asked("client/registerCapability")

	c.OpenText("new.go", strings.NewReplacer("linkedin", "linkedin2", "github", "github2", "repoo", "reppo").Replace(loginGo))
	c.Found("new.go", "reppo misspelled", "r_liteprofile deprecated")

	c.OpenText("typed.go", "")
	c.SetText("typed.go", "package login\n"+strings.TrimPrefix(asking("var typed = oauth2.Config{Endpoint: endpoints.GitHub, Scopes: []string{\"gistt\"}}\n"), "package login\n"))
	c.Found("typed.go", "gistt misspelled")

	c.Open("wanted.go")
	c.SetText("wanted.go", `package login

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/endpoints"

	"example.com/login/names"
)

var wanted = oauth2.Config{Endpoint: endpoints.GitHub, Scopes: []string{names.Wanted}}
`)
	c.Found("wanted.go")
	c.Open("names/names.go")
	c.Replace("names/names.go", "gist", "gistt")
	c.Save("names/names.go")
	c.Found("wanted.go", "names.Wanted misspelled")
}

// A scopes.toml that comes, changes or is wrong is seen without the editor
// saying so, and with it.
func TestLSPConfig(t *testing.T) {
	c := startLSP(t, nil)
	c.Initialize(lsptest.Capabilities, nil)
	c.Open("login.go")
	c.Found("login.go", "repoo misspelled", "r_liteprofile deprecated")

	c.WriteFile("scopes.toml", "[checks]\nmisspelled = false\n")
	c.Found("login.go", "repoo unknown", "r_liteprofile deprecated")

	c.WriteFile("scopes.toml", "[checks]\nmispelled = false\n")
	c.Notify("workspace/didChangeWatchedFiles", map[string]any{"changes": []any{map[string]any{"uri": c.URI("scopes.toml"), "type": 2}}})
	all := c.Diagnostics("scopes.toml", func(all []lsptest.Diagnostic) bool { return len(all) > 0 })
	if len(all) != 1 || all[0].Range.Start.Line != 1 || !strings.Contains(all[0].Message, `no check is called "mispelled"`) {
		t.Errorf("got %+v", all)
	}
	c.WriteFile("scopes.toml", "[provider.github.scopes]\n\"x\" = [\"repoo\"]\n")
	c.Diagnostics("scopes.toml", func(all []lsptest.Diagnostic) bool { return len(all) == 0 })
	c.Found("login.go", "r_liteprofile deprecated")
}

// The flags are those of the check.
func TestLSPFlags(t *testing.T) {
	c := startLSP(t, map[string]string{"elsewhere.toml": "[checks]\nmisspelled = false\n"}, "-config=elsewhere.toml", "-checks=-unknown", "--stdio")
	c.Initialize(lsptest.Capabilities, nil)
	c.Open("login.go")
	c.Found("login.go", "r_liteprofile deprecated")
}

// A package that does not compile hides nothing in those that import it: not
// when it is so from the start, nor when it becomes so.
func TestLSPBroken(t *testing.T) {
	for name, first := range map[string]string{
		"from the start": "package names\n\nconst Wanted = \"gistt\"\n\nvar x int = \"\"\n",
		"later":          "package names\n\nconst Wanted = \"gistt\"\n",
	} {
		t.Run(name, func(t *testing.T) {
			c := startLSP(t, map[string]string{
				"names/names.go": first,
				"login.go": strings.Replace(asking("var c = oauth2.Config{Endpoint: endpoints.GitHub, Scopes: []string{names.Wanted, \"repoo\"}}\n"),
					"import (", "import (\n\t\"example.com/login/names\"", 1),
			})
			c.Initialize(lsptest.Capabilities, nil)
			c.Open("login.go")
			c.Found("login.go", "names.Wanted misspelled", "repoo misspelled")
			c.Open("names/names.go")
			c.SetText("names/names.go", "package names\n\nconst Wanted = \"gistt\"\n\nvar x int = \"no\"\n")
			c.Save("names/names.go")
			c.Notify("workspace/didChangeWatchedFiles", map[string]any{"changes": []any{map[string]any{"uri": c.URI("x.go"), "type": 1}}})
			c.Replace("login.go", "repoo", "reppo")
			c.Found("login.go", "names.Wanted misspelled", "reppo misspelled")
		})
	}
}

// What a function of another package returns is known before it is saved.
func TestLSPFacts(t *testing.T) {
	c := startLSP(t, map[string]string{
		"names/names.go": "package names\n\nfunc Scopes() []string { return []string{\"gist\"} }\n",
		"login.go": strings.Replace(asking("var c = oauth2.Config{Endpoint: endpoints.GitHub, Scopes: names.Scopes()}\n"),
			"import (", "import (\n\t\"example.com/login/names\"", 1),
	})
	c.Initialize(lsptest.Capabilities, nil)
	c.Open("login.go")
	c.Found("login.go")
	c.Open("names/names.go")
	c.Replace("names/names.go", "gist", "gistt")
	c.Found("login.go", "names.Scopes() misspelled")
	c.Replace("names/names.go", "gistt", "gist")
	c.Found("login.go")
}

// The modules of a workspace are one, and a file of no module is left alone.
func TestLSPModules(t *testing.T) {
	c := startLSP(t, map[string]string{
		"go.work":        "go 1.26\n\nuse (\n\t.\n\t./names\n)\n",
		"names/go.mod":   "module example.com/names\n\ngo 1.26\n",
		"names/names.go": "package names\n\nconst Wanted = \"gistt\"\n",
		"login.go": strings.Replace(asking("var c = oauth2.Config{Endpoint: endpoints.GitHub, Scopes: []string{names.Wanted}}\n"),
			"import (", "import (\n\t\"example.com/names\"", 1),
	})
	c.Initialize(lsptest.Capabilities, nil)
	c.OpenText("../nowhere.go", "package nowhere\n")
	c.Open("names/names.go")
	c.Open("login.go")
	c.Found("login.go", "names.Wanted misspelled")
	c.Replace("names/names.go", "gistt", "gist")
	c.Save("names/names.go")
	c.Found("login.go")
}

// Files with cgo are looked at as they are written.
func TestLSPCgo(t *testing.T) {
	c := startLSP(t, map[string]string{
		"login.go": "package login\n\n// int one(void) { return 1; }\nimport \"C\"\n" + strings.TrimPrefix(loginGo, "package login\n") + "\nvar one = C.one()\n",
	})
	c.Initialize(lsptest.Capabilities, nil)
	c.Open("login.go")
	c.Found("login.go", "repoo misspelled", "r_liteprofile deprecated")
	c.Replace("login.go", "repoo", "reppo")
	c.Found("login.go", "reppo misspelled", "r_liteprofile deprecated")
}

// What the go command says when it fails is shown.
func TestLSPNoGo(t *testing.T) {
	dir := workspace(t, map[string]string{"go.mod": loginMod, "login.go": loginGo})
	cmd := command("lsp")
	cmd.Env = append(cmd.Env, "PATH="+t.TempDir())
	c := lsptest.Start(t, dir, cmd)
	c.Initialize(lsptest.Capabilities, nil)
	c.Open("login.go")
	c.Shown("cannot be listed")
	if code := c.Shutdown(); code != 0 {
		t.Errorf("exit code %d", code)
	}
}

// What changes on the disk is seen although the editor does not say so: another
// go.mod, a file that comes, changes and goes.
func TestLSPDisk(t *testing.T) {
	c := startLSP(t, map[string]string{
		"go.mod":   "module example.com/login\n\ngo 1.26\n",
		"login.go": asking("var c = oauth2.Config{Endpoint: endpoints.GitHub, Scopes: []string{extra, \"repoo\"}}\n"),
	})
	c.Initialize(`{}`, nil)
	c.Open("login.go")
	c.Found("login.go")
	c.WriteFile("go.mod", loginMod)
	c.Found("login.go", "repoo misspelled")
	in := func(n int) {
		t.Helper()
		c.Diagnostics("extra.go", func(all []lsptest.Diagnostic) bool { return len(all) == n })
	}
	c.WriteFile("extra.go", "package login\n\nconst extra = \"gistt\"\n")
	in(1)
	c.WriteFile("extra.go", "package login\n\nconst extra = \"gist\" // as it should be\n")
	in(0)
	c.WriteFile("extra.go", "package login\n\nconst extra = \"gistt\" // again\n")
	in(1)
	if err := os.Remove(filepath.Join(c.Dir, "extra.go")); err != nil {
		t.Fatal(err)
	}
	in(0)
	c.Found("login.go", "repoo misspelled")
}
