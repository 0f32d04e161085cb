package analyzer

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestUnknownCheck refuses the names of checks that there are not, with the
// line they stand in.
func TestUnknownCheck(t *testing.T) {
	path := filepath.Join(t.TempDir(), "scopes.toml")
	text := "[checks]\nduplicate = false\nmispelled = true\n\n[[override]]\npackages = [\"./...\"]\noff = [\"dupe\"]\n"
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	var c configs
	_, err := c.of(path, t.TempDir())
	if err == nil {
		t.Fatal("no error")
	}
	for _, want := range []string{path + `:3: no check is called "mispelled"`, path + `:5: no check is called "dupe"`} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("error %q does not say %q", err, want)
		}
	}
}
