package driver

import (
	"context"
	"errors"
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/packages"

	"github.com/scopevet/scopevet/internal/crash"
)

// Query says which packages to analyse.
type Query struct {
	Patterns []string // as "go list" takes them; none: the current folder
	Tags     string   // build tags, separated by commas
	Tests    bool     // also the packages' tests
	Config   string   // the scopes.toml to use; "": the one of each package's module
	Dir      string   // the folder to run the go command in; "": the current one
	// Read returns the text of a file where that may not be what is on disk; nil
	// reads files. Overlay holds, by path, what differs.
	Read    func(name string) ([]byte, error)
	Overlay map[string][]byte
}

// loadMode asks "go list" for file names and for export data of everything
// imported, but for no syntax and no types: most packages need neither.
const loadMode = packages.NeedName | packages.NeedFiles | packages.NeedCompiledGoFiles |
	packages.NeedImports | packages.NeedDeps | packages.NeedExportFile |
	packages.NeedForTest | packages.NeedModule

// Check analyses the packages of the query. What cannot be loaded or does not
// compile is among the result's problems; the error is for a go command that
// cannot be run at all.
func Check(ctx context.Context, q Query, a *analysis.Analyzer) (*Result, error) {
	collectLate()
	l, nodes, err := open(ctx, q, a)
	if err != nil {
		return nil, err
	}
	result := new(Result)
	for _, n := range nodes {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		one := guarded(n.pkg.ID, func() *Result { return l.check(n) })
		if n.root {
			result.add(one)
		} else {
			one.Problems = internal(one.Problems)
			result.Problems = append(result.Problems, one.Problems...)
		}
		if len(one.Problems) > 0 || l.follows(n.pkg) {
			l.failed[n.pkg.PkgPath] = true
		}
	}
	result.sort()
	return result, nil
}

// open lists the packages of the query and returns them in the order in which
// they are to be checked.
func open(ctx context.Context, q Query, a *analysis.Analyzer) (*loader, []*node, error) {
	if err := checkModuleFiles(q.Dir); err != nil {
		return nil, nil, err
	}
	ctx, stop := withoutPipes(ctx, modulesOf(q.Dir))
	defer stop()
	conf := &packages.Config{Context: ctx, Mode: loadMode, Tests: q.Tests, Dir: q.Dir, Overlay: q.Overlay}
	if q.Tags != "" {
		conf.BuildFlags = []string{"-tags=" + q.Tags}
	}
	roots, err := load(conf, q.Patterns)
	if ctx.Err() != nil {
		err = context.Cause(ctx)
	}
	if err != nil {
		return nil, nil, err
	}
	return newLoader(q, a), inOrder(roots), nil
}

func newLoader(q Query, a *analysis.Analyzer) *loader {
	l := &loader{
		analyzer: a, fset: token.NewFileSet(), facts: newFactStore(),
		shared: make(map[string]*types.Package), failed: make(map[string]bool), read: q.Read,
		config: q.Config, sinks: make(map[string][]string),
	}
	if l.read == nil {
		l.read = ReadSource
	}
	return l
}

// load returns the packages that match the patterns. A go command that was asked
// for export data fails whenever something does not compile, so go/packages
// takes no notice; where that leaves nothing at all, it is asked again for
// names only, to learn why.
func load(conf *packages.Config, patterns []string) ([]*packages.Package, error) {
	roots, err := packages.Load(conf, patterns...)
	if err != nil || len(roots) > 0 {
		return roots, plainly(err)
	}
	namesOnly := *conf
	namesOnly.Mode = packages.NeedName
	roots, err = packages.Load(&namesOnly, patterns...)
	if err == nil && len(roots) == 0 {
		err = errors.New("no packages to check")
	}
	return roots, plainly(err)
}

// ErrNoGo is the error where no packages can be listed.
var ErrNoGo = errors.New("the go command is not installed, or not in PATH")

// plainly is an error of go/packages without what wraps that of the go command.
func plainly(err error) error {
	if err == nil {
		return nil
	}
	how, said, wrapped := strings.Cut(strings.TrimPrefix(err.Error(), "err: "), ": stderr: ")
	switch said = strings.TrimSpace(said); {
	case errors.Is(err, exec.ErrNotFound) || strings.HasPrefix(how, "go command required, not found"):
		return ErrNoGo
	case !wrapped:
		return err
	case said == "":
		return errors.New(how)
	}
	return errors.New(said)
}

