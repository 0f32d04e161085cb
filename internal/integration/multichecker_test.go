//go:build integration

package integration

import (
	"path/filepath"
	"strings"
	"testing"
)

// runMultichecker runs a program of the user's own, with scopevet beside other
// analyzers.
func runMultichecker(t *testing.T, dir string) string {
	t.Helper()
	useCheckout(t, dir)
	_, err := output(t, sh(t, dir, "go run ./tools/vet ./..."), 1)
	return err
}

// TestMulticheckerFlags sets the analyzer's flags, which have its name before
// them in a program of several.
func TestMulticheckerFlags(t *testing.T) {
	dir := app(t, "tools/vet/main.go")
	useCheckout(t, dir)
	edit(t, filepath.Join(dir, "house.go"), "var house", "func same(s []string) { s = s }\n\nvar house")
	_, err := output(t, sh(t, dir, "go run ./tools/vet -scopevet.checks=-misspelled,-unknown ./..."), 1)
	if got := findings(dir, err); strings.Contains(got, "misspelled") || !strings.Contains(got, "comma-joined") {
		t.Error(err)
	}
	if !strings.Contains(err, "self-assignment of s") {
		t.Errorf("the other analyzers are silent:\n%s", err)
	}
}
