//go:build integration

package integration

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var (
	root string // of the repository
	bin  string // the folder of scopevet and other tools, in PATH
)

func TestMain(m *testing.M) {
	flag.Parse()
	code, err := run(m)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		code = 1
	}
	os.Exit(code)
}

func run(m *testing.M) (code int, err error) {
	if root, err = filepath.Abs(filepath.Join("..", "..")); err != nil {
		return 0, err
	}
	if bin, err = os.MkdirTemp("", "scopevet"); err != nil {
		return 0, err
	}
	defer os.RemoveAll(bin)
	os.Setenv("PATH", bin+string(filepath.ListSeparator)+os.Getenv("PATH"))
	os.Setenv("GOFLAGS", "-buildvcs=false -modcacherw")
	os.Setenv("GOWORK", "off")
	if out, err := exec.Command("go", "build", "-o", bin, "../../cmd/scopevet").CombinedOutput(); err != nil {
		return 0, fmt.Errorf("%w\n%s", err, out)
	}
	if err := readDocumentation(); err != nil {
		return 0, err
	}
	code = m.Run()
	if code == 0 && flag.Lookup("test.run").Value.String() == "" {
		err = everyCommandHasRun()
	}
	return code, err
}

// app returns a folder with the three files in which every driver has to find
// the same, and what else of the documentation's files is named.
func app(t testing.TB, files ...string) string {
	t.Helper()
	dir := t.TempDir()
	copyDir(t, dir, filepath.Join(root, "testdata", "drivers"))
	copyDir(t, filepath.Join(dir, "oauth2"), filepath.Join(root, "testdata", "oauth2"))
	for _, name := range files {
		write(t, filepath.Join(dir, name), documented(t, name))
	}
	return dir
}

func copyDir(t testing.TB, to, from string) {
	t.Helper()
	if err := os.CopyFS(to, os.DirFS(from)); err != nil {
		t.Fatal(err)
	}
}

func write(t testing.TB, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

func read(t testing.TB, name string) string {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// edit replaces text that must be there.
func edit(t testing.TB, name, old, new string) {
	t.Helper()
	text := read(t, name)
	if !strings.Contains(text, old) {
		t.Fatalf("%s does not contain %q", name, old)
	}
	write(t, name, strings.ReplaceAll(text, old, new))
}

// output is what a command prints, in any case of these exit codes.
func output(t testing.TB, cmd *exec.Cmd, codes ...int) (stdout, stderr string) {
	t.Helper()
	var out, errs strings.Builder
	cmd.Stdout, cmd.Stderr = &out, &errs
	err := cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	if code := cmd.ProcessState.ExitCode(); !slices.Contains(codes, code) {
		t.Fatalf("%s: exit code %d, want %v\n%s%s", cmd, code, codes, &out, &errs)
	}
	return out.String(), errs.String()
}

// in returns a command to run in a folder.
func in(dir string, name string, args ...string) *exec.Cmd {
	cmd := exec.Command(name, args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "PWD="+dir)
	return cmd
}

// A finding is how tools print one, before what they add at the end.
var finding = regexp.MustCompile(`(?m)^(\S*\.go):(\d+):(\d+): (.*\[[a-z-]+\])`)

// findings are the findings that a tool has printed, each once, with file names
// relative to dir.
func findings(dir, printed string) string {
	var all []string
	for _, m := range finding.FindAllStringSubmatch(printed, -1) {
		name := m[1]
		if rel, err := filepath.Rel(dir, name); err == nil && filepath.IsAbs(name) {
			name = rel
		}
		all = append(all, fmt.Sprintf("%s:%s:%s: %s\n", filepath.Clean(name), m[2], m[3], m[4]))
	}
	slices.Sort(all)
	return strings.Join(slices.Compact(all), "")
}

// module returns the folder of a module from the proxy.
func module(t testing.TB, version string) string {
	t.Helper()
	cmd := in(t.TempDir(), "go", "mod", "download", "-json", version)
	out, _ := output(t, cmd, 0)
	var m struct{ Dir string }
	if err := json.Unmarshal([]byte(out), &m); err != nil {
		t.Fatal(err)
	}
	return m.Dir
}
