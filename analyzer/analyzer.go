package analyzer

import (
	"go/ast"
	"go/token"
	"go/types"
	"path/filepath"
	"reflect"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/scopevet/scopevet/internal/catalog"
	"github.com/scopevet/scopevet/internal/check"
	"github.com/scopevet/scopevet/internal/crash"
	"github.com/scopevet/scopevet/internal/flow"
	"github.com/scopevet/scopevet/internal/sink"
)

// Name is the analyzer's name, and the prefix of its flags in a multi-tool.
const Name = "scopevet"

// URL is the page that describes the checks, one anchor each.
const URL = "https://github.com/scopevet/scopevet/blob/main/docs/checks.md"

// Options configure an analyzer.
type Options struct {
	// Config is the path of the user's scopes.toml. Empty: SCOPEVET_CONFIG
	// names it, else it is looked for from each package's folder upwards to
	// the root of its module.
	Config string
	// Text is what a scopes.toml says, on top of that file: a program that
	// embeds the user's file needs no other, and a driver may have settings of
	// its own. Its mistakes are those of a file called scopes.toml.
	Text string
	// Checks are the names of checks to switch on, or off with a leading "-";
	// a leading "+" says nothing more. They come after what scopes.toml says.
	Checks []string
	// Notes says that the driver tells notes from what is wrong, so that the
	// checks of what works run by default. Without it, as in go vet, every
	// finding fails a run.
	Notes bool
	// Named says that the Inventory is to have the scopes that are named
	// without being asked for.
	Named bool
	// Mistakes says that a mistake of scopevet's own is to be a diagnostic, at
	// the code that was looked at, and no error: for a driver that shows no
	// finding of any package once an analyzer has failed on one.
	Mistakes bool
}

// Analyzer is scopevet with its default options.
var Analyzer = New(Options{})

// New returns an analyzer with the given options, which its flags -config and
// -checks override. Its state is its own: several analyzers share nothing.
func New(opts Options) *analysis.Analyzer {
	v := &vet{opts: opts, configs: configs{text: opts.Text}}
	a := &analysis.Analyzer{
		Name:       Name,
		Doc:        doc,
		URL:        URL,
		FactTypes:  []analysis.Fact{new(Wraps), new(Sets), new(Holds), new(Implements)},
		ResultType: reflect.TypeFor[*Inventory](),
		Run:        v.run,
	}
	a.Flags.StringVar(&v.opts.Config, "config", opts.Config, "read this scopes.toml instead of the module's")
	a.Flags.Func("checks", "comma-separated checks to switch on, or off with a leading -", func(list string) error {
		return v.setChecks(list)
	})
	return a
}

// vet is one analyzer.
type vet struct {
	opts    Options
	configs configs
}

func (v *vet) setChecks(list string) error {
	v.opts.Checks = strings.FieldsFunc(list, func(c rune) bool { return c == ',' || c == ' ' })
	_, err := selection(nil, v.opts)
	return err
}

// run analyses one package; its result is the *Inventory of what is asked for. A
// mistake of ours is an error that says what was looked at: not every driver
// keeps a panic from its user.
func (v *vet) run(pass *analysis.Pass) (any, error) {
	var inventory *Inventory
	at := &look{pass: pass}
	err := crash.Guard("package "+pass.Pkg.Path(), at.String, func() (err error) {
		inventory, err = v.inventory(pass, at)
		return err
	})
	if mistake := crash.As(err); mistake != nil && v.opts.Mistakes && len(pass.Files) > 0 {
		if !at.pos.IsValid() {
			at.pos = pass.Files[0].Package
		}
		pass.Report(analysis.Diagnostic{Pos: at.pos, Category: "internal-error", Message: mistake.Message()})
		return &Inventory{}, nil
	}
	if err != nil {
		return nil, err
	}
	return inventory, nil
}

