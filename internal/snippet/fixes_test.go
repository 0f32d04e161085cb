package snippet_test

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/format"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/scopevet/scopevet/internal/snippet"
)

// TestFixes applies what is suggested to programs that bytes tell: see FuzzFixes.
func TestFixes(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	f := newFixer(t)
	for range 300 {
		data := make([]byte, 10+r.IntN(120))
		for i := range data {
			data[i] = byte(r.Uint32())
		}
		f.check(t, asking(data))
	}
}

// FuzzFixes applies what is suggested to programs that ask for right and for
// wrong scopes in many ways of writing. Whatever is applied, each fix alone or
// all together, parses, stands as gofmt has it and type-checks. No two fixes are
// in each other's way: their edits are the same, or apart. What a fix mends
// alone is not found again, but where the same text stands in another place too, and
// when all are applied there is nothing more to fix.
//
// One case is left out: a comment goes with the element that it is on the line
// of, and what it stood in the way of can be joined only then.
func FuzzFixes(f *testing.F) {
	f.Add([]byte("scopes"))
	fix := newFixer(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) < 500 {
			fix.check(t, asking(data))
		}
	})
}

type fixer struct {
	*snippet.Checker
	imports stubs
}

func newFixer(t testing.TB) *fixer {
	return &fixer{checker(t), stubs{importer.Default(), token.NewFileSet(), make(map[string]*types.Package)}}
}

// stubs are the packages of the test data, and the standard library.
type stubs struct {
	std  types.Importer
	fset *token.FileSet
	all  map[string]*types.Package
}

func (s stubs) Import(path string) (*types.Package, error) {
	if s.all[path] != nil {
		return s.all[path], nil
	}
	names, _ := filepath.Glob(filepath.Join("../../testdata/src", path, "*.go"))
	if len(names) == 0 {
		return s.std.Import(path)
	}
	var files []*ast.File
	for _, name := range names {
		f, err := parser.ParseFile(s.fset, name, nil, 0)
		if err != nil {
			return nil, err
		}
		files = append(files, f)
	}
	pkg, err := (&types.Config{Importer: s}).Check(path, s.fset, files, nil)
	s.all[path] = pkg
	return pkg, err
}

func (f *fixer) check(t *testing.T, text string) {
	t.Helper()
	f.valid(t, text, "", text)
	before := f.findings(t, text)
	fixed := f.fixed(t, text, before)
	if fixed == text {
		return
	}
	f.valid(t, fixed, "all fixes", text)
	after := f.findings(t, fixed)
	if len(unfixed(after)) == len(after) {
		return
	}
	if strings.Count(fixed, why) < strings.Count(text, why) {
		f.check(t, fixed)
		return
	}
	t.Fatalf("%+v\nis to be fixed when all is:\n%s\nbefore:\n%s", after, fixed, text)
}

// findings are those of a text.
func (f *fixer) findings(t *testing.T, text string) []snippet.Finding {
	t.Helper()
	r, err := f.Check(text)
	if err != nil {
		t.Fatal(err)
	}
	for _, finding := range r.Findings {
		if finding.Start < 0 || finding.End < finding.Start || finding.End > len(text) {
			t.Fatalf("%s at %d to %d of %d", finding.Message, finding.Start, finding.End, len(text))
		}
		if strings.ContainsFunc(finding.Message, func(c rune) bool { return c < ' ' || c == 0x7f }) {
			t.Fatalf("a message is not one line of text: %q", finding.Message)
		}
	}
	return r.Findings
}

func unfixed(findings []snippet.Finding) []snippet.Finding {
	return slices.DeleteFunc(slices.Clone(findings), func(f snippet.Finding) bool { return f.Fix != nil })
}

