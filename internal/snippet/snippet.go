// Package snippet checks Go text that stands alone, without a module, a disk or
// a Go command around it: a file, declarations, statements or a value that
// somebody pastes, half-written perhaps. What it imports is known by its
// declarations; what nothing is known of has no type, and stops nothing.
package snippet

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/scopevet/scopevet/analyzer"
	"github.com/scopevet/scopevet/internal/check"
	"github.com/scopevet/scopevet/internal/crash"
)

// fileName is absolute, so that nobody asks for the current folder.
const fileName = "/main.go"

// Longest is how many bytes are checked.
const Longest = 1 << 20

// A Checker checks texts. It may not be used by several goroutines at once.
type Checker struct {
	analyzer *analysis.Analyzer
	imports  *importer
	named    map[string][]string // import paths
}

// New returns a checker that knows the declared packages.
func New(declared Declarations, opts analyzer.Options) *Checker {
	return &Checker{
		analyzer: analyzer.New(opts),
		imports:  &importer{declared: declared, packages: make(map[string]*types.Package)},
		named:    byName(declared),
	}
}

// A Result is what there is to say of a text. Offsets are in bytes.
type Result struct {
	Findings []Finding
	Scopes   []Scope // that are asked for, in the order of the text
	// Unknown are the import paths of which nothing is known.
	Unknown []string
	// Broken is the first error of syntax: what stands behind it may not have
	// been understood.
	Broken string
}

// A Finding is one mistake.
type Finding struct {
	Check    string
	Severity check.Severity
	Message  string
	Provider string // key of the catalogue; "" when it is not known
	Start    int
	End      int
	Fix      *Fix  // nil when a person must choose
	Choices  []Fix // what that person may choose from
}

// A Fix is a set of edits that do not overlap.
type Fix struct {
	Message string
	Edits   []Edit
}

// An Edit replaces the bytes from Start to End.
type Edit struct {
	Start, End int
	Text       string
}

// A Scope is one scope that is asked for.
type Scope struct {
	Text       string
	Provider   string // key of the catalogue; "" when it is not known
	Start, End int
}

// Check checks a text. The error is for what cannot be read at all.
func (c *Checker) Check(text string) (result *Result, err error) {
	if len(text) > Longest {
		return nil, fmt.Errorf("the text has %d bytes; no more than %d are checked", len(text), Longest)
	}
	err = crash.Guard("the check of a program", nil, func() (err error) { // half-written code is what nobody has tested against
		result, err = c.check(text)
		return err
	})
	return result, err
}

func (c *Checker) check(text string) (result *Result, err error) {
	r := c.read(text)
	result = &Result{}
	if r.broken != nil {
		result.Broken = r.problem()
	}
	info := &types.Info{
		Types: make(map[ast.Expr]types.TypeAndValue), Instances: make(map[*ast.Ident]types.Instance),
		Defs: make(map[*ast.Ident]types.Object), Uses: make(map[*ast.Ident]types.Object),
		Implicits: make(map[ast.Node]types.Object), Selections: make(map[*ast.SelectorExpr]*types.Selection),
		Scopes: make(map[ast.Node]*types.Scope), FileVersions: make(map[*ast.File]string),
	}
	conf := types.Config{Importer: c.imports, Error: func(error) {}, FakeImportC: true}
	files := []*ast.File{r.file}
	pkg, _ := conf.Check(r.file.Name.Name, r.fset, files, info) // with what can be checked
	for _, spec := range r.file.Imports {
		if path := strings.Trim(spec.Path.Value, "\"`"); c.imports.declared[path] == nil && path != "unsafe" && path != "C" {
			result.Unknown = append(result.Unknown, path)
		}
	}
	var found []analysis.Diagnostic
	pass := &analysis.Pass{
		Analyzer: c.analyzer, Fset: r.fset, Files: files, Pkg: pkg, TypesInfo: info,
		TypesSizes: types.SizesFor("gc", "amd64"),
		Report:     func(d analysis.Diagnostic) { found = append(found, d) },
		ReadFile:   func(string) ([]byte, error) { return r.source(text), nil },

		ImportObjectFact:  func(types.Object, analysis.Fact) bool { return false },
		ExportObjectFact:  func(types.Object, analysis.Fact) {},
		ImportPackageFact: func(*types.Package, analysis.Fact) bool { return false },
		ExportPackageFact: func(analysis.Fact) {},
		AllObjectFacts:    func() []analysis.ObjectFact { return nil },
		AllPackageFacts:   func() []analysis.PackageFact { return nil },
	}
	answer, err := c.analyzer.Run(pass)
	if err != nil {
		return nil, err
	}
	inventory := answer.(*analyzer.Inventory)
	place := func(pos token.Pos) int {
		return min(max(r.fset.Position(pos).Offset-r.before, 0), len(text))
	}
	fix := func(f analysis.SuggestedFix) Fix {
		out := Fix{Message: f.Message}
		for _, e := range f.TextEdits {
			out.Edits = append(out.Edits, Edit{place(e.Pos), place(e.End), string(e.NewText)})
		}
		return out
	}
	for i, d := range found {
		f := Finding{Check: d.Category, Message: d.Message, Start: place(d.Pos), End: place(d.End)}
		if i < len(inventory.Reports) { // they are in the order of the diagnostics
			report := inventory.Reports[i]
			f.Severity, f.Provider = report.Severity, report.Provider
			for _, choice := range report.Choices {
				f.Choices = append(f.Choices, fix(choice))
			}
		}
		if len(d.SuggestedFixes) > 0 {
			one := fix(d.SuggestedFixes[0])
			f.Fix = &one
		}
		result.Findings = append(result.Findings, f)
	}
	slices.SortStableFunc(result.Findings, func(a, b Finding) int { return a.Start - b.Start })
	for _, req := range inventory.Requests {
		for _, s := range req.Scopes {
			at := Scope{s.Text, req.Provider, max(s.Here.Pos.Offset-r.before, 0), max(s.Here.End.Offset-r.before, 0)}
			if !slices.Contains(result.Scopes, at) {
				result.Scopes = append(result.Scopes, at)
			}
		}
	}
	slices.SortStableFunc(result.Scopes, func(a, b Scope) int { return a.Start - b.Start })
	return result, nil
}
