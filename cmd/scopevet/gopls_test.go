package main

import (
	"encoding/json"
	"fmt"
	"go/version"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/scopevet/scopevet/internal/lsp/lsptest"
)

// goplsVersion is the newest gopls that the Go in use can build.
func goplsVersion() string {
	if version.Compare(runtime.Version(), "go1.27") >= 0 {
		return "v0.24.0"
	}
	return "v0.23.0"
}

// realGopls returns the path of gopls. It is built once for all runs, which
// takes a minute, and kept in the user's cache.
var realGopls = sync.OnceValues(func() (string, error) {
	cache, err := os.UserCacheDir()
	if err != nil {
		return "", err
	}
	dir := filepath.Join(cache, "scopevet-test", "gopls-"+goplsVersion())
	path := filepath.Join(dir, "gopls")
	if runtime.GOOS == "windows" {
		path += ".exe"
	}
	if _, err := os.Stat(path); err == nil {
		return path, nil
	}
	cmd := exec.Command("go", "install", "golang.org/x/tools/gopls@"+goplsVersion())
	cmd.Env = append(os.Environ(), "GOBIN="+dir, "GOFLAGS=")
	if out, err := cmd.CombinedOutput(); err != nil {
		return "", fmt.Errorf("%v: %v\n%s", cmd, err, out)
	}
	return path, nil
})

func startGopls(t *testing.T, files map[string]string) *lsptest.Client {
	t.Helper()
	path, err := realGopls()
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{"go.mod": loginMod, "login.go": loginGo}
	for name, text := range files {
		all[name] = text
	}
	cmd := command("gopls", "-gopls="+path)
	cmd.Env = append(cmd.Env, "GOPLSCACHE="+t.TempDir(), "XDG_CONFIG_HOME="+t.TempDir())
	return lsptest.Start(t, workspace(t, all), cmd)
}

// Diagnostics of both come together, and follow the text.
func TestGoplsDiagnostics(t *testing.T) {
	c := startGopls(t, nil)
	c.Initialize(lsptest.Capabilities, nil)
	c.Open("login.go")
	c.Found("login.go", "repoo misspelled", "r_liteprofile deprecated")
	c.Replace("login.go", "// 𝒢", "var wrong int = \"\"\n\n// 𝒢")
	both := func(line int) {
		t.Helper()
		c.Diagnostics("login.go", func(all []lsptest.Diagnostic) bool {
			theirs := slices.IndexFunc(all, func(d lsptest.Diagnostic) bool { return d.Source == "compiler" && d.Range.Start.Line == line })
			return len(all) == 3 && theirs >= 0
		})
		c.Found("login.go", "repoo misspelled", "r_liteprofile deprecated")
	}
	both(7)
	c.Replace("login.go", "package login\n", "package login\n\n// A line more.\n")
	both(9)
	if !c.Do(c.Actions("login.go", "repoo"), "Replace with \"repo\"") {
		t.Error("there is no fix")
	}
	c.Found("login.go", "r_liteprofile deprecated")
	if code := c.Shutdown(); code != 0 {
		t.Errorf("exit code %d", code)
	}
}

// Where both have something to say, both do; where gopls alone has, it does.
func TestGoplsAnswers(t *testing.T) {
	c := startGopls(t, map[string]string{"login.go": strings.Replace(loginGo, "\"gist\"", "oauth2.Scope, \"user:\"", 1)})
	capabilities := c.Initialize(lsptest.Capabilities, nil)
	if capabilities["renameProvider"] == nil {
		t.Errorf("gopls' capabilities are lost: %v", capabilities)
	}
	if triggers := fmt.Sprint(capabilities["completionProvider"]); !strings.Contains(triggers, `"`) || !strings.Contains(triggers, ".") {
		t.Errorf("completion is triggered by %s", triggers)
	}
	c.Open("login.go")
	c.Diagnostics("login.go", func(all []lsptest.Diagnostic) bool { return len(all) >= 3 })

	var hover struct{ Contents struct{ Value string } }
	c.Call("textDocument/hover", c.At("login.go", "var git"), &hover)
	if v := hover.Contents.Value; !strings.Contains(v, "var github oauth2.Config") {
		t.Errorf("over a variable: %s", v)
	}
	c.Call("textDocument/hover", c.At("login.go", "\"repo"), &hover)
	if v := hover.Contents.Value; !strings.Contains(v, "**GitHub** scope `repoo`") {
		t.Errorf("over a scope: %s", v)
	}

	var list struct{ Items []struct{ Label string } }
	c.Call("textDocument/completion", c.At("login.go", "\"user:"), &list)
	if !slices.ContainsFunc(list.Items, func(i struct{ Label string }) bool { return i.Label == "user:email" }) {
		t.Errorf("within a scope: %v", list)
	}
	list.Items = nil
	c.Call("textDocument/completion", c.At("login.go", "oauth2."), &list)
	if !slices.ContainsFunc(list.Items, func(i struct{ Label string }) bool { return i.Label == "Config" }) {
		t.Errorf("within a selector: %v", list)
	}

	var symbols []json.RawMessage
	c.Call("textDocument/documentSymbol", map[string]any{"textDocument": map[string]any{"uri": c.URI("login.go")}}, &symbols)
	if len(symbols) != 2 {
		t.Errorf("symbols %s", symbols)
	}
}