// fixed returns the text with all fixes applied, and tries each of them and of
// the choices alone.
func (f *fixer) fixed(t *testing.T, text string, findings []snippet.Finding) string {
	t.Helper()
	var all []snippet.Edit
	for _, finding := range findings {
		for _, choice := range finding.Choices {
			f.valid(t, apply(t, text, choice.Edits), finding.Message, text)
		}
		if finding.Fix == nil {
			continue
		}
		alone := apply(t, text, finding.Fix.Edits)
		f.valid(t, alone, finding.Message, text)
		left, wrong := f.findings(t, alone), quoted(finding.Message)
		if said(left, finding.Message) >= said(findings, finding.Message) && times(left, finding) >= times(findings, finding) &&
			strings.Count(alone, wrong) >= strings.Count(text, wrong) {
			t.Fatalf("%s\nis found again when fixed:\n%s\nbefore:\n%s", finding.Message, alone, text)
		}
		for _, e := range finding.Fix.Edits {
			switch {
			case slices.Contains(all, e):
			case slices.ContainsFunc(all, func(made snippet.Edit) bool { return overlaps(made, e) }):
				t.Fatalf("%s\nhas an edit %+v in the way of others %+v of:\n%s", finding.Message, e, all, text)
			default:
				all = append(all, e)
			}
		}
	}
	return apply(t, text, all)
}

// quoted is the first text that a message quotes.
func quoted(message string) string {
	_, rest, _ := strings.Cut(message, `"`)
	text, _, _ := strings.Cut(rest, `"`)
	return text
}

// said tells how often a message is given.
func said(findings []snippet.Finding, message string) (n int) {
	for _, finding := range findings {
		if finding.Message == message {
			n++
		}
	}
	return n
}

// times tells how often there is a finding of the same kind. Those that compare
// are of one: where a scope is in a list twice, only one is said to be redundant.
func times(findings []snippet.Finding, like snippet.Finding) (n int) {
	for _, finding := range findings {
		if finding.Check == like.Check || compares(finding) && compares(like) {
			n++
		}
	}
	return n
}

// compares reports whether a finding says of a scope that another one is there.
func compares(f snippet.Finding) bool {
	return slices.Contains([]string{"duplicate", "redundant", "conflicting"}, f.Check)
}

// valid reports what a fix has made of a text if it does not stand so in a
// program.
func (f *fixer) valid(t *testing.T, text, why, before string) {
	t.Helper()
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "main.go", text, parser.ParseComments)
	if err == nil {
		_, err = (&types.Config{Importer: f.imports}).Check("main", fset, []*ast.File{file}, nil)
	}
	if err != nil {
		t.Fatalf("%s\n%v:\n%s\nbefore:\n%s", why, err, text, before)
	}
	if neat, err := format.Source([]byte(text)); err != nil || string(neat) != text {
		t.Fatalf("%s\nnot as gofmt has it:\n%s\nbefore:\n%s", why, text, before)
	}
}

// overlaps reports whether it would matter in which order two edits are applied.
func overlaps(x, y snippet.Edit) bool {
	return x.Start < y.End && y.Start < x.End || x.Start == y.Start
}

func apply(t *testing.T, text string, edits []snippet.Edit) string {
	t.Helper()
	edits = slices.Clone(edits)
	slices.SortFunc(edits, func(a, b snippet.Edit) int { return cmp.Compare(b.Start, a.Start) })
	end := len(text)
	for _, e := range edits {
		if e.Start < 0 || e.End < e.Start || e.End > end {
			t.Fatalf("edits overlap or lie beyond the text: %+v", edits)
		}
		text, end = text[:e.Start]+e.Text+text[e.End:], e.Start
	}
	return text
}