// A loader type-checks and analyses packages, one after the other: what they
// import is shared between them and grows with each, so no two can be at it at
// a time. Most of the time goes by in the go command before.
type loader struct {
	analyzer *analysis.Analyzer
	fset     *token.FileSet
	facts    *factStore
	shared   map[string]*types.Package // of what compiles; of the rest, what is understood
	failed   map[string]bool           // the import paths of what has problems that are told, or follow
	read     func(name string) ([]byte, error)
	config   string              // of the query
	sinks    map[string][]string // the user's own, by the folder of a package
}

// guarded returns what comes of a package or, where scopevet breaks on it, that
// as its problem, so that other packages go on.
func guarded(id string, f func() *Result) (result *Result) {
	err := crash.Guard("package "+id, nil, func() error {
		result = f()
		return nil
	})
	if err != nil {
		return &Result{Packages: []string{id}, Problems: problems(id, []error{err})}
	}
	return result
}

// internal are those of the problems that are mistakes of scopevet's own.
func internal(all []Problem) []Problem {
	return slices.DeleteFunc(slices.Clone(all), func(p Problem) bool { return !p.Internal })
}

// check analyses one package. Where no scope can stand in it, it is looked at
// only if the go command says that something is wrong.
func (l *loader) check(n *node) *Result {
	p := n.pkg
	listed, matters := listProblems(p), l.matters(p, p.CompiledGoFiles)
	result := &Result{Problems: listed}
	if len(p.CompiledGoFiles) > 0 && (matters || n.root && len(listed) > 0) {
		result = l.analyze(p, listed)
	}
	if matters && len(p.GoFiles) > 0 {
		result.folders = []string{filepath.Dir(p.GoFiles[0])}
	}
	result.Packages = []string{p.ID}
	return result
}

// sinksFor returns the import paths of the user's own sinks.
func (l *loader) sinksFor(p *packages.Package) []string {
	if len(p.GoFiles) == 0 {
		return nil
	}
	dir := filepath.Dir(p.GoFiles[0])
	if _, ok := l.sinks[dir]; !ok {
		l.sinks[dir] = userSinks(l.config, dir)
	}
	return l.sinks[dir]
}

// matters reports whether a scope can stand in these files of the package, be
// it as an argument of a function that an import has facts about.
func (l *loader) matters(p *packages.Package, files []string) bool {
	imports := func(yield func(string) bool) {
		for _, dep := range p.Imports {
			if !yield(dep.PkgPath) {
				return
			}
		}
	}
	return canMatter(files, l.sinksFor(p), l.facts.namesIn(imports), l.read)
}

// analyze prefers our own words to the go command's on what does not compile:
// those come as one text for the whole package.
func (l *loader) analyze(p *packages.Package, listed []Problem) *Result {
	u := l.unit(p)
	files, errs := parse(u.fset, p.CompiledGoFiles)
	if u.files = files; len(errs) > 0 {
		return &Result{Problems: problems(p.ID, errs)}
	}
	if len(listed) > 0 && !imports(p, files) { // the go command has given the package up
		return &Result{Problems: listed}
	}
	errs = u.typecheck(p.PkgPath, goVersion(p.Module), l.importer(p))
	broken, told := l.broken(p, files)
	if len(broken) > 0 { // whatever else is wrong may come of that
		errs = append(broken, slices.DeleteFunc(errs, func(err error) bool { return isAt(err, broken) })...)
	}
	findings, err := u.analyze(l.analyzer)
	if p.ExportFile == "" && p.ForTest == "" { // those that import it understand as much
		l.shared[p.PkgPath] = u.pkg
	}
	switch {
	case told:
		first := problem(p.ID, broken[0])
		first.Follows = true
		return &Result{Requests: u.requests, Named: u.named, Problems: []Problem{first}}
	case len(errs) > 0: // what is asked for is seen as far as the types are
		return &Result{Requests: u.requests, Named: u.named, Problems: problems(p.ID, errs)}
	case len(listed) > 0:
		return &Result{Requests: u.requests, Named: u.named, Problems: listed}
	case err != nil:
		return &Result{Problems: problems(p.ID, []error{err})}
	}
	return &Result{Findings: findings, Requests: u.requests, Named: u.named}
}

