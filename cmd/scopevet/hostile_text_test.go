package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/scopevet/scopevet/internal/lsp/lsptest"
	"github.com/scopevet/scopevet/internal/visible"
)

// evil clears a screen, sets a title, turns the direction of writing and hides
// what follows.
const evil = "\x1b[2J\x1b]0;x\a\u202e\u2066\u009b8m\u200b"

// hostileModule is a module, in a folder of that name and with a file of that
// name, in which whatever may hold text holds evil.
func hostileModule(t *testing.T, folder, name string) string {
	dir := filepath.Join(t.TempDir(), folder)
	if err := os.CopyFS(filepath.Join(dir, "oauth2"), os.DirFS(filepath.Join("..", "..", "testdata", "oauth2"))); err != nil {
		t.Fatal(err)
	}
	head := "package app\n\nimport (\n\t\"golang.org/x/oauth2\"\n\t\"golang.org/x/oauth2/endpoints\"\n)\n\n"
	for name, text := range map[string]string{
		"go.mod": loginMod,
		name: head + "var c = oauth2.Config{Endpoint: endpoints.GitHub, Scopes: []string{`" + evil + "repo`, \"repoo\", \"gist\", \"<script>alert(1)</script>'onload=alert(1)\"}}\n\n" +
			"// Évil" + evil + "\nconst More = `=cmd" + evil + "`\n\n" +
			"var d = oauth2.Config{Endpoint: oauth2.Endpoint{AuthURL: \"https://evil.example/auth\"}, Scopes: []string{More, `read" + evil + "`}}\n\n" +
			"var e = oauth2.Config{Endpoint: endpoints.GitHub, Scopes: []string{ //scopevet:ignore " + evil + " because " + evil + "\n\t\"user:emial\"}}\n",
		"types/types.go":     strings.Replace(head, "app", "types", 1) + "var c = oauth2.Config{Endpoint: endpoints.GitHub, Scopes: `" + evil + "`}\n",
		"syntax/syntax.go":   "package syntax\n\nvar scope = `" + evil + "` `" + evil + "`\n",
		"imports/imports.go": "package imports\n\nimport _ \"example.com/scope" + evil + "\"\n",
		"scopes.toml": strings.ReplaceAll(`[provider."evil"]
name = "Evil EVIL"
note = "a note EVIL"
docs = "javascript:alert(1)//EVIL"
authorize = ["https://evil.example/auth"]
complete = true

[provider.evil.scopes]
"https://evil.example/EVIL" = ["read | deprecated | use EVILwrite | note it is [x](https://evil.example) <b>EVIL", "EVILwrite"]

[[app]]
name = "the app EVIL"
provider = "github"
allowed = ["gist"]
reason = "because EVIL"
`, "EVIL", `\u001b[2J\u001b]0;x\u0007\u202e\u2066\u009b8m\u200b`),
	} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	git := exec.Command("sh", "-c", "git init -q && git add . && git -c user.name=x -c user.email=x@example.com commit -qm x")
	git.Dir = dir
	if out, err := git.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	f, err := os.OpenFile(filepath.Join(dir, name), os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if _, err := f.WriteString("\nvar f = oauth2.Config{Endpoint: endpoints.GitHub, Scopes: []string{`" + evil + "gist`}}\n"); err != nil {
		t.Fatal(err)
	}
	return dir
}

// Nothing of what is analysed reaches a terminal or a page as it is, whatever it
// is printed as.
func TestHostileText(t *testing.T) {
	for _, names := range [][2]string{
		{"tame", "app.go"},
		{"a folder's \"name\" " + evil, "app's \"" + evil + ".go"},
		{"two\nlines", "app\n.go"},
	} {
		t.Run(names[0], func(t *testing.T) {
			t.Parallel()
			testHostileText(t, hostileModule(t, names[0], names[1]), names[1])
		})
	}
}

func testHostileText(t *testing.T, dir, file string) {
	tool, err := exec.LookPath("scopevet")
	if err != nil {
		t.Fatal(err)
	}
	style := regexp.MustCompile("\x1b\\[[0-9]*m") // those of -color=always, and no others
	for _, line := range []string{
		"scopevet ./...", "scopevet .", "scopevet -color=always", "scopevet -f=json .", "scopevet -f=sarif ./...", "scopevet -f=github .",
		"scopevet -f=rdjson .", "scopevet -f=checkstyle .", "scopevet -f=codeclimate .",
		"scopevet list .", "scopevet list ./...", "scopevet list -json .", "scopevet list -csv .",
		"scopevet lock ./...", "scopevet lock -e", "scopevet lock -check .", "scopevet init -e -o=new.toml",
		"scopevet report -html=page.html -markdown ./...", "scopevet report -markdown .",
		"scopevet scopes", "scopevet scopes evil", "scopevet scopes -json evil", "scopevet check -provider=evil read", "scopevet check -json " + evil,
		"scopevet check " + evil, "scopevet -C=nowhere" + evil, "scopevet ./" + evil, "scopevet -checks=" + evil, "scopevet -config=" + evil,
		"scopevet explain " + evil, "scopevet help " + evil, "scopevet completion " + evil, "scopevet -f=" + evil, "scopevet -color=" + evil, "scopevet -fail=" + evil,
		"scopevet -new-from=" + evil, "scopevet -new-from=HEAD -f=github .", "scopevet -" + evil, "scopevet scopes " + evil, "scopevet scopes -search=" + evil, "scopevet check -provider=" + evil + " repo",
		"scopevet lock -o=no/" + evil, "scopevet lock -o=lock" + evil + " -check", "scopevet init -o=no/" + evil + "/x", "scopevet report -html=no/" + evil,
		"scopevet gopls -gopls=" + evil + " version", "scopevet lsp -config=" + evil, "scopevet -tags=" + evil, "scopevet -fix ./types",
		"go vet -vettool=" + tool + " .", "go vet -vettool=" + tool + " ./types", "go vet -json -vettool=" + tool + " .",
	} {
		args := strings.Split(line, " ")
		cmd := exec.Command(args[0], args[1:]...)
		cmd.Dir, cmd.Env = dir, append(command().Env, "PWD="+dir)
		var out, errs bytes.Buffer
		cmd.Stdout, cmd.Stderr = &out, &errs
		cmd.Run()
		printed := out.String() + errs.String()
		if args[0] == "go" { // the go command prints the names of files itself
			printed = strings.ReplaceAll(printed, file, "")
		}
		if strings.Contains(line, "always") {
			printed = style.ReplaceAllString(printed, "")
		}
		if strings.Contains(line, "html") {
			page, err := os.ReadFile(filepath.Join(dir, "page.html"))
			if err != nil {
				t.Fatal(err)
			}
			printed += string(page)
			if strings.Contains(printed, "<script>alert") && !strings.Contains(printed, "`<script>alert") || strings.Contains(string(page), "<script>alert") || strings.Contains(string(page), "javascript:") {
				t.Errorf("%q runs a script: %s", line, printed)
			}
		}
		for i, one := range strings.FieldsFunc(printed, func(c rune) bool { return c == '\n' || c == '\t' }) {
			if !visible.Is(one) {
				t.Errorf("%q prints %q (%d)", line, one, i)
			}
		}
		shown := regexp.MustCompile(`(?i)\\x1b|\\u001b|%1b|&#x1b;|\\x202e|\\u202e`).MatchString(printed)
		if !shown && args[0] != "go" && !strings.Contains(line, "-check ") && filepath.Base(dir) != "two\nlines" {
			t.Errorf("%q does not show what is there: %s", line, printed)
		}
		if cmd.ProcessState.ExitCode() < 0 {
			t.Errorf("%q: %v", line, cmd.ProcessState)
		}
	}
}

// The same holds of what an editor shows: messages, titles, texts over a scope
// and offers. What it writes into a file is what belongs there.
func TestHostileTextInEditor(t *testing.T) {
	for _, names := range [][2]string{{"tame", "app.go"}, {"a folder " + evil, "app" + evil + ".go"}} {
		dir := hostileModule(t, names[0], names[1])
		c := lsptest.Start(t, dir, command("lsp"))
		c.Initialize(lsptest.Capabilities, nil)
		c.Open(names[1])
		c.Open("types/types.go")
		all := c.Diagnostics(names[1], func(all []lsptest.Diagnostic) bool { return len(all) > 3 })
		shown := make(map[string]string)
		for _, d := range all {
			shown["diagnostic "+d.Message] = d.Message
			at := map[string]any{"textDocument": map[string]string{"uri": c.URI(names[1])}, "position": d.Range.Start, "range": d.Range, "context": map[string]any{"diagnostics": []any{}}}
			var actions []lsptest.Action
			c.Call("textDocument/codeAction", at, &actions)
			for _, a := range actions {
				shown["action "+a.Title] = a.Title
			}
			inside := d.Range.Start
			inside.Character++
			at["position"] = inside
			var hover struct{ Contents struct{ Value string } }
			c.Call("textDocument/hover", at, &hover)
			shown["hover "+d.Message] = hover.Contents.Value
			var list struct {
				Items []struct {
					Label, Detail string
					Documentation any
				}
			}
			c.Call("textDocument/completion", at, &list)
			for _, item := range list.Items {
				shown["offer "+item.Label] = item.Label + " " + item.Detail + " " + fmt.Sprint(item.Documentation)
			}
		}
		for what, text := range shown {
			for line := range strings.Lines(text) {
				if !visible.Is(strings.TrimSuffix(line, "\n")) {
					t.Errorf("%q is %q", what, line)
				}
			}
			of, _, _ := strings.Cut(what, " ")
			if (of == "hover" || of == "offer") && regexp.MustCompile("\\]\\(javascript:|[^`\\\\](<b>|<script|\\[x\\])").MatchString(text) {
				t.Errorf("%q is Markdown of other people's: %q", what, text)
			}
		}
		if len(shown) < 8 || !strings.Contains(fmt.Sprint(shown), `\x1b`) {
			t.Errorf("little is shown: %q", shown)
		}
		for line := range strings.Lines(c.Stderr.String()) {
			if !visible.Is(strings.TrimSuffix(line, "\n")) {
				t.Errorf("standard error has %q", line)
			}
		}
		if code := c.Shutdown(); code != 0 {
			t.Errorf("exit code %d", code)
		}
	}
}
