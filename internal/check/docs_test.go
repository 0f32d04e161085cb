package check_test

import (
	"flag"
	"fmt"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/scopevet/scopevet/internal/catalog"
	"github.com/scopevet/scopevet/internal/check"
)

var update = flag.Bool("update", false, "rewrite the examples of docs/checks.md")

var (
	section = regexp.MustCompile("(?m)^## (.*)$")
	example = regexp.MustCompile("(?s)```example\nprogram:  (.*?)\n(?:[^`]*\n)?```")
)

// TestDocumentation compares the sections of docs/checks.md with the checks,
// and runs its examples.
func TestDocumentation(t *testing.T) {
	const name = "../../docs/checks.md"
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	c, err := catalog.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	sections := section.FindAllStringSubmatch(string(text), -1)
	if len(sections) != len(check.All) {
		t.Errorf("%d sections for %d checks", len(sections), len(check.All))
	}
	for _, s := range sections {
		if err := check.Known(s[1]); err != nil {
			t.Error(err)
		}
	}
	got := example.ReplaceAllStringFunc(string(text), func(block string) string {
		line := example.FindStringSubmatch(block)[1]
		return "```example\nprogram:  " + line + "\n" + runExample(t, c, line) + "```"
	})
	for _, s := range strings.Split(got, "\n## ")[1:] {
		name, body, _ := strings.Cut(s, "\n")
		if n := strings.Count(body, "```example"); n != len(example.FindAllString(body, -1)) {
			t.Errorf("%s: an example begins otherwise than with program:", name)
		}
		if strings.Contains(body, "```example") && !strings.Contains(body, "["+name+"]\n") {
			t.Errorf("%s: the example does not show it", name)
		}
	}
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if got != string(text) {
		t.Errorf("out of date; go test ./internal/check -run TestDocumentation -update makes it:\n%s", got)
	}
}

// conditions are what an example says, in brackets behind the provider, of how
// the program asks.
var conditions = map[string]func(*check.Request){
	"without scopes":                             func(r *check.Request) { r.Default = check.Nothing },
	"without options":                            func(r *check.Request) { r.Default, r.All = check.Everything, 10 },
	"an ID token is needed":                      func(r *check.Request) { r.IDToken = true },
	"in the parameter scopes":                    func(r *check.Request) { r.Parameter = "scopes" },
	`with the parameter scope "gist"`:            func(r *check.Request) { r.Instead = []string{"gist"} },
	"with client credentials and EndpointParams": func(r *check.Request) { r.Grant, r.Twice = check.ByClient, true },
	"in an app that may ask for read:user":       withApp,
	"one parameter each":                         func(r *check.Request) { r.Wire = check.Repeated },
}

// withApp lets the request be that of an app with a policy.
func withApp(r *check.Request) {
	file, err := catalog.Parse("scopes.toml", `
[[app]]
name = "sign-in"
packages = ["acme.example/..."]
provider = "github"
allowed = ["read:user"]
`)
	if err != nil {
		panic(err)
	}
	if r.Catalog, err = r.Catalog.With(file); err != nil {
		panic(err)
	}
	r.Package = "acme.example/login"
}

// runExample is what all checks say of a provider and the list that is asked of
// it, and the list as the fixes leave it.
func runExample(t *testing.T, c *catalog.Catalog, line string) string {
	provider, rest, _ := strings.Cut(line, " ")
	set := func(*check.Request) {}
	if said, ok := strings.CutPrefix(rest, "("); ok {
		said, rest, _ = strings.Cut(said, ")")
		rest = strings.TrimSpace(rest)
		if set = conditions[said]; set == nil {
			t.Fatalf("%s: unknown condition %q", line, said)
		}
	}
	var texts []string
	for rest != "" {
		quoted, err := strconv.QuotedPrefix(rest)
		if err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		text, err := strconv.Unquote(quoted)
		if err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		texts, rest = append(texts, text), strings.TrimSpace(rest[len(quoted):])
	}
	req := list(provider, texts...).build(c)
	set(req)
	var b strings.Builder
	findings := check.Run(req, func(*check.Check) bool { return true })
	if len(findings) == 0 {
		t.Errorf("%s: nothing is found", line)
	}
	for _, f := range findings {
		fmt.Fprintf(&b, "scopevet: %s\n", f.Message)
	}
	if edits := editsOf(findings); len(edits) > 0 {
		b.WriteString("fixed:    " + provider)
		for _, e := range check.Apply(req.Elements, edits) {
			b.WriteString(" " + strconv.Quote(e.Text))
		}
		b.WriteString("\n")
	}
	return b.String()
}
