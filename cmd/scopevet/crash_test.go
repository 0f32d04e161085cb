package main

import (
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/scopevet/scopevet/internal/crash"
	"github.com/scopevet/scopevet/internal/lsp"
	"github.com/scopevet/scopevet/internal/lsp/lsptest"
)

// breaks is scopevet with mistakes: it panics where it looks at code in a file
// called breaks.go, at a package called early, at the first text that it is to
// check, at "scopevet explain breaks", and where an editor asks what can be done. Where it looks at code in a file called
// hangs.go, it never goes on.
func breaks() {
	texts := 0
	crash.Hook = func(in, at string) {
		switch {
		case strings.Contains(at, "hangs.go"):
			time.Sleep(time.Hour)
		case in == "the check of a text":
			texts++
		case in == "the command" && slices.Contains(os.Args, "breaks"), strings.HasSuffix(in, "/early"), strings.HasSuffix(in, "at textDocument/codeAction"), strings.Contains(at, "breaks.go"):
			panic("assignment to entry in nil map")
		}
		if texts == 1 {
			texts++
			panic("slice bounds out of range")
		}
	}
	main()
}

// breaking is a command line of the scopevet that has mistakes.
func breaking(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	cmd := command(args...)
	path, err := exec.LookPath("scopevet-breaks")
	if err != nil {
		t.Fatal(err)
	}
	cmd.Path, cmd.Args[0] = path, path
	return cmd
}

// A server tells its user that it broke, and goes on with what else there is.
func TestLSPInternalError(t *testing.T) {
	c := withBreaks(t, breaking(t, "lsp"))
	c.Open("login.go")
	c.Found("login.go", "repoo misspelled", "r_liteprofile deprecated")
	c.Replace("login.go", "repoo", "repo")
	c.Found("login.go", "r_liteprofile deprecated")
	if m := c.Answer(actions(c)); m.Error == nil || m.Error.Code != lsp.InternalError || !strings.Contains(m.Error.Message, crash.Issues) {
		t.Errorf("a request on which it breaks is answered %s %v", m.Result, m.Error)
	}
	goesOn(t, c)
}

// The same in front of gopls, which answers as before: also over the code on
// which scopevet breaks.
func TestGoplsInternalError(t *testing.T) {
	path, err := realGopls()
	if err != nil {
		t.Fatal(err)
	}
	cmd := breaking(t, "gopls", "-gopls="+path)
	cmd.Env = append(cmd.Env, "GOPLSCACHE="+t.TempDir(), "XDG_CONFIG_HOME="+t.TempDir())
	c := withBreaks(t, cmd)
	c.Replace("other/breaks.go", "var git", "var wrong int = \"\"\n\nvar git")
	c.Diagnostics("other/breaks.go", func(all []lsptest.Diagnostic) bool {
		return slices.ContainsFunc(all, func(d lsptest.Diagnostic) bool { return d.Source == "compiler" })
	})
	var hover struct{ Contents struct{ Value string } }
	c.Call("textDocument/hover", c.At("other/breaks.go", "var git"), &hover)
	if v := hover.Contents.Value; !strings.Contains(v, "var github oauth2.Config") {
		t.Errorf("over a variable: %s", v)
	}
	c.Open("login.go")
	c.Found("login.go", "repoo misspelled", "r_liteprofile deprecated")
	c.Replace("login.go", "repoo", "repo")
	c.Found("login.go", "r_liteprofile deprecated")
	if m := c.Answer(actions(c)); m.Error != nil {
		t.Errorf("a request on which it breaks is answered %v", m.Error)
	}
	goesOn(t, c)
}

// actions asks what can be done where scopevet is the one to know.
func actions(c *lsptest.Client) string {
	return c.Send("textDocument/codeAction", map[string]any{
		"textDocument": map[string]string{"uri": c.URI("login.go")}, "range": c.Range("login.go", "r_liteprofile"), "context": map[string]any{"diagnostics": []any{}},
	})
}

// withBreaks starts a server and opens a file on which it breaks.
func withBreaks(t *testing.T, cmd *exec.Cmd) *lsptest.Client {
	t.Helper()
	wrong := strings.Replace(loginGo, "package login", "package other", 1)
	c := lsptest.Start(t, workspace(t, map[string]string{"go.mod": loginMod, "login.go": loginGo, "other/breaks.go": wrong}), cmd)
	c.Initialize(lsptest.Capabilities, nil)
	c.Open("other/breaks.go")
	return c
}

// goesOn ends a session in which the user has been told.
func goesOn(t *testing.T, c *lsptest.Client) {
	t.Helper()
	want := "internal error in package example.com/login/other at analyzer/look.go:"
	c.Shown(want)
	c.Replace("other/breaks.go", "repoo", "gist")
	c.Replace("login.go", "\"r_liteprofile\",", "")
	c.Found("login.go")
	if log := c.Stderr.String(); !regexp.MustCompile(`breaks\.go:\d+:64: `+want).MatchString(log) || !strings.Contains(log, crash.Issues) {
		t.Errorf("standard error has no place and %q:\n%s", want, log)
	}
	if code := c.Shutdown(); code != 0 {
		t.Errorf("exit code %d", code)
	}
}
