package editor

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"github.com/scopevet/scopevet/internal/crash"
	"github.com/scopevet/scopevet/internal/driver"
)

// A view is a module or workspace: its packages, listed once, and what was
// found in each.
type view struct {
	engine   *Engine
	root     string // the folder with go.work or go.mod
	patterns []string
	ctx      context.Context
	stop     context.CancelFunc

	session *driver.Session // nil until the go command has listed the packages
	loading bool
	again   bool // what is being listed is out of date already

	results  map[string]*driver.Result // by package
	urgent   queue                     // packages of documents that have changed
	queue    queue                     // the others to be checked
	exported map[string]string         // of packages, when they were listed
	asked    map[string]bool           // files and imports that the go command was run again for
	disk     disk                      // as it was last seen
}

// A queue is a list of packages without repeats.
type queue struct{ ids []string }

func (q *queue) push(ids ...string) {
	for _, id := range ids {
		if !slices.Contains(q.ids, id) {
			q.ids = append(q.ids, id)
		}
	}
}

// pop takes the first package off the queue, or "" if there is none.
func (q *queue) pop() string {
	if len(q.ids) == 0 {
		return ""
	}
	id := q.ids[0]
	q.ids = q.ids[1:]
	return id
}

func (q *queue) drop(id string) {
	q.ids = slices.DeleteFunc(q.ids, func(other string) bool { return other == id })
}

func newView(e *Engine, root string, patterns []string, ctx context.Context, stop context.CancelFunc) *view {
	return &view{
		engine: e, root: root, patterns: patterns, ctx: ctx, stop: stop,
		results: make(map[string]*driver.Result), exported: make(map[string]string), asked: make(map[string]bool),
	}
}

// covers reports whether a file may be one of the view's packages.
func (v *view) covers(path string) bool {
	return strings.HasPrefix(path, v.root+string(filepath.Separator))
}

// load has the go command list the packages; until it is done, those of the
// last time stay.
func (v *view) load() {
	if v.loading {
		v.again = true
		return
	}
	v.loading = true
	q := driver.Query{
		Dir: v.root, Patterns: v.patterns, Tests: true, Tags: v.engine.opts.Tags,
		Config: v.engine.opts.Analyzer.Config, Read: v.engine.Text, Overlay: v.engine.unsaved(),
	}
	earlier, a := v.session, v.engine.analyzer
	go func() {
		var session *driver.Session
		err := notOurs(v.ctx, v.root)
		if err == nil {
			err = crash.Guard("the packages of "+v.root, nil, func() (err error) {
				session, err = driver.OpenSession(v.ctx, q, a, earlier)
				return err
			})
		}
		v.engine.opts.Post(func() { v.loaded(session, err) })
	}()
}

// notOurs returns an error for a folder of Go itself or of the module cache,
// in which nobody works.
func notOurs(ctx context.Context, root string) error {
	cmd := exec.CommandContext(ctx, "go", "env", "GOROOT", "GOMODCACHE")
	cmd.Dir = root
	out, err := cmd.Output()
	if errors.Is(err, exec.ErrNotFound) {
		return driver.ErrNoGo
	}
	if err != nil {
		return fmt.Errorf("go env: %w", err)
	}
	for dir := range strings.Lines(string(out)) {
		dir = strings.TrimSpace(dir)
		if dir != "" && (root == dir || strings.HasPrefix(root, dir+string(filepath.Separator))) {
			return errDependency
		}
	}
	return nil
}

var errDependency = fmt.Errorf("a dependency")

func (v *view) loaded(session *driver.Session, err error) {
	v.loading = false
	switch {
	case v.ctx.Err() != nil:
		return
	case err == errDependency:
	case err != nil:
		v.engine.trouble(fmt.Sprintf("the packages of %s cannot be listed: %v", v.root, err))
	default:
		v.session = session
		session.SetAnalyzer(v.engine.analyzer)
		clear(v.exported)
		v.disk = v.look()
		v.forget()
		v.enqueue()
	}
	if v.again {
		v.again = false
		v.load()
	}
}

// forget drops the results of packages that there are no more.
func (v *view) forget() {
	packages := v.session.Packages()
	for id, old := range v.results {
		if !slices.Contains(packages, id) {
			delete(v.results, id)
			v.tell(id, old, new(driver.Result))
		}
	}
}

// enqueue has all packages checked, those of open documents first.
func (v *view) enqueue() {
	v.urgent, v.queue = queue{}, queue{}
	for path := range v.engine.docs {
		v.urgent.push(v.session.Needs(v.session.PackagesOf(path)...)...)
	}
	for _, id := range v.session.Packages() {
		if !slices.Contains(v.urgent.ids, id) {
			v.queue.push(id)
		}
	}
}

// touch has the packages of a document checked next.
func (v *view) touch(path string) {
	if v.session == nil {
		return // it will be when they are listed
	}
	ids := v.session.PackagesOf(path)
	if len(ids) == 0 && !v.asked[path] && v.engine.hasPackage(path) {
		v.asked[path] = true
		v.load() // the file is new
	}
	for _, id := range v.session.Needs(ids...) {
		if slices.Contains(ids, id) || v.results[id] == nil {
			v.queue.drop(id)
			v.urgent.push(id)
		}
	}
}

// changed has the packages of a file checked some time.
func (v *view) changed(path string) {
	if v.session != nil {
		v.queue.push(v.session.PackagesOf(path)...)
	}
}

// saved looks whether a package has changed for those that import it: only what
// is on the disk is compiled for them.
func (v *view) saved(path string) {
	if v.session == nil {
		return
	}
	for _, id := range v.session.PackagesOf(path) {
		was, known := v.exported[id]
		if known && was != v.session.Exported(id) && len(v.session.Dependents(id)) > 0 {
			v.load()
			return
		}
	}
}

// check checks one package.
func (v *view) check(id string) {
	result, changed := v.session.Check(id)
	if _, known := v.exported[id]; !known && slices.ContainsFunc(v.session.Files(id), v.engine.isOpen) {
		v.exported[id] = v.session.Exported(id)
	}
	old := v.results[id]
	v.results[id] = result
	if changed && old != nil {
		v.queue.push(v.session.Dependents(id)...)
	}
	v.tell(id, old, result)
	for _, path := range v.session.Unlisted(id) {
		if !v.asked[path] {
			v.asked[path] = true
			v.load()
		}
	}
}

// tell says which files have been checked: those that something is or was
// known about, and those that are open.
func (v *view) tell(id string, old, result *driver.Result) {
	files := make(map[string]bool)
	for _, r := range []*driver.Result{old, result} {
		if r == nil {
			continue
		}
		for _, f := range r.Findings {
			files[f.Pos.Filename] = true
		}
		for _, p := range r.Problems {
			if file, _, ok := placeOf(p); ok && !p.Internal {
				files[file] = true
			} else {
				v.engine.trouble(p.String())
			}
		}
	}
	for _, name := range v.session.Files(id) {
		if v.engine.isOpen(name) {
			files[name] = true
		}
	}
	for _, file := range slices.Sorted(maps.Keys(files)) {
		v.engine.opts.Checked(file)
	}
}