// follows reports whether a package does not compile for one of its imports, of
// which that is told.
func (l *loader) follows(p *packages.Package) bool {
	if p.ExportFile != "" {
		return false
	}
	for _, dep := range p.Imports {
		if l.failed[dep.PkgPath] {
			return true
		}
	}
	return false
}

// broken are errors for the imports of which only as much is known as compiles,
// or nothing. Told reports whether there are any, and what is wrong is told of
// each.
func (l *loader) broken(p *packages.Package, files []*ast.File) (all []error, told bool) {
	told = true
	for _, f := range files {
		for _, imp := range f.Imports {
			path, _ := strconv.Unquote(imp.Path.Value)
			dep := p.Imports[path]
			if path == "C" || path == "unsafe" || dep != nil && dep.ExportFile != "" {
				continue
			}
			failed := dep != nil && l.failed[dep.PkgPath]
			told = told && failed
			if failed || dep != nil && l.shared[dep.PkgPath] != nil {
				msg := "could not import " + path + " (" + notCompiled + ")"
				all = append(all, types.Error{Fset: l.fset, Pos: imp.Path.Pos(), Msg: msg})
			}
		}
	}
	return all, told && len(all) > 0
}

// isAt reports whether an error of the type checker is where one of others is.
func isAt(err error, others []error) bool {
	var typing types.Error
	return errors.As(err, &typing) && slices.ContainsFunc(others, func(other error) bool {
		return other.(types.Error).Pos == typing.Pos
	})
}

const notCompiled = "it does not compile"

// imports reports whether the go command knows what all files import.
func imports(p *packages.Package, files []*ast.File) bool {
	return !slices.ContainsFunc(files, func(f *ast.File) bool {
		return slices.ContainsFunc(f.Imports, func(imp *ast.ImportSpec) bool {
			path, _ := strconv.Unquote(imp.Path.Value)
			return path != "C" && path != "unsafe" && p.Imports[path] == nil
		})
	})
}

func (l *loader) unit(p *packages.Package) *unit {
	return &unit{
		id: p.ID, fset: l.fset, facts: l.facts, read: l.read,
		otherFiles: p.OtherFiles, ignored: p.IgnoredFiles, module: module(p.Module),
		sees: closure(p),
	}
}

// closure returns a function that reports whether a package is p or among its
// imports and theirs.
func closure(p *packages.Package) func(pkgPath string) bool {
	var seen map[*packages.Package]bool
	paths := make(map[string]bool)
	var visit func(p *packages.Package)
	visit = func(p *packages.Package) {
		if !seen[p] {
			seen[p], paths[p.PkgPath] = true, true
			for _, dep := range p.Imports {
				visit(dep)
			}
		}
	}
	return func(pkgPath string) bool {
		if seen == nil {
			seen = make(map[*packages.Package]bool)
			visit(p)
		}
		return paths[pkgPath]
	}
}

// importer returns an importer for the package's imports. An external test
// imports packages that were compiled anew for it; their types are not those
// that other packages know by the same path.
func (l *loader) importer(p *packages.Package) types.Importer {
	imp := &exportImporter{
		fset: l.fset, imported: l.shared,
		find: func(path string) (string, string, error) { return findExport(p, path) },
	}
	for _, dep := range p.Imports {
		if dep.ForTest != "" {
			imp.imported = make(map[string]*types.Package)
			break
		}
	}
	return imp
}

func findExport(p *packages.Package, path string) (pkgPath, file string, err error) {
	dep := p.Imports[path]
	if dep == nil {
		return "", "", fmt.Errorf("import %q is not resolved", path)
	}
	if dep.ExportFile == "" && len(dep.GoFiles) == 0 && len(dep.Errors) > 0 {
		return "", "", errors.New(dep.Errors[0].Msg)
	}
	if dep.ExportFile == "" {
		return dep.PkgPath, "", errors.New(notCompiled)
	}
	return dep.PkgPath, dep.ExportFile, nil
}

func goVersion(m *packages.Module) string {
	if m == nil || m.GoVersion == "" {
		return ""
	}
	return "go" + m.GoVersion
}

func module(m *packages.Module) *analysis.Module {
	if m == nil {
		return nil
	}
	return &analysis.Module{
		Path: m.Path, Version: m.Version, Replace: module(m.Replace), Time: m.Time,
		Main: m.Main, Indirect: m.Indirect, Dir: m.Dir, GoMod: m.GoMod, GoVersion: m.GoVersion,
	}
}
