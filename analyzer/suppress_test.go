package analyzer

import (
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/tools/go/analysis"

	"github.com/scopevet/scopevet/internal/check"
)

func TestParseIgnore(t *testing.T) {
	for text, want := range map[string]*ignore{
		"//scopevet:ignore misspelled a reason":  {checks: []string{"misspelled"}},
		"//scopevet:ignore unknown,removed why":  {checks: []string{"unknown", "removed"}},
		"//scopevet:ignore":                      {},
		"//scopevet:ignored misspelled a reason": nil,
		"// scopevet:ignore misspelled a reason": {checks: []string{"misspelled"}, meant: "//scopevet:ignore misspelled a reason"},
		"//scopevet: Ignore:unknown why":         {checks: []string{"unknown"}, meant: "//scopevet:ignore unknown why"},
		"/* scopevet:ignore */":                  {meant: "//scopevet:ignore"},
		"// scopevet: the proxy ignores it":      nil,
		"// see scopevet:ignore":                 nil,
		"//nolint":                               {nolint: true},
		"// nolint // as agreed":                 {nolint: true},
		"//nolint:all":                           {nolint: true},
		"//nolint:gosec,scopevet // as agreed":   {nolint: true},
		"//nolint:gosec // not scopevet":         nil,
		"//nolinting":                            nil,
		"/* nolint */":                           nil,
		"// the word nolint":                     nil,
	} {
		got := parseIgnore(&ast.Comment{Text: text})
		if (got == nil) != (want == nil) || got != nil && (got.nolint != want.nolint || got.meant != want.meant || !slices.Equal(got.checks, want.checks)) {
			t.Errorf("%s: %+v, want %+v", text, got, want)
		}
	}
}

// FuzzParseIgnore puts any comment behind a line on which something is found, and
// compares what it hides and what is said of it with a second, plain reading.
func FuzzParseIgnore(f *testing.F) {
	for _, text := range []string{
		"//scopevet:ignore misspelled a reason", "//scopevet:ignore a b", "//nolint:", "//nolint:,", "//nolint:a,scopevet // b", "//", "/**/", "//scopevet:ignore //",
		"//scopevet:ignore ,, x", "//scopevet:ignore unknown,removed why // b", "// ScopeVet : Ignore: unknown\twhy", "/* scopevet:ignore empty\n*/",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		before := "package p\n\nvar s = \"x\" "
		src := before + text + "\n\nvar t = 1\n"
		fset := token.NewFileSet()
		file, err := parser.ParseFile(fset, "p.go", src, parser.ParseComments)
		if err != nil || len(file.Comments) != 1 || len(file.Comments[0].List) != 1 || len(file.Decls) != 2 {
			return // no comment, or code too
		}
		comment := file.Comments[0].List[0]
		var said []analysis.Diagnostic
		r := &reporter{pass: &analysis.Pass{
			Fset: fset, Files: []*ast.File{file},
			ReadFile: func(string) ([]byte, error) { return []byte(src), nil },
			Report:   func(d analysis.Diagnostic) { said = append(said, d) },
		}}
		r.ignores = ignores(r.pass)
		for _, ig := range r.ignores {
			ig.cover(r.pass)
		}
		found := file.Decls[0].(*ast.GenDecl).Specs[0].(*ast.ValueSpec).Values[0]
		form, names, reason := readPlainly(comment.Text)
		known := !slices.ContainsFunc(names, func(name string) bool { return check.Named(name) == nil })
		valid := form == "directive" && len(names) > 0 && known && reason

		// It tells of itself what is wrong with it, in its own place.
		every := func(*check.Check) bool { return true }
		r.reportIgnores(every)
		if (len(said) > 0) != (form == "directive" || form == "other") || len(said) > 1 {
			t.Fatalf("%q is %q, and %d things are said of it", text, form, len(said))
		}
		for _, d := range said {
			if d.Pos != comment.Pos() || d.End != comment.End() {
				t.Fatalf("%q: what is said is at %d to %d, and the comment at %d to %d", text, d.Pos, d.End, comment.Pos(), comment.End())
			}
			if unused := strings.Contains(d.Message, "hides nothing"); unused != valid {
				t.Fatalf("%q: %s, though valid is %v", text, d.Message, valid)
			}
			if strings.ContainsFunc(d.Message, unicode.IsControl) {
				t.Fatalf("%q: what is said is more than a line of text: %q", text, d.Message)
			}
			for _, fix := range d.SuggestedFixes {
				e := fix.TextEdits[0]
				at, end := fset.Position(e.Pos).Offset, fset.Position(e.End).Offset
				if left := src[:at] + src[end:]; left != strings.TrimRight(before, " ")+"\n\nvar t = 1\n" {
					t.Fatalf("%q: without the comment the file is %q", text, left)
				}
			}
		}
		// What is offered instead is read, and means the same.
		for _, ig := range r.ignores {
			if ig.meant == "" {
				continue
			}
			form, again, _ := readPlainly(ig.meant)
			if form != "directive" || !slices.Equal(again, ig.checks) {
				t.Fatalf("%q: %q is offered", text, ig.meant)
			}
		}
		// It hides what it names, and nothing is said of it any more.
		for _, c := range check.All {
			if hidden, want := r.hides(c.Name, found.Pos(), found.End()), form == "nolint" || valid && slices.Contains(names, c.Name); hidden != want {
				t.Fatalf("%q hides %s: %v", text, c.Name, hidden)
			}
		}
		if said = nil; valid {
			if r.reportIgnores(every); len(said) > 0 {
				t.Fatalf("%q hides something, and %s", text, said[0].Message)
			}
		}
	})
}

// readPlainly reads a comment by the words that documentation has for it: what it
// is, the checks that it names and whether a reason stands behind them.
func readPlainly(text string) (form string, names []string, reason bool) {
	body, line := strings.CutPrefix(text, "//")
	until := func(s string) string { s, _, _ = strings.Cut(s, "//"); return s }
	listed := func(s string) (all []string) {
		for _, name := range strings.Split(s, ",") {
			if name != "" {
				all = append(all, name)
			}
		}
		return all
	}
	if rest, ok := strings.CutPrefix(body, "scopevet:ignore"); ok && line && strings.TrimLeft(rest, " \t") != rest || rest == "" && ok && line {
		words := strings.Fields(until(rest))
		if len(words) == 0 {
			return "directive", nil, false
		}
		return "directive", listed(words[0]), len(words) > 1
	}
	rest := strings.TrimLeft(strings.TrimPrefix(body, "/*"), "/ \t")
	for i, word := range []string{"scopevet", ":", "ignore"} {
		rest = strings.TrimLeft(rest, map[bool]string{true: " \t"}[i > 0])
		n := 0
		for range word {
			_, size := utf8.DecodeRuneInString(rest[n:])
			n += size
		}
		if !strings.EqualFold(rest[:n], word) {
			rest = "no"
			break
		}
		rest = rest[n:]
		if i == 2 && (rest == "" || !strings.ContainsAny(rest[:1], "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_")) {
			return "other", nil, false
		}
	}
	rest, ok := strings.CutPrefix(strings.TrimLeft(body, " \t"), "nolint")
	switch {
	case !ok || !line:
	case rest == "" || rest[0] == ' ':
		return "nolint", nil, false
	case rest[0] == ':':
		for _, linter := range strings.Split(strings.ReplaceAll(until(rest[1:]), " ", ","), ",") {
			if linter == "scopevet" || linter == "all" {
				return "nolint", nil, false
			}
		}
	}
	return "", nil, false
}
