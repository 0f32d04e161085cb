package flow

import (
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/tools/txtar"
)

// TestFlow asks for the argument of every call of sink, text or list, in
// testdata/*.txtar and compares what comes back with the comment behind the
// call: the texts, each with the literals that its bytes are written in.
func TestFlow(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no test data: %v", err)
	}
	for _, name := range files {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range txtar.Parse(data).Files {
				t.Run(f.Name, func(t *testing.T) { checkFile(t, f.Name, f.Data) })
			}
		})
	}
}

const prelude = "\nfunc text(string) {}\nfunc list([]string) {}\nfunc vlist(...string) {}\n"

func checkFile(t *testing.T, name string, src []byte) {
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, name, string(src)+prelude, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	info := &types.Info{
		Types: map[ast.Expr]types.TypeAndValue{}, Defs: map[*ast.Ident]types.Object{},
		Uses: map[*ast.Ident]types.Object{}, Selections: map[*ast.SelectorExpr]*types.Selection{},
		Implicits: map[ast.Node]types.Object{},
	}
	conf := types.Config{Importer: importer.Default()}
	checked, err := conf.Check("p", fset, []*ast.File{f}, info)
	if err != nil {
		t.Fatal(err)
	}
	pkg := New(checked, []*ast.File{f}, info)
	want := wants(fset, f)
	ast.Inspect(f, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return true
		}
		var v Value
		switch id, _ := call.Fun.(*ast.Ident); {
		case id == nil:
			return true
		case id.Name == "text":
			v = pkg.Texts(call.Args[0])
		case id.Name == "list":
			v = pkg.List(call.Args[0])
		case id.Name == "vlist":
			v = pkg.Arguments(call, 0)
		default:
			return true
		}
		line := fset.Position(call.Pos()).Line
		if got := describe(v); got != want[line] {
			t.Errorf("line %d:\n got %s\nwant %s", line, got, want[line])
		}
		return true
	})
}

func wants(fset *token.FileSet, f *ast.File) map[int]string {
	want := make(map[int]string)
	for _, group := range f.Comments {
		for _, c := range group.List {
			if text, ok := strings.CutPrefix(c.Text, "// = "); ok {
				want[fset.Position(c.Pos()).Line] = text
			}
		}
	}
	return want
}

// describe writes a value as its elements: pieces joined with +, each as the
// text of its literal from : to, or ? for a gap; choices as if; open as …
func describe(v Value) string {
	var elems []string
	for _, e := range v.Elems {
		var pieces []string
		for _, p := range e.Pieces {
			pieces = append(pieces, describePiece(p))
		}
		s := strings.Join(pieces, "+")
		if len(e.Pieces) == 0 {
			s = "nothing"
		}
		var choices []string
		for _, c := range e.Choices {
			not := ""
			if c.Not {
				not = "!"
			}
			choices = append(choices, not+describeArm(c.Arm))
		}
		if len(choices) > 0 {
			s += " if " + strings.Join(choices, ",")
		}
		elems = append(elems, s)
	}
	if v.Open {
		elems = append(elems, "…")
	}
	return strings.Join(elems, " | ")
}

func describePiece(p Piece) string {
	switch {
	case !p.Known:
		return "?"
	case p.Lit == nil:
		return strconv.Quote(p.Text) + "@"
	}
	value, _ := strconv.Unquote(p.Lit.Value)
	if value[p.Off:p.Off+len(p.Text)] != p.Text {
		return "MISPLACED " + p.Text
	}
	if value == p.Text {
		return p.Lit.Value
	}
	return fmt.Sprintf("%s[%d:%d]", p.Lit.Value, p.Off, p.Off+len(p.Text))
}

func TestRange(t *testing.T) {
	for _, tc := range []struct {
		source     string
		start, end int
		want       string
	}{
		{`"repo gist"`, 5, 9, `gist`},
		{"`repo gist`", 5, 9, `gist`},
		{`"a\tb"`, 1, 2, `\t`},
		{`"a\tb"`, 2, 3, `b`},
		{`"\u00e9x"`, 2, 3, `x`},
		{`"\u00e9x"`, 1, 3, `\u00e9x`}, // widened to the whole escape
		{`"\xff\xfex"`, 1, 2, `\xfe`},
		{`"éa"`, 2, 3, `a`},
		{`"ab"`, 2, 2, ``},
		{`"ab"`, 0, 0, ``},
		{`"\"q\""`, 1, 2, `q`},
	} {
		lit := &ast.BasicLit{ValuePos: 1, Kind: token.STRING, Value: tc.source}
		pos, end, ok := Range(lit, tc.start, tc.end)
		if got := tc.source[pos-1 : end-1]; !ok || got != tc.want {
			t.Errorf("Range(%s, %d, %d) = %q, %v; want %q", tc.source, tc.start, tc.end, got, ok, tc.want)
		}
	}
}

