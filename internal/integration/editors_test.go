//go:build integration

package integration

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"

	"github.com/scopevet/scopevet/internal/lsp/lsptest"
)

// runEditor opens the files in an editor that asks for diagnostics, and prints
// these as the command does.
func runEditor(t *testing.T, dir string, args ...string) string {
	c := lsptest.Start(t, dir, in(dir, "scopevet", args...))
	c.Initialize(`{"textDocument": {"diagnostic": {}}}`, nil)
	var printed strings.Builder
	for _, name := range []string{"house.go", "main.go"} {
		c.Open(name)
		var report struct{ Items []lsptest.Diagnostic }
		c.Call("textDocument/diagnostic", map[string]any{"textDocument": map[string]any{"uri": c.URI(name)}}, &report)
		for _, d := range report.Items {
			fmt.Fprintf(&printed, "%s:%d:%d: %s\n", name, d.Range.Start.Line+1, d.Range.Start.Character+1, d.Message)
		}
	}
	c.Shutdown()
	return printed.String()
}

func runLSP(t *testing.T, dir string) string { return runEditor(t, dir, "lsp") }

// runGopls is for an editor that has no gopls: the cmd/scopevet tests have one.
func runGopls(t *testing.T, dir string) string {
	return runEditor(t, dir, "gopls", "-gopls="+filepath.Join(dir, "none"))
}

// A link named scopevet-gopls is gopls to an editor that takes no arguments.
func TestGoplsLink(t *testing.T) {
	dir := t.TempDir()
	output(t, sh(t, dir, `ln -s "$(which scopevet)" scopevet-gopls`), 0)
	gopls := filepath.Join(dir, "gopls")
	write(t, gopls, "#!/bin/sh\necho gopls was asked for \"$@\"\n")
	if err := os.Chmod(gopls, 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir+string(filepath.ListSeparator)+os.Getenv("PATH"))
	if out, _ := output(t, in(dir, "./scopevet-gopls", "version", "-json"), 0); out != "gopls was asked for version -json\n" {
		t.Errorf("it prints %q", out)
	}
}

// The configurations are all on the page, and those of data can be read.
func TestEditorFiles(t *testing.T) {
	folder := filepath.Join(root, "docs", "editors")
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	page := read(t, filepath.Join(root, "docs", "integrations.md"))
	for _, entry := range entries {
		name := entry.Name()
		text := read(t, filepath.Join(folder, name))
		if !strings.Contains(page, "["+name+"](editors/"+name+")") {
			t.Errorf("docs/integrations.md does not lead to %s", name)
		}
		if !strings.Contains(text, `scopevet`) {
			t.Errorf("%s does not name scopevet", name)
		}
		var value map[string]any
		var wrong error
		switch filepath.Ext(name) {
		case ".toml":
			_, wrong = toml.Decode(text, &value)
		case ".json":
			wrong = json.Unmarshal([]byte(comment.ReplaceAllString(text, "")), &value)
		}
		if wrong != nil {
			t.Errorf("%s: %v", name, wrong)
		}
	}
}

// A comment is a line of one, as the settings of VS Code and Zed may have.
var comment = regexp.MustCompile(`(?m)^\s*//.*$`)
