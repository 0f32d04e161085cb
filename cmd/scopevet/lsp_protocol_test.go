package main

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/scopevet/scopevet/internal/lsp"
	"github.com/scopevet/scopevet/internal/lsp/lsptest"
)

// What does not belong where it comes is answered with an error and changes
// nothing.
func TestLSPMistakes(t *testing.T) {
	c := startLSP(t, nil)
	refused := func(id, text string, code int) {
		t.Helper()
		if m := c.Answer(id); m.Error == nil || m.Error.Code != code || !strings.Contains(m.Error.Message, text) {
			t.Errorf("answer %s %v; want code %d, %q", m.Result, m.Error, code, text)
		}
	}
	refused(c.Send("textDocument/hover", nil), "before initialize", lsp.NotInitialized)
	c.Initialize(lsptest.Capabilities, nil)
	refused(c.Send("initialize", struct{}{}), "once", lsp.InvalidRequest)
	refused(c.Send("textDocument/rename", nil), "textDocument/rename", lsp.MethodNotFound)
	refused(c.Send("textDocument/hover", 7), "number", lsp.InvalidParams)
	refused(c.Send("textDocument/hover", map[string]any{"textDocument": map[string]any{"uri": "untitled:x"}}), "no file", lsp.InvalidParams)
	c.Notify("$/whatever", nil)
	c.Notify("textDocument/didChange", 7)
	c.Write(lsp.Encode([]byte("{")))
	refused("null", "not JSON-RPC", lsp.ParseError)
	c.Open("login.go")
	c.Found("login.go", "repoo misspelled", "r_liteprofile deprecated")
	if !strings.Contains(c.Stderr.String(), "textDocument/didChange") {
		t.Errorf("standard error says nothing of the mistake: %s", c.Stderr)
	}
	c.Call("shutdown", nil, nil)
	refused(c.Send("textDocument/hover", nil), "after shutdown", lsp.InvalidRequest)
	c.Notify("exit", nil)
	if code := c.Exit(); code != 0 {
		t.Errorf("exit code %d", code)
	}
}

// The exit code tells an orderly end from others.
func TestLSPExit(t *testing.T) {
	for name, test := range map[string]struct {
		end  func(*lsptest.Client)
		code int
		text string
	}{
		"exit alone":    {func(c *lsptest.Client) { c.Notify("exit", nil) }, 1, "without a shutdown"},
		"end of stream": {func(c *lsptest.Client) { c.Close() }, 1, "without a shutdown"},
		"no LSP":        {func(c *lsptest.Client) { c.Write([]byte("hello\r\n\r\n")) }, 3, `want "Name: value", have "hello"`},
	} {
		t.Run(name, func(t *testing.T) {
			c := startLSP(t, nil)
			c.Initialize(lsptest.Capabilities, nil)
			test.end(c)
			if code := c.Exit(); code != test.code || !strings.Contains(c.Stderr.String(), test.text) {
				t.Errorf("exit code %d, want %d; standard error %q, want %q", code, test.code, c.Stderr, test.text)
			}
		})
	}
}

// Positions are counted as was agreed on.
func TestLSPEncoding(t *testing.T) {
	for offered, want := range map[string]struct {
		encoding  string
		character int
	}{
		`[]`:                  {"utf-16", 82},
		`["utf-8", "utf-16"]`: {"utf-8", 84},
		`["x", "utf-32"]`:     {"utf-32", 81},
	} {
		c := startLSP(t, nil)
		capabilities := c.Initialize(`{"general": {"positionEncodings": `+offered+`}}`, nil)
		if capabilities["positionEncoding"] != want.encoding {
			t.Errorf("%s: the encoding is %v", offered, capabilities["positionEncoding"])
		}
		c.Open("login.go")
		all := c.Diagnostics("login.go", func(all []lsptest.Diagnostic) bool { return len(all) == 2 })
		if got := all[0].Range.Start; got.Line != 8 || got.Character != want.character {
			t.Errorf("%s: the first is at %+v, want character %d", offered, got, want.character)
		}
	}
}

// A client that asks for diagnostics gets them once, and is told when to ask
// again.
func TestLSPPull(t *testing.T) {
	c := startLSP(t, nil)
	capabilities := c.Initialize(strings.Replace(lsptest.Capabilities, `"hover"`, `"diagnostic": {}, "hover"`, 1), nil)
	if capabilities["diagnosticProvider"] == nil {
		t.Fatalf("capabilities %v", capabilities)
	}
	c.Open("login.go")
	pull := func() []lsptest.Diagnostic {
		var report struct {
			Kind  string
			Items []lsptest.Diagnostic
		}
		c.Call("textDocument/diagnostic", map[string]any{"textDocument": map[string]any{"uri": c.URI("login.go")}}, &report)
		if report.Kind != "full" {
			t.Errorf("a %q report", report.Kind)
		}
		return report.Items
	}
	if all := pull(); len(all) != 2 {
		t.Errorf("got %+v", all)
	}
	c.Replace("login.go", "repoo", "repo")
	if all := pull(); len(all) != 1 {
		t.Errorf("got %+v", all)
	}
	c.WriteFile("scopes.toml", "[checks]\ndeprecated = false\n")
	c.Notify("workspace/didChangeWatchedFiles", map[string]any{"changes": []any{map[string]any{"uri": c.URI("scopes.toml"), "type": 1}}})
	c.Asked("workspace/diagnostic/refresh")
	if all := pull(); len(all) != 0 {
		t.Errorf("got %+v", all)
	}
	for _, m := range c.Notifications("textDocument/publishDiagnostics") {
		var p struct{ Diagnostics []json.RawMessage }
		if json.Unmarshal(m.Params, &p) != nil || len(p.Diagnostics) > 0 {
			t.Errorf("the server says of its own accord %s", m.Params)
		}
	}
}