func (v *vet) inventory(pass *analysis.Pass, at *look) (*Inventory, error) {
	inventory := &Inventory{}
	if len(pass.Files) == 0 {
		return inventory, nil
	}
	conf, err := v.configs.of(v.opts.Config, folder(pass))
	if err != nil {
		return nil, err
	}
	facts := newImports(pass)
	sites, parameters := conf.sinks.Sites(pass.Files, pass.TypesInfo, facts.wrapped)
	ex := newExports(pass, facts, conf.sinks)
	hidden := ignores(pass)
	if len(sites) == 0 && !ours(hidden) && !v.opts.Named { // the catalogue is not even decoded
		if ex.namesScopes() {
			ex.export(flow.New(pass.Pkg, pass.Files, pass.TypesInfo))
		}
		return inventory, nil
	}
	cat, err := conf.catalog()
	if err != nil {
		return nil, err
	}
	checks, err := selection(cat.ChecksOf(importPath(pass.Pkg)), v.opts)
	if err != nil {
		return nil, err
	}
	for _, ig := range hidden {
		ig.cover(pass)
	}
	code := flow.New(pass.Pkg, pass.Files, pass.TypesInfo)
	code.Imported, code.Sets = facts.held, facts.sets
	code.InTest = func(pos token.Pos) bool { return inTest(pass, pos) }
	code.Implemented = func(fn *types.Func) bool { return len(facts.implementations(fn)) > 0 }
	r := &reporter{wrapped: facts, pass: pass, at: at, code: code, said: make(map[said]bool), ignores: hidden}
	resolver := sink.NewResolver(cat, conf.sinks, code, pass.TypesInfo, parameters)
	configs := newUses(pass, code, sites)
	needs := newIDTokens(configs)
	asked, providers := make(map[token.Pos]bool), make(map[*catalog.Provider]bool)
	var all, twice [][]*request // by site
	for i := range sites {
		at.look(sites[i].Pos())
		if !resolver.IsRequest(&sites[i]) {
			continue
		}
		reqs, reached := requests(cat, resolver, code, &sites[i], facts)
		for _, req := range reqs {
			req.Package = importPath(pass.Pkg)
			req.Default, req.All = withoutScopes(pass, &sites[i])
			req.IDToken = len(reqs) == 1 && needs.neededOf(&sites[i], sites)
			req.Instead = configs.instead(&sites[i])
			req.Twice = configs.twice(&sites[i], parameters) && req.certainlyAsks()
		}
		all = append(all, reqs)
		twice = append(twice, added(cat, resolver, code, sites, i))
		var theirs []Request
		for _, req := range reqs {
			if len(req.Elements) > 0 {
				asks := req.inventory(pass)
				if req.Provider == nil {
					asks.Endpoints = resolver.Endpoints(&sites[i])
				}
				theirs = append(theirs, asks)
			}
			req.asksFor(asked)
			providers[req.Provider] = true
		}
		if isListed(code, &sites[i]) {
			theirs = together(theirs)
		}
		inventory.Requests = append(inventory.Requests, theirs...)
		ex.reached(reached, code, sites[i].Sink, onlyProvider(resolver.Providers(&sites[i])))
	}
	r.reportAll(all, checks)
	r.reportAll(twice, only("repeated", checks))
	r.reportIgnores(checks)
	at.look(token.NoPos)
	ex.export(code)
	inventory.Reports = r.reports
	if v.opts.Named {
		open := slices.ContainsFunc(inventory.Requests, func(r Request) bool { return r.Open })
		inventory.Named = named(pass, cat, asked, providers, open)
	}
	return inventory, nil
}

// only is the selection of one check out of those that are wanted.
func only(name string, wanted func(*check.Check) bool) func(*check.Check) bool {
	return func(c *check.Check) bool { return c.Name == name && wanted(c) }
}

// importPath is the package's path as its files are imported or stand beside
// what is: that of an external test is its package's.
func importPath(pkg *types.Package) string {
	path, _, _ := strings.Cut(pkg.Path(), " ")
	return strings.TrimSuffix(path, "_test")
}

// onlyProvider is the provider that all candidates are, or "".
func onlyProvider(candidates []sink.Candidate) string {
	all := distinct(candidates)
	if len(all) != 1 || slices.ContainsFunc(candidates, func(c sink.Candidate) bool { return c.Provider == nil }) {
		return ""
	}
	return all[0].ID
}

// folder is where the package's files lie.
func folder(pass *analysis.Pass) string {
	return filepath.Dir(fileName(pass, pass.Files[len(pass.Files)-1]))
}

func fileName(pass *analysis.Pass, f *ast.File) string {
	return pass.Fset.Position(f.Package).Filename
}

// selection returns which checks are wanted: the default ones, with what the
// configuration and then the options switch. The error names a check that
// there is not.
func selection(config map[string]bool, opts Options) (func(*check.Check) bool, error) {
	switched := make(map[string]bool)
	for name, on := range config {
		if err := check.Known(name); err != nil {
			return nil, err
		}
		switched[name] = on
	}
	for _, option := range opts.Checks {
		name := strings.TrimLeft(option, "+-")
		if err := check.Known(name); err != nil {
			return nil, err
		}
		switched[name] = !strings.HasPrefix(option, "-")
	}
	return func(c *check.Check) bool {
		if on, ok := switched[c.Name]; ok {
			return on
		}
		return !c.Off && (opts.Notes || !c.Works)
	}, nil
}