func TestRangeOfRawStringWithCarriageReturn(t *testing.T) {
	src := "package p\nvar s = `repo\r\ngist`\n"
	f, err := parser.ParseFile(token.NewFileSet(), "p.go", src, 0)
	if err != nil {
		t.Fatal(err)
	}
	lit := f.Decls[0].(*ast.GenDecl).Specs[0].(*ast.ValueSpec).Values[0].(*ast.BasicLit)
	if pos, end, ok := Range(lit, 5, 9); ok || pos != lit.Pos() || end != lit.End() {
		t.Errorf("Range = %d, %d, %v; want the whole literal and not ok", pos, end, ok)
	}
}

// FuzzRange replaces a part of any literal, as a compiler reads it, and reads the
// result back: it is exactly the text with another in place of the bytes asked
// for, or of the whole characters and escapes that they are in.
func FuzzRange(f *testing.F) {
	for _, source := range []string{
		`"repo gist"`, "`repo gist`", `"a\tb\xff\u00e9\u200b\101\U0001F600é"`, "`raw\nlines`", "`crlf\r\nlines`", `"\"\\"`, `""`, "``", "`é\x00`",
	} {
		f.Add(source, 1, 3, "\"\\`")
		f.Add(source, 0, 0, "x\ufeff\x00\r\xff")
		f.Add(source, 2, 9, "")
	}
	f.Fuzz(func(t *testing.T, source string, start, end int, with string) {
		lit, text, ok := literal(source)
		if !ok || start < 0 || end < start || end > len(text) {
			return
		}
		base := int(lit.Pos())
		pos, stop, mapped := Range(lit, start, end)
		from, to := int(pos)-base, int(stop)-base
		if from < 0 || to < from || to > len(source) {
			t.Fatalf("%s[%d:%d] is %d to %d of %d", source, start, end, from, to, len(source))
		}
		if !mapped {
			if !strings.HasPrefix(source, "`") || !strings.Contains(source, "\r") || from != 0 || to != len(source) {
				t.Fatalf("%s[%d:%d] is not found", source, start, end)
			}
			return
		}
		quote := source[:1]
		before, err := strconv.Unquote(source[:from] + quote)
		if err != nil {
			t.Fatalf("%s[%d:%d] begins within an escape, at %d", source, start, end, from)
		}
		inside, err := strconv.Unquote(quote + source[from:to] + quote)
		if err != nil || before+inside != text[:len(before)+len(inside)] {
			t.Fatalf("%s[%d:%d] ends within an escape, at %d", source, start, end, to)
		}
		first, last := len(before), len(before)+len(inside)
		if first > start || last < end || start-first >= utf8.UTFMax || last-end >= utf8.UTFMax {
			t.Fatalf("%s[%d:%d] is taken for %d to %d", source, start, end, first, last)
		}
		if cut := utf8.ValidString(text[:start]) && utf8.ValidString(text[start:end]) && utf8.ValidString(text[end:]); cut && (first != start || last != end) {
			t.Fatalf("%s[%d:%d] is taken for %d to %d", source, start, end, first, last)
		}
		quoted, can := Quote(lit, with)
		if !can {
			if !strings.HasPrefix(source, "`") {
				t.Fatalf("%q is not quoted", with)
			}
			return
		}
		_, got, ok := literal(source[:from] + quoted + source[to:])
		if want := text[:first] + with + text[last:]; !ok || got != want {
			t.Fatalf("%s[%d:%d] with %q: got %q, want %q", source, start, end, with, got, want)
		}
		whole, _ := Requote(lit, with)
		if _, got, ok := literal(whole); !ok || got != with {
			t.Fatalf("%q is quoted as %s", with, whole)
		}
	})
}

// literal reads a string literal as it stands in a file.
func literal(source string) (lit *ast.BasicLit, text string, ok bool) {
	f, err := parser.ParseFile(token.NewFileSet(), "p.go", "package p\nvar s = "+source+"\n", parser.ParseComments)
	if err != nil || len(f.Decls) != 1 || len(f.Comments) > 0 {
		return nil, "", false
	}
	values := f.Decls[0].(*ast.GenDecl).Specs[0].(*ast.ValueSpec).Values
	lit, ok = values[0].(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING || len(values) != 1 || int(lit.End()-lit.Pos()) != len(source) {
		return nil, "", false
	}
	text, err = strconv.Unquote(lit.Value)
	return lit, text, err == nil
}

// describeArm writes the arm of a choice between places as T: its number is a
// position, of no interest.
func describeArm(arm int) string {
	if arm > 64 {
		return "T"
	}
	return strconv.Itoa(arm)
}
