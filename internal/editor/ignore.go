package editor

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"strings"

	"github.com/scopevet/scopevet/analyzer"
)

// why stands where a person is to give a reason.
const why = "TODO: say why"

// ignore returns the edit that hides a finding: the check in a comment that is
// on its line already, else a comment at the end of the line, or where that has
// no room for one, a comment on a line of its own above what begins there.
func (e *Engine) ignore(path string, f Finding) (Edit, bool) {
	text, err := e.Text(path)
	if err != nil {
		return Edit{}, false
	}
	fset := token.NewFileSet()
	tree, _ := parser.ParseFile(fset, path, text, parser.ParseComments|parser.SkipObjectResolution)
	if tree == nil {
		return Edit{}, false
	}
	src := goFile{fset.File(tree.FileStart), tree, text}
	comment := analyzer.Directive + " " + f.Check + " " + why
	end := endOfLine(text, f.Start)
	last, ok := src.tokenAt(end)
	switch {
	case last == nil && ok && f.End <= end:
		trimmed := len(bytes.TrimRight(text[:end], " \t\r"))
		return Edit{File: path, Start: trimmed, End: trimmed, New: " " + comment}, true
	case last != nil && isDirective(last.Text):
		names := last.Text[len(analyzer.Directive)+1:]
		names = strings.TrimLeft(names, " \t")
		at := src.file.Offset(last.End()) - len(names) + len(strings.Fields(names)[0])
		return Edit{File: path, Start: at, End: at, New: "," + f.Check}, true
	}
	at, ok := src.above(f)
	if !ok {
		return Edit{}, false
	}
	indent := text[startOfLine(text, at):at]
	return Edit{File: path, Start: at, End: at, New: comment + "\n" + string(indent)}, true
}

// isDirective reports whether a comment hides findings of named checks.
func isDirective(comment string) bool {
	rest, ok := strings.CutPrefix(comment, analyzer.Directive+" ")
	return ok && strings.TrimSpace(rest) != ""
}

// A goFile is a file that a comment is to be written into.
type goFile struct {
	file *token.File
	tree *ast.File
	text []byte
}

// tokenAt returns the comment that reaches to the end of a line; ok is false
// where a literal does, so that nothing can be written there.
func (s goFile) tokenAt(end int) (last *ast.Comment, ok bool) {
	for _, group := range s.tree.Comments {
		for _, c := range group.List {
			if from, to := s.file.Offset(c.Pos()), s.file.Offset(c.End()); from < end && end <= to {
				return c, true
			}
		}
	}
	ok = true
	ast.Inspect(s.tree, func(n ast.Node) bool {
		if lit, is := n.(*ast.BasicLit); is && s.file.Offset(lit.Pos()) < end && end < s.file.Offset(lit.End()) {
			ok = false
		}
		return ok
	})
	return nil, ok
}

// above returns where the nearest line begins, but for its indentation, whose
// first and largest node holds the finding: the comment above it is about that.
func (s goFile) above(f Finding) (at int, ok bool) {
	for number := s.file.Line(s.file.Pos(f.Start)); number > 0; number-- {
		n := s.outermost(number)
		if n == nil || s.file.Offset(n.Pos()) > f.Start || s.file.Offset(n.End()) < f.End {
			continue
		}
		start, _ := line(s.text, number)
		begin := s.file.Offset(n.Pos())
		if len(bytes.TrimLeft(s.text[start:begin], " \t")) == 0 {
			return begin, true
		}
	}
	return 0, false
}

// outermost returns the largest node that begins on the line, or nil.
func (s goFile) outermost(number int) (found ast.Node) {
	ast.Inspect(s.tree, func(n ast.Node) bool {
		if _, isComment := n.(*ast.CommentGroup); isComment || n == nil || found != nil {
			return false
		}
		begins := s.file.Line(n.Pos())
		if begins == number {
			found = n
		}
		return begins < number && number <= s.file.Line(n.End())
	})
	return found
}
