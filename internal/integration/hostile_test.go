//go:build integration

package integration

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"github.com/scopevet/scopevet/internal/visible"
)

// evil clears a screen, sets a title, turns the direction of writing and hides
// what follows.
const evil = "\x1b[2J\x1b]0;x\a\u202e\u2066\u009b8m\u200b"

// TestHostileText looks at what golangci-lint and nogo are given to print of code
// and of a scopes.toml that hold what a terminal would obey.
func TestHostileText(t *testing.T) {
	hostile := func(t *testing.T, files ...string) string {
		dir := app(t, files...)
		write(t, filepath.Join(dir, "other", "other.go"), strings.NewReplacer("package login", "package other", `"user:emial"`, "`"+evil+"repo`, `read"+evil+"`").Replace(login))
		scopes := filepath.Join(dir, "scopes.toml")
		write(t, scopes, read(t, scopes)+strings.ReplaceAll(`
[[app]]
name = "the app EVIL"
provider = "github"
allowed = ["gist"]
reason = "because EVIL"
`, "EVIL", `\u001b[2J\u001b]0;x\u0007\u202e\u2066\u009b8m\u200b`))
		return dir
	}
	check := func(t *testing.T, messages string) {
		t.Helper()
		if !strings.Contains(messages, `\x1b`) {
			t.Errorf("nothing of it is shown:\n%s", messages)
		}
		for line := range strings.Lines(messages) {
			if !visible.Is(strings.TrimSuffix(line, "\n")) {
				t.Errorf("printed: %q", line)
			}
		}
	}
	t.Run("golangci-lint", func(t *testing.T) {
		dir := hostile(t, ".golangci.yml")
		cmd := in(dir, customGolangciLint(t), "run", "--output.json.path=stdout", "--show-stats=false", "./...")
		cmd.Env = append(cmd.Env, golangciCache())
		out, errs := output(t, cmd, 1)
		var result struct{ Issues []struct{ Text string } }
		if err := json.NewDecoder(strings.NewReader(out)).Decode(&result); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
		messages := errs
		for _, issue := range result.Issues {
			messages += issue.Text + "\n"
		}
		check(t, messages)
		edit(t, filepath.Join(dir, ".golangci.yml"), "duplicate: false", `"duplicate\e[2J\u202e": false`)
		cmd = in(dir, customGolangciLint(t), "run", "./...")
		cmd.Env = append(cmd.Env, golangciCache())
		out, errs = output(t, cmd, 3)
		check(t, out+errs)
		edit(t, filepath.Join(dir, ".golangci.yml"), `"duplicate\e[2J\u202e": false`, "duplicate: false")
		write(t, filepath.Join(dir, "scopes.toml"), "[checks]\n\"dup\\u001b[2J\" = false\n")
		cmd = in(dir, customGolangciLint(t), "run", "./...")
		cmd.Env = append(cmd.Env, golangciCache())
		out, errs = output(t, cmd, 3)
		check(t, out+errs)
	})
	t.Run("nogo", func(t *testing.T) {
		dir := hostile(t, "nogo.json", "tools/scopes/scopes.go")
		check(t, nogo(t, dir, buildNogo(t, dir, ""), "./other").printed)
	})
	t.Run("multichecker", func(t *testing.T) {
		dir := hostile(t, "tools/vet/main.go")
		useCheckout(t, dir)
		cmd := sh(t, dir, "go run ./tools/vet ./...")
		_, errs := output(t, cmd, 1)
		check(t, errs)
		write(t, filepath.Join(dir, "scopes.toml"), "[checks]\n\"dup\\u001b[2J\" = false\n")
		cmd = sh(t, dir, "go run ./tools/vet ./...")
		_, errs = output(t, cmd, 1)
		check(t, errs)
	})
}