// An editor that asks for diagnostics gets those of both.
func TestGoplsPull(t *testing.T) {
	c := startGopls(t, nil)
	capabilities := c.Initialize(strings.Replace(lsptest.Capabilities, `"hover"`, `"diagnostic": {}, "hover"`, 1), map[string]any{"pullDiagnostics": true})
	if capabilities["diagnosticProvider"] == nil {
		t.Fatalf("capabilities %v", capabilities)
	}
	c.Open("login.go")
	c.Replace("login.go", "// 𝒢", "var wrong int = \"\"\n\n// 𝒢")
	pull := func(want int) {
		t.Helper()
		var report struct{ Items []lsptest.Diagnostic }
		c.Call("textDocument/diagnostic", map[string]any{"textDocument": map[string]any{"uri": c.URI("login.go")}}, &report)
		if len(report.Items) != want {
			t.Errorf("got %+v, want %d", report.Items, want)
		}
	}
	pull(3)
	c.Replace("login.go", "repoo", "repo")
	pull(2)
	c.Replace("login.go", "r_liteprofile", "profile")
	pull(1)
	pull(1)
}

// Whatever is not the server of an editor is gopls itself.
func TestGoplsCommands(t *testing.T) {
	path, err := realGopls()
	if err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{"version"}, {"check", "nowhere.go"}} {
		cmd := exec.Command(path, args...)
		want, _ := cmd.CombinedOutput()
		ours := command(append([]string{"gopls", "-gopls=" + path}, args...)...)
		got, _ := ours.CombinedOutput()
		if string(got) != string(want) || ours.ProcessState.ExitCode() != cmd.ProcessState.ExitCode() {
			t.Errorf("%q prints %q and ends with %d; gopls %q and %d", args, got, ours.ProcessState.ExitCode(), want, cmd.ProcessState.ExitCode())
		}
	}
}

func TestIsServer(t *testing.T) {
	for _, args := range []string{"", "serve", "-mode=stdio", "-logfile /tmp/x", "-rpc.trace -logfile=auto serve", "-remote auto -vv"} {
		if !isServer(strings.Fields(args)) {
			t.Errorf("gopls %s is not taken for a server", args)
		}
	}
	for _, args := range []string{"version", "version -json", "check x.go", "-v check x.go", "-listen=:0", "serve -listen :0", "help", "-h"} {
		if isServer(strings.Fields(args)) {
			t.Errorf("gopls %s is taken for a server", args)
		}
	}
}

// A link to scopevet by another name is "scopevet gopls".
func TestWithGopls(t *testing.T) {
	for _, test := range []struct{ args, want []string }{
		{[]string{"/bin/scopevet-gopls", "version", "-json"}, []string{"/bin/scopevet-gopls", "gopls", "version", "-json"}},
		{[]string{"scopevet-gopls.exe"}, []string{"scopevet-gopls.exe", "gopls"}},
		{[]string{"/scopevet-gopls/scopevet", "list"}, []string{"/scopevet-gopls/scopevet", "list"}},
	} {
		if got := withGopls(test.args); !slices.Equal(got, test.want) {
			t.Errorf("%q is %q, want %q", test.args, got, test.want)
		}
	}
}

// Scopevet does not start itself for ever.
func TestGoplsItself(t *testing.T) {
	self, err := exec.LookPath("scopevet")
	if err != nil {
		t.Fatal(err)
	}
	cmd := command("gopls", "-gopls="+self)
	if out, _ := cmd.CombinedOutput(); cmd.ProcessState.ExitCode() != exitUsage || !strings.Contains(string(out), "is scopevet itself") {
		t.Errorf("exit code %d: %s", cmd.ProcessState.ExitCode(), out)
	}
}
