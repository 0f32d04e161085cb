package analyzer

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/token"
	"os"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/scopevet/scopevet/internal/check"
)

// Directive begins a comment that hides findings:
//
//	//scopevet:ignore misspelled,unknown the reason
//
// On a line with code it holds for that line; on one of its own, for what
// begins on the line below: an element, a statement, a declaration, or the file.
// //nolint and //nolint:scopevet, as golangci-lint has them, do the same
// without a reason, for all checks.
const Directive = "//scopevet:ignore"

// An ignore is one such comment.
type ignore struct {
	comment  *ast.Comment
	group    *ast.CommentGroup
	file     *ast.File
	pos, end token.Pos // what it covers
	code     token.Pos // where the code before it on its line ends
	checks   []string  // nil: all
	meant    string    // how it is to be written; "" where it is written so
	nolint   bool
	used     bool
}

// ignores returns the comments of the package that hide findings.
func ignores(pass *analysis.Pass) (all []*ignore) {
	for _, f := range pass.Files {
		for _, group := range f.Comments {
			for _, c := range group.List {
				if ig := parseIgnore(c); ig != nil {
					ig.group, ig.file = group, f
					all = append(all, ig)
				}
			}
		}
	}
	return all
}

// ours reports whether one of the comments is not for others too.
func ours(all []*ignore) bool {
	return slices.ContainsFunc(all, func(ig *ignore) bool { return !ig.nolint })
}

// parseIgnore returns what the comment hides, or nil when it is another one.
func parseIgnore(c *ast.Comment) *ignore {
	if !maySpeak(c.Text) {
		return nil
	}
	if rest, ok := strings.CutPrefix(c.Text, Directive); ok && (rest == "" || rest[0] == ' ' || rest[0] == '\t') {
		names, _ := ignoreWords(rest)
		return &ignore{comment: c, checks: strings.FieldsFunc(names, isComma)}
	}
	if form := otherForm.FindString(c.Text); form != "" {
		rest := strings.Trim(strings.TrimSuffix(c.Text[len(form):], "*/"), ":, \t")
		ig := parseIgnore(&ast.Comment{Text: strings.Join(strings.Fields(Directive+" "+rest), " ")})
		return &ignore{comment: c, checks: ig.checks, meant: ig.comment.Text}
	}
	text := strings.TrimLeft(strings.TrimPrefix(c.Text, "//"), " \t")
	rest, ok := strings.CutPrefix(text, "nolint")
	if !ok || rest == text {
		return nil
	}
	linters, listed := strings.CutPrefix(rest, ":")
	linters, _, _ = strings.Cut(linters, "//")
	switch {
	case listed:
		names := strings.FieldsFunc(linters, func(c rune) bool { return isComma(c) || c == ' ' })
		ok = slices.Contains(names, Name) || slices.Contains(names, "all")
	default:
		ok = rest == "" || rest[0] == ' '
	}
	if !ok {
		return nil
	}
	return &ignore{comment: c, nolint: true}
}

// otherForm is what a person may write for the directive.
var otherForm = regexp.MustCompile(`(?i)^(//|/\*)[/ \t]*scopevet[ \t]*:[ \t]*ignore\b`)

// maySpeak reports whether a comment begins with a word that one for us does, in
// whatever form. Most do not, and are looked at no further.
func maySpeak(comment string) bool {
	for comment != "" && (comment[0] == '/' || comment[0] == '*' || comment[0] == ' ' || comment[0] == '\t') {
		comment = comment[1:]
	}
	return len(comment) >= len(Name) && strings.EqualFold(comment[:len(Name)], Name) || strings.HasPrefix(comment, "nolint")
}

func isComma(c rune) bool { return c == ',' }

// ignoreWords splits what stands behind the directive into the names of checks
// and the reason.
func ignoreWords(rest string) (names, reason string) {
	rest, _, _ = strings.Cut(rest, "//")
	words := strings.Fields(rest)
	if len(words) == 0 {
		return "", ""
	}
	return words[0], strings.Join(words[1:], " ")
}

// cover sets the range in which findings are hidden.
func (ig *ignore) cover(pass *analysis.Pass) {
	line := lineOf(pass, ig.comment.Pos())
	ig.pos, ig.end = pass.Fset.File(ig.comment.Pos()).LineStart(line), ig.comment.End()
	ig.code = codeBefore(pass, ig.pos, ig.comment.Pos())
	if ig.code > ig.pos {
		return
	}
	if n := outermost(pass, ig.file, lineOf(pass, ig.group.End())+1); n != nil {
		ig.pos, ig.end = n.Pos(), n.End()
	}
}

// codeBefore returns where the text from start to pos ends but for blanks.
func codeBefore(pass *analysis.Pass, start, pos token.Pos) token.Pos {
	text, ok := written(pass, start, pos)
	if !ok {
		return pos
	}
	return start + token.Pos(len(bytes.TrimRight(text, " \t")))
}

