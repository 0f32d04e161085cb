//go:build integration

package integration

import (
	"path/filepath"
	"strings"
	"testing"
)

// TestPreCommit has pre-commit install scopevet from this repository and run
// its hooks.
func TestPreCommit(t *testing.T) {
	output(t, in(root, "pre-commit", "validate-manifest", ".pre-commit-hooks.yaml"), 0)
	source := t.TempDir() // what is here now, as a repository of its own
	for _, name := range []string{"analyzer", "cmd", "docs", "internal"} {
		copyDir(t, filepath.Join(source, name), filepath.Join(root, name))
	}
	for _, name := range []string{".pre-commit-hooks.yaml", "go.mod", "go.sum", "scopes.toml", "scopevet.go"} {
		write(t, filepath.Join(source, name), read(t, filepath.Join(root, name)))
	}
	commit := func(dir string) (hash string) {
		t.Helper()
		output(t, in(dir, "git", "init", "-q"), 0)
		output(t, in(dir, "git", "add", "-A"), 0)
		output(t, in(dir, "git", "-c", "user.name=x", "-c", "user.email=x@example.com", "commit", "-qm", "x"), 0)
		out, _ := output(t, in(dir, "git", "rev-parse", "HEAD"), 0)
		return strings.TrimSpace(out)
	}
	dir := app(t, ".pre-commit-config.yaml")
	config := filepath.Join(dir, ".pre-commit-config.yaml")
	edit(t, config, "https://github.com/scopevet/scopevet", source)
	edit(t, config, "rev: main", "rev: "+commit(source))
	commit(dir)
	t.Setenv("PRE_COMMIT_HOME", filepath.Join(bin, "pre-commit"))
	output(t, in(dir, "pre-commit", "validate-config"), 0)
	out, errs := output(t, sh(t, dir, "pre-commit run --all-files scopevet"), 1)
	if got := findings(dir, out); got != all {
		t.Errorf("pre-commit prints\n%s%s", out, errs)
	}
	edit(t, config, "id: scopevet", "id: scopevet-fix")
	output(t, in(dir, "git", "add", "-A"), 0)
	output(t, in(dir, "pre-commit", "run", "--all-files"), 1)
	if text := read(t, filepath.Join(dir, "main.go")); !strings.Contains(text, `"user:email"`) {
		t.Errorf("not corrected:\n%s", text)
	}
}
