package report

import (
	"flag"
	"go/token"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/diff"

	"github.com/scopevet/scopevet/analyzer"
	"github.com/scopevet/scopevet/internal/catalog"
	"github.com/scopevet/scopevet/internal/check"
	"github.com/scopevet/scopevet/internal/driver"
)

var update = flag.Bool("update", false, "write the golden files")

// source is the file of the sample's findings. Its words are such as would break
// a page or a comment.
const source = "package p\n\nvar conf = oauth2.Config{\n\tScopes: []string{\"user:emial\", \"`<b>|\"},\n}\n"

// sample is a report with one of each.
func sample(t *testing.T) *Report {
	t.Helper()
	c, err := catalog.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	t.Chdir(dir)
	if err := os.WriteFile("login.go", []byte(source), 0o644); err != nil {
		t.Fatal(err)
	}
	here, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(here, "login.go")
	at := func(line, column int) token.Position {
		start := 0
		for range line - 1 {
			start += strings.IndexByte(source[start:], '\n') + 1
		}
		return token.Position{Filename: file, Offset: start + column - 1, Line: line, Column: column}
	}
	asks := func(line int, provider string, scopes ...analyzer.Scope) analyzer.Request {
		for i := range scopes {
			scopes[i].Pos = at(line, 20+i)
			if p := c.Provider(provider); p != nil {
				if s := p.Lookup(scopes[i].Text); s != nil {
					scopes[i].Known, scopes[i].Status, scopes[i].Sensitivity = true, string(s.Status), s.Sensitivity
				}
			}
		}
		return analyzer.Request{Pos: at(line, 10), Package: "example.com/<p>/q", Provider: provider, Sink: "golang.org/x/oauth2.Config.Scopes", Scopes: scopes}
	}
	step := analyzer.Step{Pos: at(4, 3), Kind: "constant", Name: "all"}
	guessed := asks(3, "slack", analyzer.Scope{Text: "chat:write"})
	guessed.Guessed = true
	again := asks(2, "github", analyzer.Scope{Text: "gist"})
	again.Guessed = true
	open := asks(4, "google", analyzer.Scope{Text: "https://www.googleapis.com/auth/drive", Via: []analyzer.Step{step}})
	open.Open = true
	misspelled := driver.Finding{Package: "example.com/p", Check: "misspelled", URL: "https://example.com/checks.md#misspelled", Severity: check.Error,
		Message: `github: "user:emial" is not a scope; did you mean "user:email"? [misspelled]`, Pos: at(4, 20), End: at(4, 30), Provider: "github",
		Fix: &driver.Fix{Edits: []driver.Edit{{File: file, Start: at(4, 20).Offset, End: at(4, 30).Offset, Old: "user:emial", New: "user:email"}}}}
	odd := driver.Finding{Package: "example.com/p", Check: "whitespace", URL: "javascript:alert(1)", Severity: check.Warning,
		Message: "github: odd `<b>|` [whitespace]", Pos: at(4, 34), End: at(4, 39)}
	gone := driver.Finding{Package: "example.com/p", Check: "removed", URL: "https://example.com", Severity: check.Note,
		Message: "of a file that is not there [removed]", Pos: token.Position{Filename: filepath.Join(here, "gone.go"), Offset: 9, Line: 2, Column: 1}}
	return New("example.com/<p>", c, &driver.Result{
		Requests: []analyzer.Request{
			asks(4, "github", analyzer.Scope{Text: "user:emial"}, analyzer.Scope{Text: "`<script>alert(1)</script>|"}, analyzer.Scope{}),
			asks(3, "github", analyzer.Scope{Text: "user:emial"}), open, guessed, again,
			asks(3, "linkedin", analyzer.Scope{Text: "r_liteprofile"}),
			asks(2, "github", analyzer.Scope{Text: "openid"}), asks(2, "gitlab", analyzer.Scope{Text: "openid"}),
			asks(1, "", analyzer.Scope{Text: "some"}),
		},
		Named:    []analyzer.Scope{{Text: "read:org", Pos: at(1, 1)}},
		Findings: []driver.Finding{misspelled, odd, gone},
		Problems: []driver.Problem{{Posn: file + ":5:1", Message: "undefined: <x>"}, {Posn: file + ":5:1", Message: "undefined: <x>"}},
	})
}

func TestHTML(t *testing.T) {
	var b strings.Builder
	if err := sample(t).HTML(&b); err != nil {
		t.Fatal(err)
	}
	for _, no := range []string{"<script>alert", "javascript:alert", "<b>|", "http-equiv=\"refresh\"", "src=", "@import", "url("} {
		if strings.Contains(b.String(), no) {
			t.Errorf("the page has %q", no)
		}
	}
	golden(t, "report.html", strings.NewReplacer(style, "\n", script, "\n").Replace(b.String()))
}

func TestMarkdown(t *testing.T) {
	var b strings.Builder
	if err := sample(t).Markdown(&b); err != nil {
		t.Fatal(err)
	}
	golden(t, "report.md", b.String())
}

func TestNothing(t *testing.T) {
	c, err := catalog.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	r := New("", c, &driver.Result{})
	var page, comment strings.Builder
	if err := r.HTML(&page); err != nil || !strings.Contains(page.String(), "ask nobody for a scope") {
		t.Errorf("the page of nothing: %v", err)
	}
	if err := r.Markdown(&comment); err != nil || strings.Contains(comment.String(), "|") {
		t.Errorf("the comment of nothing: %v, %s", err, comment.String())
	}
}

// TestManyRows looks at what a service still takes for a comment.
func TestManyRows(t *testing.T) {
	c, err := catalog.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	r := analyzer.Request{Provider: "github", Pos: token.Position{Filename: "x.go", Line: 1, Column: 1}}
	for i := range 1000 {
		r.Scopes = append(r.Scopes, analyzer.Scope{Text: strings.Repeat("x", i+1)})
	}
	var b strings.Builder
	if err := New("", c, &driver.Result{Requests: []analyzer.Request{r}}).Markdown(&b); err != nil {
		t.Fatal(err)
	}
	if b.Len() > 65536 || !strings.Contains(b.String(), "\nand 850 more scopes\n") {
		t.Errorf("%d bytes:\n%s", b.Len(), b.String())
	}
}

// golden compares with a file of testdata, whose path it was before the test
// changed its folder.
func golden(t *testing.T, name, got string) {
	t.Helper()
	name = filepath.Join(here, "testdata", name)
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s", diff.Diff(name, want, "got", []byte(got)))
	}
}

var here, _ = os.Getwd()
