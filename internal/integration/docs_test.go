//go:build integration

package integration

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// What docs/integrations.md holds: files, in blocks with the file's name behind
// the language, and the commands of its sh blocks, with whether a test has run
// them.
var (
	files    = make(map[string]string)
	commands = make(map[string]bool)
)

var block = regexp.MustCompile("(?ms)^```([a-z]+)(?: (\\S+))?\n(.*?)^```")

func readDocumentation() error {
	text, err := os.ReadFile(filepath.Join(root, "docs", "integrations.md"))
	if err != nil {
		return err
	}
	for _, m := range block.FindAllStringSubmatch(string(text), -1) {
		switch language, name, body := m[1], m[2], m[3]; {
		case name != "":
			files[name] = body
		case language == "sh":
			for line := range strings.Lines(body) {
				commands[strings.TrimSpace(line)] = false
			}
		}
	}
	return nil
}

// documented returns a file of the documentation.
func documented(t testing.TB, name string) string {
	t.Helper()
	text, ok := files[name]
	if !ok {
		t.Fatalf("docs/integrations.md shows no %s", name)
	}
	return text
}

// sh returns a command of the documentation, to run in a folder.
func sh(t *testing.T, dir, line string) *exec.Cmd {
	t.Helper()
	if _, ok := commands[line]; !ok {
		t.Fatalf("docs/integrations.md does not say %q", line)
	}
	commands[line] = true
	return in(dir, "sh", "-c", line)
}

func everyCommandHasRun() error {
	for line, ran := range commands {
		if !ran {
			return fmt.Errorf("docs/integrations.md: no test runs %q", line)
		}
	}
	return nil
}
