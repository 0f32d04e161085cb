package analyzer_test

import (
	"cmp"
	"fmt"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// A mistake is one that a program really made: a folder of
// testdata/src/realmistakes with what it did in wrong.go and how it was put
// right in right.go, or a line of elsewhere.tsv.
type mistake struct {
	link, story string
	checks      []string // that report it
	reason      string   // why none does
}

const notCaught = "Not caught: "

// TestRealMistakesPage compares docs/real-mistakes.md with what is reported.
func TestRealMistakesPage(t *testing.T) {
	folder := filepath.Join(testdata(t), "src", "realmistakes")
	var all []mistake
	for _, f := range diagnose(t, testdata(t), suites()["realmistakes"]) {
		m := readMistake(t, filepath.Join(folder, filepath.Base(f.pkg.PkgPath), "wrong.go"))
		for _, d := range f.Diagnostics {
			if !slices.Contains(m.checks, d.Category) {
				m.checks = append(m.checks, d.Category)
			}
		}
		if m.link == "" || (len(m.checks) == 0) != (m.reason != "") {
			t.Errorf("%s: link %q, reported by %v, reason %q", f.pkg.PkgPath, m.link, m.checks, m.reason)
		}
		all = append(all, m)
	}
	rows := elsewhere(t, filepath.Join(folder, "elsewhere.tsv"))
	got, page := mistakesPage(all, rows), "../docs/real-mistakes.md"
	if *update {
		if err := os.WriteFile(page, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if have, err := os.ReadFile(page); err != nil || string(have) != got {
		t.Errorf("%s is out of date (%v); run go test ./analyzer -update", page, err)
	}
}

// readMistake reads the package comment of a mistake: what happened, the link,
// and if no check reports it the reason.
func readMistake(t *testing.T, name string) (m mistake) {
	t.Helper()
	f, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments|parser.PackageClauseOnly)
	if err != nil {
		t.Fatal(err)
	}
	for _, paragraph := range strings.Split(f.Doc.Text(), "\n\n") {
		paragraph = strings.Join(strings.Fields(paragraph), " ")
		if reason, ok := strings.CutPrefix(paragraph, notCaught); ok {
			m.reason = reason
		} else if strings.HasPrefix(paragraph, "https://github.com/") {
			m.link = paragraph
		} else {
			m.story = paragraph
		}
	}
	return m
}

// elsewhere reads the mistakes that are not in a Go package: lines of link,
// story and reason.
func elsewhere(t *testing.T, name string) (all []mistake) {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		fields := strings.Split(strings.TrimSpace(line), "\t")
		if len(fields) != 3 {
			t.Fatalf("%s: %q", name, line)
		}
		all = append(all, mistake{link: fields[0], story: fields[1], reason: fields[2]})
	}
	return all
}

func mistakesPage(all, rows []mistake) string {
	byLink := func(a, b mistake) int { return cmp.Compare(a.link, b.link) }
	caught, missed := all, rows
	caught = slices.DeleteFunc(slices.Clone(all), func(m mistake) bool { return len(m.checks) == 0 })
	for _, m := range all {
		if len(m.checks) == 0 {
			missed = append(missed, m)
		}
	}
	slices.SortFunc(caught, byLink)
	slices.SortFunc(missed, byLink)
	var b strings.Builder
	fmt.Fprintf(&b, `# Mistakes that really happened

%d mistakes in the scopes of Go programs, from their histories and issues. %d of them are reported, and %d are not.
`, len(caught)+len(missed), len(caught), len(missed))
	fmt.Fprintf(&b, `
%d of them are small packages in [testdata/src/realmistakes](../testdata/src/realmistakes), each with the mistake in wrong.go and what it was corrected to in right.go, where nothing may be reported. Where the correction of those days is itself wrong today, right.go has what is right now. go test ./analyzer compares this page with them.

## Reported

| program | what happened | by |
| --- | --- | --- |
`, len(all))
	for _, m := range caught {
		fmt.Fprintf(&b, "| %s | %s | %s |\n", m.program(), m.story, strings.Join(links(m.checks), ", "))
	}
	b.WriteString(`
## Not reported

| program | what happened | why not |
| --- | --- | --- |
`)
	for _, m := range missed {
		fmt.Fprintf(&b, "| %s | %s | %s |\n", m.program(), m.story, m.reason)
	}
	return b.String()
}

// program is a link with the name of the repository.
func (m mistake) program() string {
	parts := strings.Split(strings.TrimPrefix(m.link, "https://github.com/"), "/")
	return fmt.Sprintf("[%s](%s)", strings.Join(parts[:2], "/"), m.link)
}

// links are the names of checks with their places in the documentation.
func links(checks []string) (all []string) {
	for _, name := range slices.Sorted(slices.Values(checks)) {
		all = append(all, fmt.Sprintf("[%s](checks.md#%s)", name, name))
	}
	return all
}