// asking is a program that asks for scopes, as the bytes say.
func asking(data []byte) string {
	g := &asker{data: data}
	var b strings.Builder
	b.WriteString(`package main

import (
	"context"
	"strings"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/github"
	"golang.org/x/oauth2/google"
	"golang.org/x/oauth2/slack"
	"golang.org/x/oauth2/spotify"
)

var (
	_ = context.Background
	_ = strings.Join
	_ = github.Endpoint
	_ = google.Endpoint
	_ = slack.Endpoint
	_ = spotify.Endpoint
)

`)
	fmt.Fprintf(&b, "const named = %s\n\n", g.literal())
	for i := range 1 + g.choose(3) {
		endpoint := []string{
			"github.Endpoint", "google.Endpoint", "slack.Endpoint", "spotify.Endpoint",
			`oauth2.Endpoint{AuthURL: "https://www.strava.com/oauth/authorize"}`, `oauth2.Endpoint{AuthURL: "https://sso.acme.example/auth"}`,
		}[g.choose(6)]
		if g.choose(2) == 0 {
			fmt.Fprintf(&b, "var conf%d = &oauth2.Config{\n\tEndpoint: %s,\n\tScopes: %s,\n}\n\n", i, endpoint, g.list())
			if g.choose(4) == 1 { // an ID token is needed
				fmt.Fprintf(&b, "func login%d(ctx context.Context, code string) string {\n\ttoken, _ := conf%d.Exchange(ctx, code)\n\treturn token.Extra(\"id_token\").(string)\n}\n\n", i, i)
			}
			continue
		}
		fmt.Fprintf(&b, "func ask%d(more bool) *oauth2.Config {\n\tscopes := %s\n", i, g.list())
		if g.choose(2) == 1 {
			fmt.Fprintf(&b, "\tif more {\n\t\tscopes = append(scopes, %s)\n\t}\n", g.elements())
		}
		fmt.Fprintf(&b, "\treturn &oauth2.Config{Endpoint: %s, Scopes: scopes}\n}\n\n", endpoint)
	}
	neat, err := format.Source([]byte(b.String()))
	if err != nil {
		panic(err)
	}
	return string(neat)
}

type asker struct{ data []byte }

func (g *asker) choose(n int) int {
	if len(g.data) == 0 {
		return 0
	}
	b := g.data[0]
	g.data = g.data[1:]
	return int(b) % n
}

var (
	tokens = []string{
		"repo", "user:email", "user:emial", "openid", "email", "emial", "Repo", "read:org", "read:users.profile", "gist", "profile",
		"https://www.googleapis.com/auth/drive", "http://www.googleapis.com/auth/drive", "https://www.googleapis.com/auth/drvie", "users:read",
		"user-read-email", "user-read-emial", "activity:read", "activity:raed", "read_all", "", "delete_repo", "public_repo", "chat:write", "https://mail.google.com/",
	}
	joints = []string{" ", ",", ", ", "  ", "\t", ";", "+", "%20"}
)

func (g *asker) text() string {
	s := tokens[g.choose(len(tokens))]
	for g.choose(4) == 1 {
		s += joints[g.choose(len(joints))] + tokens[g.choose(len(tokens))]
	}
	if g.choose(8) == 1 {
		s = []string{" " + s, s + " ", s + "\n", s + "é", "\ufeff" + s}[g.choose(5)]
	}
	return s
}

func (g *asker) literal() string {
	s := g.text()
	switch g.choose(6) {
	case 1:
		if strconv.CanBackquote(s) {
			return "`" + s + "`"
		}
	case 2:
		if s != "" && s[0] < 0x80 {
			return fmt.Sprintf(`"\x%02x%s`, s[0], strconv.Quote(s[1:])[1:])
		}
	case 3:
		return fmt.Sprintf("%q + %q", s[:len(s)/2], s[len(s)/2:])
	}
	return strconv.Quote(s)
}

func (g *asker) elements() string {
	var all []string
	for range 1 + g.choose(4) {
		if g.choose(7) == 1 {
			all = append(all, "named")
		} else {
			all = append(all, g.literal())
		}
	}
	return strings.Join(all, ", ")
}

// why is a comment behind an element.
const why = " // why"

func (g *asker) list() string {
	switch g.choose(10) {
	case 1:
		return "strings.Split(" + g.literal() + ", \",\")"
	case 2:
		return "strings.Fields(" + g.literal() + ")"
	case 3:
		return "[]string{strings.Join([]string{" + g.elements() + "}, \" \")}"
	case 4, 5:
		var b strings.Builder
		b.WriteString("[]string{\n")
		comment := why // but one: gofmt would line others up, and a fix moves none
		for range 1 + g.choose(4) {
			fmt.Fprintf(&b, "%s,", g.literal())
			if g.choose(3) == 1 {
				b.WriteString(comment)
				comment = ""
			}
			b.WriteString("\n")
			if g.choose(6) == 1 {
				b.WriteString("// a comment\n")
			}
		}
		return b.String() + "}"
	case 6:
		return "append([]string{" + g.elements() + "}, " + g.elements() + ")"
	}
	return "[]string{" + g.elements() + "}"
}
