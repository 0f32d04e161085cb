package main

import (
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// The test binary is scopevet itself when it is called by that name.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"scopevet": main, "scopevet-breaks": breaks})
}

var update = flag.Bool("update", false, "write what the scripts print into their files")

// TestScript runs the command lines of testdata/script. Each script begins in a
// folder of its own, with the stub of golang.org/x/oauth2 beside it as oauth2,
// $SCOPEVET is the path of the command, and there is no network.
func TestScript(t *testing.T) {
	tool, err := exec.LookPath("scopevet")
	if err != nil {
		t.Fatal(err)
	}
	goEnv := make(map[string]string)
	for _, name := range []string{"GOCACHE", "GOMODCACHE", "GOROOT"} {
		out, err := exec.Command("go", "env", name).Output()
		if err != nil {
			t.Fatal(err)
		}
		goEnv[name] = strings.TrimSpace(string(out))
	}
	testscript.Run(t, testscript.Params{
		Dir:           filepath.Join("..", "..", "testdata", "script"),
		UpdateScripts: *update,
		Setup: func(env *testscript.Env) error {
			for name, value := range goEnv {
				env.Setenv(name, value)
			}
			// The go command that GOTOOLCHAIN chooses here may not be the one in
			// PATH, and without network it could not be chosen again.
			env.Setenv("PATH", filepath.Join(goEnv["GOROOT"], "bin")+string(filepath.ListSeparator)+env.Getenv("PATH"))
			env.Setenv("GOTOOLCHAIN", "local")
			env.Setenv("GOPROXY", "off")
			env.Setenv("GOFLAGS", "")
			env.Setenv("GOWORK", "")
			env.Setenv("SCOPEVET", tool)
			env.Setenv("BREAKS", tool+"-breaks")
			return os.CopyFS(filepath.Join(env.WorkDir, "oauth2"), os.DirFS(filepath.Join("..", "..", "testdata", "oauth2")))
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"mode": checkMode},
	})
}

// checkMode is the script command "mode 0600 file".
func checkMode(ts *testscript.TestScript, neg bool, args []string) {
	info, err := os.Stat(ts.MkAbs(args[1]))
	ts.Check(err)
	if got := "0" + octal(info.Mode().Perm()); got != args[0] {
		ts.Fatalf("%s has mode %s, want %s", args[1], got, args[0])
	}
}

func octal(m os.FileMode) string {
	digits := ""
	for shift := 6; shift >= 0; shift -= 3 {
		digits += string(rune('0' + m>>shift&7))
	}
	return digits
}
