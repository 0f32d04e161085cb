//go:build integration

package integration

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
)

// TestSARIF validates logs against the schema of OASIS.
func TestSARIF(t *testing.T) {
	schema := sarifSchema(t)
	dir := app(t)
	write(t, filepath.Join(dir, "broken", "broken.go"), "package broken\n\nvar Scopes = []string{ scope }\n")
	for pattern, code := range map[string]int{".": 1, "./login": 0, "./broken": 3} {
		out, _ := output(t, in(dir, "scopevet", "-f=sarif", pattern), code)
		validateJSON(t, schema, out)
	}
	out, _ := output(t, in(filepath.Join(root, "testdata", "example"), "scopevet", "-f=sarif", "-fail=none"), 0)
	validateJSON(t, schema, out)
}

// sarifSchema is the schema as a Go module ships it: in a constant.
func sarifSchema(t *testing.T) string {
	t.Helper()
	name := filepath.Join(module(t, "github.com/owenrumney/go-sarif/v3@v3.3.1"), "pkg", "report", "v210", "sarif", "schema.go")
	file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	schema := ""
	ast.Inspect(file, func(n ast.Node) bool {
		if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING && len(lit.Value) > len(schema) {
			schema, err = strconv.Unquote(lit.Value)
		}
		return true
	})
	if err != nil || !strings.Contains(schema, `"SARIF`) && !strings.Contains(schema, "(SARIF)") {
		t.Fatalf("%s holds no schema: %v", name, err)
	}
	return schema
}

const reviewdog = "github.com/reviewdog/reviewdog@v0.21.0"

// TestReviewdog validates what reviewdog reads against its schema, and has it
// read that.
func TestReviewdog(t *testing.T) {
	schema := filepath.Join(module(t, reviewdog), "proto", "rdf", "jsonschema", "DiagnosticResult.json")
	dir := app(t)
	out, _ := output(t, in(dir, "scopevet", "-f=rdjson", "./..."), 1)
	validateYAML(t, schema, out)

	name, version, _ := strings.Cut(reviewdog, "@")
	install := in(dir, "go", "install", name+"/cmd/reviewdog@"+version)
	install.Env = append(install.Env, "GOBIN="+bin)
	output(t, install, 0)
	output(t, in(dir, "git", "init", "-q"), 0)
	out, errs := output(t, sh(t, dir, "scopevet -f=rdjson ./... | reviewdog -f=rdjson -reporter=local -filter-mode=nofilter"), 0, 1)
	for _, want := range []string{`path:"main.go"`, `line:11\s+column:36`, `text:"user:email"`} {
		if !regexp.MustCompile(want).MatchString(out) {
			t.Errorf("no %s in what reviewdog prints:\n%s%s", want, out, errs)
		}
	}
}

// TestGitLab reads the report as GitLab documents it, and the job that makes it.
func TestGitLab(t *testing.T) {
	var jobs map[string]struct {
		Script    []string
		Artifacts struct {
			When    string
			Reports map[string]string
		}
	}
	if err := yaml.Unmarshal([]byte(documented(t, ".gitlab-ci.yml")), &jobs); err != nil {
		t.Fatal(err)
	}
	job := jobs["scopevet"]
	report := job.Artifacts.Reports["codequality"]
	if job.Artifacts.When != "always" || report == "" {
		t.Fatalf("the job keeps no report when there are findings: %+v", job)
	}
	dir := app(t)
	output(t, in(dir, "sh", "-c", job.Script[len(job.Script)-1]), 1)
	var issues []struct {
		Description, Fingerprint, Severity string
		CheckName                          string `json:"check_name"`
		Location                           struct {
			Path  string
			Lines struct{ Begin int }
		}
	}
	if err := json.Unmarshal([]byte(read(t, filepath.Join(dir, report))), &issues); err != nil {
		t.Fatal(err)
	}
	if len(issues) != strings.Count(all, "\n") {
		t.Errorf("%d issues", len(issues))
	}
	for _, i := range issues {
		severity := slices.Contains([]string{"info", "minor", "major", "critical", "blocker"}, i.Severity)
		if i.Description == "" || i.CheckName == "" || i.Fingerprint == "" || i.Location.Path == "" || i.Location.Lines.Begin == 0 || !severity {
			t.Errorf("incomplete: %+v", i)
		}
	}
}
