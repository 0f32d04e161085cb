package snippet

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/scanner"
	"go/token"
	"maps"
	"slices"
	"strings"
)

// A reading is a text taken as a Go file, perhaps with something before and
// behind it.
type reading struct {
	fset *token.FileSet
	file *ast.File
	// before is how many bytes stand in the file before the text.
	before int
	// broken is the first error of syntax, or nil.
	broken error
}

// frames are what a text without a package clause can be: declarations, a
// value, or statements. The text stands between the two.
var frames = [][2]string{{clause, ""}, {clause + "var _ = ", "\n"}, {clause + "func _(){", "\n}"}}

const clause = "package p;"

// read takes the text for what it can be, statements in case of doubt; imports
// are added to what is no whole file.
func (c *Checker) read(text string) *reading {
	if _, err := parser.ParseFile(token.NewFileSet(), fileName, text, parser.PackageClauseOnly); err == nil {
		return parse("", text, "")
	}
	var r *reading
	for _, frame := range frames {
		if r = c.withImports(frame[0], text, frame[1]); r.broken == nil {
			break
		}
	}
	return r
}

func parse(before, text, behind string) *reading {
	r := &reading{fset: token.NewFileSet(), before: len(before)}
	r.file, r.broken = parser.ParseFile(r.fset, fileName, before+text+behind, parser.ParseComments|parser.SkipObjectResolution)
	return r
}

// withImports parses the text with imports of the packages that it names. They
// stand on the line of the package clause, so that lines stay as they are.
func (c *Checker) withImports(before, text, behind string) *reading {
	r := parse(before, text, behind)
	imported := make(map[string]bool)
	for _, s := range r.file.Imports {
		imported[importName(s)] = true
	}
	wanted := make(map[string]bool)
	ast.Inspect(r.file, func(n ast.Node) bool {
		if sel, ok := n.(*ast.SelectorExpr); ok {
			if x, ok := sel.X.(*ast.Ident); ok && c.usual[x.Name] != "" && !imported[x.Name] {
				wanted[x.Name] = true
			}
		}
		return true
	})
	if len(wanted) == 0 {
		return r
	}
	var b strings.Builder
	b.WriteString(clause)
	for _, name := range slices.Sorted(maps.Keys(wanted)) {
		b.WriteString("import " + name + ` "` + c.usual[name] + `";`)
	}
	return parse(b.String()+strings.TrimPrefix(before, clause), text, behind)
}

func importName(s *ast.ImportSpec) string {
	if s.Name != nil {
		return s.Name.Name
	}
	return PackageName(strings.Trim(s.Path.Value, "\"`"))
}

// usual returns the package that is most likely meant by each name: of the
// standard library, of golang.org/x/oauth2, or else the only one.
func usual(declared Declarations) map[string]string {
	all, twice := make(map[string]string), make(map[string]bool)
	rank := func(path string) int {
		switch root, _, _ := strings.Cut(path, "/"); {
		case !strings.Contains(root, "."):
			return 0
		case strings.HasPrefix(path, "golang.org/x/oauth2"):
			return 1
		}
		return 2
	}
	for _, path := range slices.Sorted(maps.Keys(declared)) {
		name := PackageName(path)
		switch old := all[name]; {
		case old == "" || rank(path) < rank(old):
			all[name], twice[name] = path, false
		case rank(path) == rank(old):
			// html/template before text/template: the first in order
			twice[name] = rank(path) == 2
		}
	}
	maps.DeleteFunc(all, func(name, _ string) bool { return twice[name] })
	return all
}

// problem is the first error of syntax in words, with its line in the text.
func (r *reading) problem() string {
	list, ok := r.broken.(scanner.ErrorList)
	if !ok || len(list) == 0 {
		return r.broken.Error()
	}
	return fmt.Sprintf("line %d: %s", list[0].Pos.Line, list[0].Msg)
}

// source is the file that was parsed.
func (r *reading) source(text string) []byte {
	return append(bytes.Repeat([]byte{' '}, r.before), text...)
}
