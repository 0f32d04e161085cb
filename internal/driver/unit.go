package driver

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"net/url"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/scopevet/scopevet/analyzer"
	"github.com/scopevet/scopevet/internal/check"
)

// A unit is one package, parsed and type-checked, ready to be analysed.
type unit struct {
	id         string // as "go list" names the package
	fset       *token.FileSet
	read       func(name string) ([]byte, error)
	files      []*ast.File
	otherFiles []string
	ignored    []string
	pkg        *types.Package
	info       *types.Info
	sizes      types.Sizes
	module     *analysis.Module   // nil when it is not known
	facts      *factStore         // those of its imports, to which its own are added
	requests   []analyzer.Request // what it asks for, once it has been analysed
	named      []analyzer.Scope   // what it names without asking for it
	sources    map[*token.File][]byte

	// sees reports whether a package is the unit's or among its imports and
	// theirs.
	sees func(pkgPath string) bool

	fakeImportC bool // the files are not translated by cgo
}

// analyze runs a on the unit, after the analyzers that it requires.
func (u *unit) analyze(a *analysis.Analyzer) (findings []Finding, err error) {
	pass := &analysis.Pass{
		Report: func(d analysis.Diagnostic) { findings = append(findings, u.finding(a, d)) },
	}
	results := make(map[*analysis.Analyzer]any)
	if err := u.run(a, pass, results); err != nil {
		return nil, err
	}
	if inventory, ok := results[a].(*analyzer.Inventory); ok {
		u.requests, u.named = inventory.Requests, inventory.Named
		u.complete(findings, inventory.Reports)
	}
	return findings, nil
}

// complete gives each finding what a diagnostic cannot carry. The reports are
// in the order of the diagnostics.
func (u *unit) complete(findings []Finding, reports []analyzer.Report) {
	for i := range min(len(findings), len(reports)) {
		f, r := &findings[i], reports[i]
		f.Severity, f.Provider, f.Unlisted = r.Severity, r.Provider, r.Unlisted
		for _, choice := range r.Choices {
			if fix := u.fix(choice); fix != nil {
				f.Choices = append(f.Choices, *fix)
			}
		}
	}
}

// run runs a and, before it, what it requires; results holds those that have
// run already. Only the pass of the outermost analyzer reports.
func (u *unit) run(a *analysis.Analyzer, pass *analysis.Pass, results map[*analysis.Analyzer]any) error {
	u.fill(pass, a)
	for _, required := range a.Requires {
		if _, done := results[required]; !done {
			if err := u.run(required, &analysis.Pass{Report: func(analysis.Diagnostic) {}}, results); err != nil {
				return err
			}
		}
		pass.ResultOf[required] = results[required]
	}
	result, err := a.Run(pass)
	if err != nil {
		return err
	}
	results[a] = result
	return nil
}

// fill gives a pass everything but Report.
func (u *unit) fill(pass *analysis.Pass, a *analysis.Analyzer) {
	pass.Analyzer = a
	pass.Fset, pass.Files = u.fset, u.files
	pass.OtherFiles, pass.IgnoredFiles = u.otherFiles, u.ignored
	pass.Pkg, pass.TypesInfo, pass.TypesSizes = u.pkg, u.info, u.sizes
	pass.Module = u.module
	pass.ResultOf = make(map[*analysis.Analyzer]any)
	pass.ReadFile = u.readFile
	pass.ImportObjectFact = u.facts.importObject
	pass.ExportObjectFact = u.facts.exportObject
	pass.ImportPackageFact = u.facts.importPackage
	pass.ExportPackageFact = func(fact analysis.Fact) { u.facts.exportPackage(u.pkg, fact) }
	pass.AllObjectFacts = func() []analysis.ObjectFact { return nil }
	pass.AllPackageFacts = func() []analysis.PackageFact { return u.facts.allPackages(u.sees) }
}

// readFile is Pass.ReadFile, which may read the files of the package alone.
func (u *unit) readFile(name string) ([]byte, error) {
	ours := slices.Contains(u.otherFiles, name) || slices.Contains(u.ignored, name) ||
		slices.ContainsFunc(u.files, func(f *ast.File) bool { return u.fset.File(f.FileStart).Name() == name })
	if !ours {
		return nil, fmt.Errorf("%s is not a file of package %s", name, u.id)
	}
	return u.read(name)
}

func (u *unit) finding(a *analysis.Analyzer, d analysis.Diagnostic) Finding {
	if !d.End.IsValid() {
		d.End = d.Pos
	}
	f := Finding{
		Package:  u.id,
		Severity: check.Error, // until the analyzer says otherwise
		Check:    d.Category,
		URL:      resolveURL(a, d),
		Message:  d.Message,
		Pos:      u.fset.Position(d.Pos),
		End:      u.fset.Position(d.End),
	}
	if len(d.SuggestedFixes) > 0 {
		f.Fix = u.fix(d.SuggestedFixes[0])
	}
	return f
}

// resolveURL returns the address of a diagnostic's documentation as the
// analysis package defines it: relative to the analyzer's, and by default its
// category there.
func resolveURL(a *analysis.Analyzer, d analysis.Diagnostic) string {
	ref := d.URL
	if ref == "" && d.Category != "" {
		ref = "#" + d.Category
	}
	base, err := url.Parse(a.URL)
	if err != nil {
		return ref
	}
	resolved, err := base.Parse(ref)
	if err != nil {
		return ref
	}
	return resolved.String()
}

// fix returns a suggested fix, or nil when it touches a file that nobody edits:
// a generated one, or one whose positions are those of another file, as cgo's
// are.
func (u *unit) fix(suggested analysis.SuggestedFix) *Fix {
	fix := &Fix{Message: suggested.Message}
	for _, e := range suggested.TextEdits {
		edit, ok := u.edit(e)
		if !ok {
			return nil
		}
		fix.Edits = append(fix.Edits, edit)
	}
	slices.SortStableFunc(fix.Edits, compareEdits)
	return fix
}

func (u *unit) edit(e analysis.TextEdit) (Edit, bool) {
	if !e.End.IsValid() {
		e.End = e.Pos
	}
	file := u.fset.File(e.Pos)
	if file == nil || file != u.fset.File(e.End) || e.End < e.Pos || !u.editable(file) {
		return Edit{}, false
	}
	start, end := file.Offset(e.Pos), file.Offset(e.End)
	src := u.source(file)
	if len(src) != file.Size() {
		return Edit{}, false
	}
	return Edit{file.Name(), start, end, string(src[start:end]), string(e.NewText)}, true
}

// source is the text of a file, read once, or nil if it cannot be read.
func (u *unit) source(file *token.File) []byte {
	src, ok := u.sources[file]
	if !ok {
		src, _ = u.read(file.Name())
		if u.sources == nil {
			u.sources = make(map[*token.File][]byte)
		}
		u.sources[file] = src
	}
	return src
}

func (u *unit) editable(file *token.File) bool {
	for _, f := range u.files {
		if u.fset.File(f.FileStart) == file {
			return !ast.IsGenerated(f) && !hasLineDirective(file, f)
		}
	}
	return false
}

// hasLineDirective reports whether the compiler is told that the text of the
// file stands somewhere else.
func hasLineDirective(file *token.File, f *ast.File) bool {
	return file.PositionFor(f.Package, true) != file.PositionFor(f.Package, false) ||
		file.PositionFor(f.FileEnd, true) != file.PositionFor(f.FileEnd, false)
}
