package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/diff"

	"github.com/scopevet/scopevet/internal/check"
)

var (
	consoles   = regexp.MustCompile("(?s)```console\n\\$ ([^\n]*)\n(.*?)```")
	checkTable = regexp.MustCompile("(?s)(<!-- checks -->\n).*?(<!-- end -->)")
)

// TestReadme runs each command of a console block of README.md and compares
// what it prints, and the table of checks with the checks; -update writes both.
func TestReadme(t *testing.T) {
	name := filepath.Join("..", "..", "README.md")
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	got := checkTable.ReplaceAllString(string(text), "${1}"+tableOfChecks()+"${2}")
	got = consoles.ReplaceAllStringFunc(got, func(block string) string {
		command := consoles.FindStringSubmatch(block)[1]
		return "```console\n$ " + command + "\n" + output(t, command) + "```"
	})
	if got == string(text) {
		return
	}
	if !*update {
		t.Fatalf("README.md is out of date; go test ./cmd/scopevet -update changes it so:\n%s",
			diff.Diff("README.md", text, "README.md", []byte(got)))
	}
	if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
		t.Fatal(err)
	}
}

var downloading = regexp.MustCompile("(?m)^go: downloading .*\n")

// output is what the shell command prints in the root of the repository. It may
// well fail: most find something. What a cold module cache adds does not count.
func output(t *testing.T, command string) string {
	cmd := exec.Command("sh", "-c", command)
	cmd.Dir = filepath.Join("..", "..")
	out, err := cmd.CombinedOutput()
	if cmd.ProcessState == nil {
		t.Fatal(err)
	}
	return string(downloading.ReplaceAll(out, nil))
}

func tableOfChecks() string {
	var b strings.Builder
	b.WriteString("| check | what is wrong |\n| --- | --- |\n")
	for _, c := range check.All {
		fmt.Fprintf(&b, "| `%s` | %s%s |\n", c.Name, c.Title, unlessAsked(c))
	}
	return b.String()
}
