package gopls

import (
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/scopevet/scopevet/internal/crash"
	"github.com/scopevet/scopevet/internal/lsp"
	"github.com/scopevet/scopevet/internal/lsp/lsptest"
)

// broken is a proxy with a mistake: one of its parts is not there, or it panics
// before it looks at messages whose description has a text.
func broken(part string, opts Options) *proxy {
	opts.Patience = time.Hour // no answer may hang on it
	p := newProxy(opts, os.Stdout)
	switch part {
	case "documents":
		p.documents = nil
	case "pending":
		p.pending = nil
	case "server":
		server := p.server
		p.events.Push(func() { p.server = nil }) // once it runs
		p.server = server
	default:
		crash.Hook = func(in, _ string) {
			if strings.Contains(in, part) {
				panic("index out of range")
			}
		}
	}
	return p
}

// Whatever of the proxy breaks, gopls and the editor go on as without it: every
// message passes, every request has one answer, and the user is told once what
// broke and where to report it.
func TestBrokenProxy(t *testing.T) {
	for _, part := range []string{
		"documents", "pending", "server",
		"the editor's initialize", "the editor's initialized", "the editor's textDocument/didOpen", "the editor's textDocument/didChange",
		"the editor's textDocument/hover", "the editor's textDocument/rename", "the editor's shutdown", "the editor's exit",
		"gopls' answer", "gopls' textDocument/publishDiagnostics",
		"scopevet's answer", "scopevet's textDocument/publishDiagnostics",
		"of gopls, at", // all of them
	} {
		t.Run(part, func(t *testing.T) {
			t.Setenv("BROKEN", part)
			c := start(t, "good")
			if capabilities := c.Initialize(lsptest.Capabilities, nil); capabilities["renameProvider"] != true {
				t.Errorf("capabilities %v", capabilities)
			}
			c.Open("login.go")
			theirs := func(line int) {
				t.Helper()
				c.Diagnostics("login.go", func(all []lsptest.Diagnostic) bool {
					return len(all) > 0 && all[0].Message == "mine" && all[0].Range.Start.Line == line
				})
			}
			theirs(4)
			c.Replace("login.go", "package login", "\n\npackage login")
			var hover struct{ Contents struct{ Value string } }
			c.Call("textDocument/hover", c.At("login.go", "authorize?scope=re"), &hover)
			if v := hover.Contents.Value; !strings.HasPrefix(v, "theirs") {
				t.Errorf("over a scope: %q", v)
			}
			if m := c.Answer(c.Send("textDocument/rename", map[string]any{})); m.Error != nil {
				t.Errorf("rename: %v", m.Error)
			}
			atEnd := part == "the editor's shutdown" || part == "the editor's exit"
			if !atEnd {
				c.Shown("please report it at " + crash.Issues)
			}
			if code := c.Shutdown(); code != 0 && code != 1 {
				t.Errorf("exit code %d", code)
			}
			said := regexp.MustCompile(`internal error in the proxy of gopls, at [^\n]+ at internal/\w+/\w+\.go:\d+: [^\n]+; please report it at ` + crash.Issues)
			if log := c.Stderr.String(); !said.MatchString(log) || strings.Contains(log, "goroutine ") {
				t.Errorf("standard error: %s", log)
			}
		})
	}
}

// The same where gopls ends while the editor waits for it.
func TestBrokenWithoutGopls(t *testing.T) {
	t.Setenv("BROKEN", "the editor's textDocument/rename")
	c := start(t, "dies")
	c.Initialize(lsptest.Capabilities, nil)
	c.Open("login.go")
	c.Call("textDocument/hover", c.At("login.go", "authorize?scope=re"), nil)
	c.Shown("gopls has ended")
	if m := c.Answer(c.Send("textDocument/rename", map[string]any{})); m.Error == nil || m.Error.Code != lsp.InternalError {
		t.Errorf("rename is answered %s %v", m.Result, m.Error)
	}
	c.Replace("login.go", "package login", "package login\n")
	c.Found("login.go", found)
	if code := c.Shutdown(); code != 0 {
		t.Errorf("exit code %d", code)
	}
}
