package main

import (
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/scopevet/scopevet/internal/crash"
	"github.com/scopevet/scopevet/internal/lsp/lsptest"
)

// breaks is scopevet with mistakes: it panics where it looks at code in a file
// called breaks.go, at a package called early, at the first text that it is to
// check, and at "scopevet explain breaks". Where it looks at code in a file called
// hangs.go, it never goes on.
func breaks() {
	texts := 0
	crash.Hook = func(in, at string) {
		switch {
		case strings.Contains(at, "hangs.go"):
			time.Sleep(time.Hour)
		case in == "the check of a text":
			texts++
		case in == "the command" && slices.Contains(os.Args, "breaks"), strings.HasSuffix(in, "/early"), strings.Contains(at, "breaks.go"):
			panic("assignment to entry in nil map")
		}
		if texts == 1 {
			texts++
			panic("slice bounds out of range")
		}
	}
	main()
}

// A server tells its user that it broke, and goes on with what else there is.
func TestLSPInternalError(t *testing.T) {
	cmd := command()
	broken, err := exec.LookPath("scopevet-breaks")
	if err != nil {
		t.Fatal(err)
	}
	cmd.Path, cmd.Args = broken, []string{broken, "lsp"}
	wrong := strings.Replace(loginGo, "package login", "package other", 1)
	c := lsptest.Start(t, workspace(t, map[string]string{"go.mod": loginMod, "login.go": loginGo, "other/breaks.go": wrong}), cmd)
	c.Initialize(lsptest.Capabilities, nil)
	c.Open("other/breaks.go")
	c.Open("login.go")
	c.Found("login.go", "repoo misspelled", "r_liteprofile deprecated")
	c.Replace("login.go", "repoo", "repo")
	c.Found("login.go", "r_liteprofile deprecated")
	want := "breaks.go:9:64: internal error in package example.com/login/other at analyzer/look.go:"
	if log := c.Stderr.String(); !strings.Contains(log, want) || !strings.Contains(log, crash.Issues) {
		t.Errorf("standard error has no %q:\n%s", want, log)
	}
	c.Replace("other/breaks.go", "repoo", "gist")
	c.Replace("login.go", "\"r_liteprofile\",", "")
	c.Found("login.go")
	if code := c.Shutdown(); code != 0 {
		t.Errorf("exit code %d", code)
	}
}
