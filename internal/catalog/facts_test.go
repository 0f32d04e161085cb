package catalog

import (
	"flag"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite scopes.toml in canonical order")

const factsFile = "../../scopes.toml"

// builtinFile reads the catalogue as strictly as a user's.
func builtinFile(t *testing.T) *Catalog {
	t.Helper()
	text, err := os.ReadFile(factsFile)
	if err != nil {
		t.Fatal(err)
	}
	file, err := Parse("scopes.toml", string(text))
	if err != nil {
		t.Fatal(err)
	}
	c, err := Empty().With(file)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestFactsAreCanonical(t *testing.T) {
	want := builtinFile(t).Canonical()
	if *update {
		if err := os.WriteFile(factsFile, []byte(want), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	have, err := os.ReadFile(factsFile)
	if err != nil {
		t.Fatal(err)
	}
	if string(have) != want {
		t.Errorf("scopes.toml differs from its canonical form from line %d on; run go test ./internal/catalog -update",
			firstDifference(string(have), want))
	}
}

func firstDifference(a, b string) int {
	la, lb := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range min(len(la), len(lb)) {
		if la[i] != lb[i] {
			return i + 1
		}
	}
	return min(len(la), len(lb)) + 1
}

func TestEveryProviderIsDocumented(t *testing.T) {
	for _, p := range builtinFile(t).Providers() {
		if p.Name == "" || !strings.HasPrefix(p.Docs, "https://") {
			t.Errorf("%s: name %q, docs %q", p.ID, p.Name, p.Docs)
		}
		if !regexp.MustCompile(`^\d{4}-\d\d-\d\d$`).MatchString(p.Checked) {
			t.Errorf("%s: checked %q is not a day", p.ID, p.Checked)
		}
		if _, ok := p.Documented(); !ok && !strings.Contains(p.Note, "scope") {
			t.Errorf("%s does not say what separates scopes, nor its note why", p.ID)
		}
		for _, s := range p.Scopes() {
			if len(s.Source) < 10 {
				t.Errorf("%s: %s has the source %q", p.ID, s.Name, s.Source)
			}
		}
	}
}

// The catalogue's extent, which docs and users may count on.
func TestExtent(t *testing.T) {
	providers, listed, scopes := 0, 0, 0
	for _, p := range builtinFile(t).Providers() {
		n := len(p.Scopes())
		providers++
		scopes += n
		if n > 0 {
			listed++
		}
	}
	extent := fmt.Sprintf("%d providers, %d with scopes, and %d,%03d scopes", providers, listed, scopes/1000, scopes%1000)
	t.Log(extent)
	checkDocs(t, regexp.MustCompile(`\d+ providers, \d+ with scopes, and [\d,]+ scopes`), extent)
	if providers < 95 || listed < 80 || scopes < 9000 {
		t.Error("want at least 95 providers, 80 with scopes, 9000 scopes")
	}
}

// checkDocs asserts that docs/catalogue.md says what is the case where it says
// something of that form; -update writes it.
func checkDocs(t *testing.T, form *regexp.Regexp, is string) {
	t.Helper()
	const file = "../../docs/catalogue.md"
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	switch said := form.FindString(string(text)); {
	case said == is:
	case *update && said != "":
		if err := os.WriteFile(file, form.ReplaceAll(text, []byte(is)), 0o666); err != nil {
			t.Fatal(err)
		}
	default:
		t.Errorf("%s says %q, it is %q; run go test ./internal/catalog -update", file, said, is)
	}
}

// Every provider of two popular modules is known by what the modules call it
// and by its endpoint. As of every provider, it is said what separates its
// scopes, or why nothing does.
func TestProvidersOfPopularModulesAreKnown(t *testing.T) {
	const file = "testdata/known.tsv" // the file says which versions
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	c := builtinFile(t)
	lines := 0
	for line := range strings.Lines(string(text)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		lines++
		fields := strings.Split(strings.TrimSpace(line), "\t")
		if len(fields) != 3 {
			t.Fatalf("%s: %q has %d fields", file, line, len(fields))
		}
		what, url, id := fields[0], fields[1], fields[2]
		if strings.HasPrefix(id, "- ") {
			continue
		}
		p := c.Provider(id)
		if p == nil {
			t.Errorf("%s: no provider %s", what, id)
			continue
		}
		if strings.Contains(what, ".Endpoint") || strings.Contains(what, "/endpoints.") {
			if got := c.ByIdent(what); got != p {
				t.Errorf("%s leads to %v, not to %s", what, got, id)
			}
		}
		if got := c.ByURL(url); got != p && !slices.Contains(hostless, id) {
			t.Errorf("%s of %s leads to %v, not to %s", url, what, got, id)
		}
	}
	if lines != 58+74 {
		t.Errorf("%s has %d lines, want 58 endpoints and 74 packages", file, lines)
	}
}

// hostless providers run on servers of their customers, whose URLs say nothing.
var hostless = []string{"cloudfoundry", "hipchat"}

// What Google's hierarchy seems to imply and its methods contradict.
func TestImpliedScopesAreReviewed(t *testing.T) {
	p := builtinFile(t).Provider("google")
	for scope, not := range map[string][]string{
		"https://www.googleapis.com/auth/drive":     {"https://www.googleapis.com/auth/drive.appdata", "https://www.googleapis.com/auth/drive.apps.readonly"},
		"https://mail.google.com/":                  {"https://www.googleapis.com/auth/gmail.settings.basic", "https://www.googleapis.com/auth/gmail.settings.sharing"},
		"https://www.googleapis.com/auth/youtube":   {"https://www.googleapis.com/auth/youtube.force-ssl"},
		"https://www.googleapis.com/auth/analytics": {"https://www.googleapis.com/auth/analytics.edit", "https://www.googleapis.com/auth/analytics.manage.users"},
	} {
		for _, name := range not {
			if p.Lookup(name) == nil || p.implies(p.Lookup(scope), name, make(map[string]bool)) {
				t.Errorf("%s is said to include %s", scope, name)
			}
		}
	}
}

func TestReplacementsAndImpliedScopesAreActive(t *testing.T) {
	for _, p := range builtinFile(t).Providers() {
		for _, s := range p.Scopes() {
			named := slices.Concat(s.Replacements...)
			if s.Status == Active {
				if len(named) > 0 {
					t.Errorf("%s: %s is active and has a replacement", p.ID, s.Name)
				}
				named = s.Implies
			}
			for _, name := range named {
				if r := p.Lookup(name); r == nil || r.Status != Active {
					t.Errorf("%s: %s names %s, which is not an active scope", p.ID, s.Name, name)
				}
			}
			if p.implies(s, s.Name, make(map[string]bool)) {
				t.Errorf("%s: %s implies itself", p.ID, s.Name)
			}
		}
	}
}

func (p *Provider) implies(s *Scope, target string, seen map[string]bool) bool {
	for _, name := range s.Implies {
		if name == target {
			return true
		}
		if next := p.Lookup(name); next != nil && !seen[name] {
			seen[name] = true
			if p.implies(next, target, seen) {
				return true
			}
		}
	}
	return false
}

func TestNothingIsClaimedTwice(t *testing.T) {
	claimed := make(map[string]string)
	claim := func(what string, p *Provider) {
		if other, ok := claimed[what]; ok {
			t.Errorf("%s is claimed by %s and %s", what, other, p.ID)
		}
		claimed[what] = p.ID
	}
	for _, p := range builtinFile(t).Providers() {
		for _, pattern := range slices.Concat(p.Authorize, p.Token) {
			host, path := splitURL(pattern)
			if pattern != host+"/"+path {
				t.Errorf("%s: the pattern %q is not host/path alone", p.ID, pattern)
			}
			claim(pattern, p)
		}
		for _, ident := range slices.Concat(p.Endpoints, p.Packages) {
			claim(ident, p)
		}
	}
}

// A second-hand row may stand in a list, but no list is complete on its word.
func TestCompleteListsRestOnTheProvidersOwn(t *testing.T) {
	for _, p := range builtinFile(t).Providers() {
		second := 0
		for _, s := range p.Scopes() {
			if s.SecondHand() {
				second++
			}
		}
		if p.Complete && second*2 > len(p.Scopes()) {
			t.Errorf("%s is called complete, but %d of its %d rows are second-hand", p.ID, second, len(p.Scopes()))
		}
	}
}

// The built-in lists are read lazily and errors in them are dropped then; this
// shows that there are none.
func TestBuiltinIsWhole(t *testing.T) {
	c, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	if lazy, strict := c.Canonical(), builtinFile(t).Canonical(); lazy != strict {
		t.Errorf("the built-in catalogue differs from the file from line %d of its text on", firstDifference(lazy, strict))
	}
}