// written returns what stands in a file from one place to another.
func written(pass *analysis.Pass, from, to token.Pos) (text []byte, ok bool) {
	file := pass.Fset.File(from)
	read := pass.ReadFile
	if read == nil { // Bazel's nogo has none
		read = os.ReadFile
	}
	all, err := read(file.Name())
	if err != nil || file.Offset(to) > len(all) {
		return nil, false
	}
	return all[file.Offset(from):file.Offset(to)], true
}

// whole reports whether the comment stands in its file as it was parsed: without
// the carriage returns that the parser drops, and behind which it goes on.
func (ig *ignore) whole(pass *analysis.Pass) bool {
	text, ok := written(pass, ig.comment.Pos(), ig.comment.End())
	return ok && string(text) == ig.comment.Text
}

// outermost returns the largest node that begins on the line, or nil.
func outermost(pass *analysis.Pass, f *ast.File, line int) (found ast.Node) {
	ast.Inspect(f, func(n ast.Node) bool {
		if _, isComment := n.(*ast.CommentGroup); isComment || n == nil || found != nil {
			return false
		}
		begins := lineOf(pass, n.Pos())
		if begins == line {
			found = n
		}
		return begins < line && line <= lineOf(pass, n.End())
	})
	return found
}

func lineOf(pass *analysis.Pass, pos token.Pos) int {
	return pass.Fset.PositionFor(pos, false).Line
}

// hides reports whether one of the comments hides a finding of the check.
func (r *reporter) hides(name string, pos, end token.Pos) bool {
	hidden := false
	for _, ig := range r.ignores {
		if ig.hides(name, pos, end) {
			ig.used, hidden = true, true
		}
	}
	return hidden
}

func (ig *ignore) hides(name string, pos, end token.Pos) bool {
	return ig.pos < end && pos < ig.end && ig.problem() == "" && (ig.nolint || slices.Contains(ig.checks, name))
}

// problem says why a comment hides nothing whatever is found.
func (ig *ignore) problem() string {
	if ig.nolint {
		return ""
	}
	if ig.meant != "" {
		if parseIgnore(&ast.Comment{Text: ig.meant}).problem() == "" {
			text, _, _ := strings.Cut(ig.meant, " //")
			return fmt.Sprintf("is not read in this form; write %q", text)
		}
		return "is not read in this form; write " + Directive + ", the check and the reason"
	}
	if len(ig.checks) == 0 {
		return "names no check; write " + Directive + ", the check and the reason"
	}
	for _, name := range ig.checks {
		if check.Named(name) != nil {
			continue
		}
		if near := check.Near(name); near != nil {
			return fmt.Sprintf("names no check with %q; did you mean %q?", name, near.Name)
		}
		return fmt.Sprintf("names no check with %q; \"scopevet explain\" lists them", name)
	}
	if _, reason := ignoreWords(strings.TrimPrefix(ig.comment.Text, Directive)); reason == "" {
		return "gives no reason; write one behind the name of the check"
	}
	return ""
}

// reportIgnores reports the comments that hide nothing. What a check that is
// switched off would find is not known.
func (r *reporter) reportIgnores(on func(*check.Check) bool) {
	if !on(check.UnusedIgnore) {
		return
	}
	for _, ig := range r.ignores {
		problem := ig.problem()
		unused := problem == "" && !ig.nolint && !ig.used &&
			!slices.ContainsFunc(ig.checks, func(name string) bool { return !on(check.Named(name)) })
		if unused {
			problem = "hides nothing; leave it out"
		}
		if problem == "" {
			continue
		}
		text, _, _ := strings.Cut(strings.TrimPrefix(ig.comment.Text, "//"), " //")
		d := analysis.Diagnostic{
			Pos: ig.comment.Pos(), End: ig.comment.End(),
			Category: check.UnusedIgnore.Name,
			Message:  fmt.Sprintf("%s: %q %s [%s]", Name, text, problem, check.UnusedIgnore.Name),
			URL:      URL + "#" + check.UnusedIgnore.Name,
		}
		if unused && r.mayEdit(d.Pos) && ig.whole(r.pass) {
			d.SuggestedFixes = []analysis.SuggestedFix{{Message: "remove the comment", TextEdits: []analysis.TextEdit{r.withoutComment(ig)}}}
		}
		r.pass.Report(d)
		r.reports = append(r.reports, Report{Severity: check.Warning})
	}
}

// withoutComment is the edit that removes the comment, with its line if it has
// one for itself.
func (r *reporter) withoutComment(ig *ignore) analysis.TextEdit {
	file := r.pass.Fset.File(ig.comment.Pos())
	line := r.line(ig.comment.Pos())
	if ig.code == file.LineStart(line) && line < file.LineCount() {
		return analysis.TextEdit{Pos: ig.code, End: file.LineStart(line + 1)}
	}
	return analysis.TextEdit{Pos: ig.code, End: ig.comment.End()}
}
