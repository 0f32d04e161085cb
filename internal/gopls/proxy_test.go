package gopls

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/scopevet/scopevet/internal/lsp"
	"github.com/scopevet/scopevet/internal/lsp/lsptest"
)

// The test binary is also the proxy and a gopls that behaves in a given way.
func TestMain(m *testing.M) {
	if mode := os.Getenv("FAKE_GOPLS"); mode != "" {
		fake(mode)
		return
	}
	if mode := os.Getenv("PROXY_FOR"); mode != "" {
		opts := Options{Gopls: fakeCommand(mode), Log: os.Stderr}
		if mode == "hangs" || mode == "mute" { // no other one is ever waited for in vain
			opts.Patience = 300 * time.Millisecond
		}
		serve := func() (int, error) { return Serve(context.Background(), opts, os.Stdin, os.Stdout) }
		if part := os.Getenv("BROKEN"); part != "" {
			serve = func() (int, error) { return broken(part, opts).serve(context.Background(), os.Stdin) }
		}
		code, err := serve()
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			code = 3
		}
		os.Exit(code)
	}
	os.Exit(m.Run())
}

func fakeCommand(mode string) *exec.Cmd {
	if mode == "missing" {
		return exec.Command(filepath.Join("no", "gopls", "here"))
	}
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "FAKE_GOPLS="+mode)
	return cmd
}

// fake is a gopls that answers initialize, publishes a diagnostic of what is
// opened and then:
//
//	dies     ends when it is asked for a hover
//	hangs    answers nothing any more
//	mute     does not even answer initialize
//	babbles  writes what is no message
//	good     answers
func fake(mode string) {
	r := lsp.NewReader(os.Stdin)
	for {
		frame, err := r.Read()
		if err != nil {
			return
		}
		m, _ := lsp.Decode(frame.Body)
		say := func(m *lsp.Message) { os.Stdout.Write(m.Frame()) }
		switch {
		case m.Method == "exit":
			return
		case mode == "mute":
		case m.Method == "initialize":
			say(lsp.Respond(m.ID, map[string]any{"capabilities": map[string]any{"renameProvider": true}}, nil))
		case mode == "babbles":
			fmt.Println("no more")
		case m.Method == "textDocument/didOpen":
			doc := parse(parse(m.Params)["textDocument"])
			say(lsp.Notify("textDocument/publishDiagnostics", map[string]any{
				"uri": doc["uri"], "version": 1, "diagnostics": []any{map[string]any{"range": lsp.Range{Start: lsp.Position{Line: 4}, End: lsp.Position{Line: 4, Character: 3}}, "source": "gopls", "message": "mine"}},
			}))
		case mode == "dies" && m.Method == "textDocument/hover":
			os.Exit(7)
		case mode == "hangs" || !m.IsRequest():
		case m.Method == "textDocument/hover":
			say(lsp.Respond(m.ID, map[string]any{"contents": map[string]any{"kind": "markdown", "value": "theirs"}}, nil))
		default:
			say(lsp.Respond(m.ID, nil, nil))
		}
	}
}

const loginGo = `package login

import "net/url"

var v = url.Values{"scope": {"repoo"}, "x": {"https://github.com/login/oauth/authorize?scope=repoo"}}
`

func start(t *testing.T, mode string) *lsptest.Client {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{"go.mod": "module example.com/login\n\ngo 1.26\n", "login.go": loginGo} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "PROXY_FOR="+mode, "GOFLAGS=", "GOWORK=")
	return lsptest.Start(t, dir, cmd)
}

const found = "repoo misspelled"

// However gopls fails, there is a message that says so, what scopevet finds goes
// on, and no request stays without an answer.
func TestWithoutGopls(t *testing.T) {
	for mode, message := range map[string]string{
		"missing": "gopls cannot be run",
		"dies":    "gopls has ended: exit status 7",
		"hangs":   "gopls does not answer",
		"mute":    "gopls does not answer",
		"babbles": "gopls has ended",
	} {
		t.Run(mode, func(t *testing.T) {
			c := start(t, mode)
			capabilities := c.Initialize(lsptest.Capabilities, nil)
			if capabilities["hoverProvider"] == nil || capabilities["codeActionProvider"] == nil {
				t.Errorf("capabilities %v", capabilities)
			}
			c.Open("login.go")
			c.Found("login.go", found)
			c.Call("textDocument/hover", c.At("login.go", "authorize?scope=re"), nil)
			c.Shown(message)
			if mode != "hangs" && mode != "mute" {
				if m := c.Answer(c.Send("textDocument/rename", map[string]any{})); m.Error == nil || m.Error.Code != lsp.RequestFailed {
					t.Errorf("rename is answered %s %v", m.Result, m.Error)
				}
			}
			c.Replace("login.go", "package login", "package login\n")
			c.Found("login.go", found)
			if !c.Do(c.Actions("login.go", "authorize?scope=repoo"), "Replace with \"repo\"") {
				t.Error("there is no fix")
			}
			c.Found("login.go")
			if code := c.Shutdown(); code != 0 || !strings.Contains(c.Stderr.String(), message) {
				t.Errorf("exit code %d; standard error: %s", code, c.Stderr)
			}
		})
	}
}

// What gopls has found stays beside ours, at its place, for each version of the
// text; and both say something over a scope.
func TestMerge(t *testing.T) {
	c := start(t, "good")
	if capabilities := c.Initialize(lsptest.Capabilities, nil); capabilities["renameProvider"] != true || capabilities["hoverProvider"] != true {
		t.Errorf("capabilities %v", capabilities)
	}
	c.Open("login.go")
	both := func(line int) {
		t.Helper()
		c.Diagnostics("login.go", func(all []lsptest.Diagnostic) bool {
			return len(all) == 2 && all[0].Message == "mine" && all[0].Range.Start.Line == line && all[1].Source == "scopevet"
		})
	}
	both(4)
	c.Replace("login.go", "package login", "\n\npackage login")
	both(6)
	var hover struct{ Contents struct{ Value string } }
	c.Call("textDocument/hover", c.At("login.go", "authorize?scope=re"), &hover)
	if v := hover.Contents.Value; !strings.HasPrefix(v, "theirs\n") || !strings.Contains(v, "**GitHub**") {
		t.Errorf("over a scope: %s", v)
	}
	if code := c.Shutdown(); code != 0 {
		t.Errorf("exit code %d", code)
	}
}

// What is between the editor and gopls passes to the byte, header and all,
// both ways.
func TestBytes(t *testing.T) {
	body := `{ "params":{"a":1.0e+2, "b":"\u00e9<&"}, "method":"x/y","jsonrpc" :"2.0"}`
	there := fmt.Sprintf("content-length: %d\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n%s", len(body), body)
	there += string(lsp.Encode([]byte(`{"jsonrpc":"2.0","id":"a/1","method":"workspace/symbol","params":{ }}`)))
	there += string(lsp.Encode([]byte(`no JSON`)))
	cmd := exec.Command("cat") // a gopls that says what it is told
	in, toProxy := io.Pipe()
	var out, log lsptest.Buffer
	done := make(chan struct{})
	go func() {
		defer close(done)
		Serve(context.Background(), Options{Gopls: cmd, Log: &log}, in, &out)
	}()
	if _, err := io.WriteString(toProxy, there); err != nil {
		t.Fatal(err)
	}
	for !bytes.HasSuffix([]byte(out.String()), []byte("no JSON")) && log.String() == "" {
		time.Sleep(time.Millisecond)
	}
	toProxy.Close()
	<-done
	if out.String() != there {
		t.Errorf("%q came back as %q; %s", there, &out, &log)
	}
}
