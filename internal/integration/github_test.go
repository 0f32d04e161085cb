//go:build integration

package integration

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
)

// An action is what of action.yml the test needs.
type action struct {
	Inputs map[string]struct{ Default string }
	Runs   struct {
		Steps []struct {
			Name, Run string
			Env       map[string]string
		}
	}
}

// TestAction runs the scripts of the GitHub Action as a runner does.
func TestAction(t *testing.T) {
	var a action
	if err := yaml.Unmarshal([]byte(read(t, filepath.Join(root, "action.yml"))), &a); err != nil {
		t.Fatal(err)
	}
	// perform runs the steps of the action in a folder and returns what the last
	// of them prints.
	perform := func(dir, temp string, code int, inputs map[string]string) (printed string) {
		t.Helper()
		for _, step := range a.Runs.Steps {
			if step.Run == "" {
				continue
			}
			cmd := in(dir, "bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step.Run)
			cmd.Env = append(cmd.Env, "GITHUB_ACTION_PATH="+root, "RUNNER_TEMP="+temp)
			for name, value := range step.Env {
				value = regexp.MustCompile(`\$\{\{ inputs\.(\S+) \}\}`).ReplaceAllStringFunc(value, func(ref string) string {
					input := strings.TrimSuffix(strings.TrimPrefix(ref, "${{ inputs."), " }}")
					if set, ok := inputs[input]; ok {
						return set
					}
					return a.Inputs[input].Default
				})
				cmd.Env = append(cmd.Env, name+"="+value)
			}
			want := 0
			if step.Name == "Check scopes" {
				want = code
			}
			out, errs := output(t, cmd, want)
			printed = out + errs
		}
		return printed
	}

	dir, temp := app(t), t.TempDir()
	printed := perform(dir, temp, 1, nil)
	if got := findings(dir, printed); got != all {
		t.Errorf("the action prints\n%s", printed)
	}
	validateJSON(t, sarifSchema(t), read(t, filepath.Join(temp, "scopevet.sarif")))
	_, matcher, ok := strings.Cut(printed, "::add-matcher::")
	if !ok {
		t.Fatalf("no problem matcher:\n%s", printed)
	}
	matcher, _, _ = strings.Cut(matcher, "\n")
	match(t, matcher, printed)

	if printed := perform(dir, temp, 0, map[string]string{"checks": "-misspelled,-unknown", "fail": "error"}); !strings.Contains(printed, "comma-joined") || strings.Contains(printed, "emial") {
		t.Errorf("with other checks:\n%s", printed)
	}

	// A module below the root of the repository.
	whole := t.TempDir()
	copyDir(t, filepath.Join(whole, "sub"), dir)
	if err := os.Mkdir(filepath.Join(whole, ".git"), 0o777); err != nil {
		t.Fatal(err)
	}
	empty := t.TempDir()
	printed = perform(whole, empty, 1, map[string]string{"working-directory": "sub", "sarif": "false", "packages": ". ./login"})
	if !strings.Contains(printed, "::error file=sub/house.go,line=10,") || strings.Contains(printed, "add-matcher") {
		t.Errorf("below the root:\n%s", printed)
	}
	if _, err := os.Stat(filepath.Join(empty, "scopevet.sarif")); err == nil {
		t.Error("a SARIF log that nobody wants")
	}
}

// match has the problem matcher's expression find all that is printed.
func match(t *testing.T, matcher, printed string) {
	t.Helper()
	var m struct {
		ProblemMatcher []struct {
			Pattern []struct {
				Regexp                            string
				File, Line, Column, Message, Code int
			}
		}
	}
	if err := json.Unmarshal([]byte(read(t, matcher)), &m); err != nil {
		t.Fatal(err)
	}
	p := m.ProblemMatcher[0].Pattern[0]
	var got strings.Builder
	for line := range strings.Lines(printed) {
		if g := regexp.MustCompile(p.Regexp).FindStringSubmatch(strings.TrimSuffix(line, "\n")); g != nil {
			got.WriteString(g[p.File] + ":" + g[p.Line] + ":" + g[p.Column] + ": " + g[p.Message] + " [" + g[p.Code] + "]\n")
		}
	}
	if got.String() != all {
		t.Errorf("the problem matcher sees\n%s", &got)
	}
}

// TestActionSchema validates the action and the workflow of the documentation.
func TestActionSchema(t *testing.T) {
	dir := app(t, ".github/workflows/scopevet.yml")
	write(t, filepath.Join(dir, "action.yml"), read(t, filepath.Join(root, "action.yml")))
	for _, name := range []string{"action.yml", ".github/workflows/scopevet.yml"} {
		output(t, in(dir, "npx", "--yes", "-p", "@action-validator/cli@0.6.0", "-p", "@action-validator/core@0.6.0", "action-validator", name), 0)
	}
	output(t, in(dir, "go", "run", "github.com/rhysd/actionlint/cmd/actionlint@v1.7.12", ".github/workflows/scopevet.yml"), 0)
}

// TestWorkflowVulnerabilities runs the last step of the workflow of the
// documentation, on scopevet as the action builds it, with databases in the form
// of Go's: one knows nothing, the other a vulnerability, made up, of a module
// that scopevet is built of.
func TestWorkflowVulnerabilities(t *testing.T) {
	var workflow struct {
		Jobs map[string]struct{ Steps []struct{ Run string } }
	}
	if err := yaml.Unmarshal([]byte(documented(t, ".github/workflows/scopevet.yml")), &workflow); err != nil {
		t.Fatal(err)
	}
	steps := workflow.Jobs["scopevet"].Steps
	script := steps[len(steps)-1].Run
	const newest, pinned = "govulncheck@latest ", "govulncheck@v1.9.0 "
	if !strings.Contains(script, newest) {
		t.Fatalf("the last step runs %q", script)
	}
	for modules, code := range map[string]int{
		`[]`: 0,
		`[{"path": "github.com/BurntSushi/toml", "vulns": [{"id": "GO-0000-0001", "modified": "2026-01-01T00:00:00Z"}]}]`: 1,
	} {
		db := t.TempDir()
		write(t, filepath.Join(db, "index", "db.json"), `{"modified": "2026-01-01T00:00:00Z"}`)
		write(t, filepath.Join(db, "index", "modules.json"), modules)
		write(t, filepath.Join(db, "ID", "GO-0000-0001.json"), `{
	"schema_version": "1.3.1", "id": "GO-0000-0001", "modified": "2026-01-01T00:00:00Z", "published": "2026-01-01T00:00:00Z",
	"summary": "made up", "details": "made up", "database_specific": {"url": "https://pkg.go.dev/vuln/GO-0000-0001"},
	"affected": [{
		"package": {"name": "github.com/BurntSushi/toml", "ecosystem": "Go"},
		"ranges": [{"type": "SEMVER", "events": [{"introduced": "0"}]}],
		"ecosystem_specific": {"imports": [{"path": "github.com/BurntSushi/toml", "symbols": ["Decode"]}]}
	}]
}`)
		cmd := in(app(t), "bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", strings.Replace(script, newest, pinned+"-db=file://"+db+" ", 1))
		cmd.Env = append(cmd.Env, "RUNNER_TEMP="+bin)
		out, errs := output(t, cmd, code)
		if said := "Module: github.com/BurntSushi/toml"; strings.Contains(out, said) != (code != 0) || strings.Contains(errs, "exit status 3") != (code != 0) {
			t.Errorf("exit code %d:\n%s%s", code, out, errs)
		}
	}
}
