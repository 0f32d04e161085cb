package snippet

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/scanner"
	"go/token"
	"maps"
	"regexp"
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
	wanted := make(map[string][]string) // what is selected, by the name of the package
	ast.Inspect(r.file, func(n ast.Node) bool {
		if sel, ok := n.(*ast.SelectorExpr); ok {
			if x, ok := sel.X.(*ast.Ident); ok && !imported[x.Name] {
				wanted[x.Name] = append(wanted[x.Name], sel.Sel.Name)
			}
		}
		return true
	})
	var imports strings.Builder
	for _, name := range slices.Sorted(maps.Keys(wanted)) {
		if importPath := c.meant(name, wanted[name]); importPath != "" {
			imports.WriteString("import " + name + ` "` + importPath + `";`)
		}
	}
	if imports.Len() == 0 {
		return r
	}
	return parse(clause+imports.String()+strings.TrimPrefix(before, clause), text, behind)
}

// meant returns the package of that name from which the names can be selected:
// of the standard library, of golang.org/x/oauth2, or else any. If none has them
// all, it is the first of these two, or else the only one, or "".
func (c *Checker) meant(name string, selected []string) string {
	all := c.named[name]
	for _, importPath := range all {
		if !slices.ContainsFunc(selected, func(s string) bool { return !c.imports.declared.has(importPath, s) }) {
			return importPath
		}
	}
	if len(all) > 0 && (rank(all[0]) < other || len(all) == 1) {
		return all[0]
	}
	return ""
}

// has reports whether a package may declare a name: its text has the word.
func (d Declarations) has(importPath, name string) bool {
	word := regexp.MustCompile(`\b` + regexp.QuoteMeta(name) + `\b`)
	return slices.ContainsFunc(d[importPath], word.MatchString)
}

// byName are the import paths of packages by their names, the likeliest first.
func byName(declared Declarations) map[string][]string {
	all := make(map[string][]string)
	for _, importPath := range slices.Sorted(maps.Keys(declared)) {
		name := PackageName(importPath)
		all[name] = append(all[name], importPath)
	}
	for _, paths := range all {
		slices.SortStableFunc(paths, func(a, b string) int { return rank(a) - rank(b) })
	}
	return all
}

// The ranks of packages: those of the standard library are meant first.
const (
	standard = iota
	oauth2
	other
)

func rank(importPath string) int {
	switch root, _, _ := strings.Cut(importPath, "/"); {
	case !strings.Contains(root, "."):
		return standard
	case strings.HasPrefix(importPath, "golang.org/x/oauth2"):
		return oauth2
	}
	return other
}

func importName(s *ast.ImportSpec) string {
	if s.Name != nil {
		return s.Name.Name
	}
	return PackageName(strings.Trim(s.Path.Value, "\"`"))
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
