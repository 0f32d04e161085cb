// Package editor is the engine behind scopevet's language servers: it keeps
// what is found in the modules whose files are open up to date while the files
// change, and answers what can be done about a finding, what a scope grants
// and which scopes there are. It knows nothing of how an editor is spoken to.
//
// Places are byte offsets in texts. An Engine does its work piece by piece on
// the goroutine that calls it, so that whoever owns it can put what an editor
// waits for first; only the go command runs beside it.
package editor

import (
	"bytes"
	"context"
	"go/parser"
	"go/token"
	"path/filepath"

	"golang.org/x/tools/go/analysis"

	"github.com/scopevet/scopevet/analyzer"
	"github.com/scopevet/scopevet/internal/driver"
	"github.com/scopevet/scopevet/internal/visible"
)

// Options say what an engine checks and whom it tells.
type Options struct {
	Analyzer analyzer.Options
	Tags     string // build tags, separated by commas
	// Post calls a function on the goroutine that owns the engine, soon. It is
	// called from others.
	Post func(func())
	// Checked is called when a file has been checked, whether or not anything
	// is found in it.
	Checked func(path string)
	// Trouble is called with what keeps the engine from its work, in one line.
	Trouble func(message string)
}

// An Engine holds the open documents and the modules that they are in.
type Engine struct {
	opts     Options
	analyzer *analysis.Analyzer
	docs     map[string]*document // by path
	views    map[string]*view     // by root
	configs  catalogs
	troubles map[string]bool // that have been told
}

// A document is a file as the editor has it.
type document struct {
	version int
	text    []byte
}

// New returns an engine without documents.
func New(opts Options) *Engine {
	return &Engine{
		opts: opts, analyzer: analyzer.New(opts.Analyzer),
		docs: make(map[string]*document), views: make(map[string]*view),
		troubles: make(map[string]bool), configs: make(catalogs),
	}
}

// Open takes over a file from the disk. The module around it is loaded if it is
// not yet.
func (e *Engine) Open(path string, version int, text string) {
	e.docs[path] = &document{version, []byte(text)}
	e.touch(path)
}

// Change gives a document its next text.
func (e *Engine) Change(path string, version int, text string) {
	if _, open := e.docs[path]; open {
		e.Open(path, version, text)
	}
}

// Close gives a file back to the disk.
func (e *Engine) Close(path string) {
	doc := e.docs[path]
	delete(e.docs, path)
	if onDisk, err := driver.ReadSource(path); doc != nil && (err != nil || !bytes.Equal(onDisk, doc.text)) {
		e.touch(path)
	}
}

// Save says that a document has been written to the disk.
func (e *Engine) Save(path string) {
	switch {
	case isConfig(path):
		e.Reconfigure()
	case isWorkspace(path):
		e.FilesChanged([]string{path}, true)
	default:
		for _, v := range e.views {
			v.saved(path)
		}
	}
}

// touch has the packages of a file checked, before all else.
func (e *Engine) touch(path string) {
	if filepath.Ext(path) != ".go" {
		return
	}
	v := e.viewOf(path)
	if v == nil {
		return
	}
	v.touch(path)
}

// Text returns a file as it is now: in the editor, or else on the disk.
func (e *Engine) Text(path string) ([]byte, error) {
	if doc := e.docs[path]; doc != nil {
		return doc.text, nil
	}
	return driver.ReadSource(path)
}

// Document returns the version of an open document.
func (e *Engine) Document(path string) (version int, open bool) {
	if doc := e.docs[path]; doc != nil {
		return doc.version, true
	}
	return 0, false
}

// hasPackage reports whether a file says which package it is of: one that is
// still empty is of none to the go command.
func (e *Engine) hasPackage(path string) bool {
	text, err := e.Text(path)
	if err != nil {
		return false
	}
	_, err = parser.ParseFile(token.NewFileSet(), path, text, parser.PackageClauseOnly)
	return err == nil
}

func (e *Engine) isOpen(path string) bool { return e.docs[path] != nil }

// unsaved are the documents that are not as the disk has them, for the go
// command.
func (e *Engine) unsaved() map[string][]byte {
	overlay := make(map[string][]byte)
	for path, doc := range e.docs {
		if onDisk, err := driver.ReadSource(path); filepath.Ext(path) == ".go" && (err != nil || !bytes.Equal(onDisk, doc.text)) {
			overlay[path] = doc.text
		}
	}
	return overlay
}

// Work does one piece of work, one package; it reports whether there was any.
// Packages of documents that have changed come first.
func (e *Engine) Work() bool {
	for _, v := range e.views {
		if id := v.urgent.pop(); id != "" {
			v.check(id)
			return true
		}
	}
	for _, v := range e.views {
		if id := v.queue.pop(); id != "" {
			v.check(id)
			return true
		}
	}
	return false
}

// Settle does all work that the findings of a file wait for, and reports
// whether they are those of its text then: they are not while the go command
// still lists its module.
func (e *Engine) Settle(path string) bool {
	v := e.viewOf(path)
	if v == nil || v.session == nil {
		return v == nil || !v.loading
	}
	for id := v.urgent.pop(); id != ""; id = v.urgent.pop() {
		v.check(id)
	}
	return !v.loading || len(v.session.PackagesOf(path)) > 0
}

// Stop ends the go commands that are under way.
func (e *Engine) Stop() {
	for _, v := range e.views {
		v.stop()
	}
}

// trouble tells something once.
func (e *Engine) trouble(message string) {
	if !e.troubles[message] {
		e.troubles[message] = true
		e.opts.Trouble(visible.Text(message))
	}
}

// Reconfigure has everything checked again by the scopes.toml files as they are
// now.
func (e *Engine) Reconfigure() {
	e.analyzer = analyzer.New(e.opts.Analyzer)
	e.configs = catalogs{}
	clear(e.troubles)
	for _, v := range e.views {
		if v.session != nil {
			v.session.SetAnalyzer(e.analyzer)
			v.enqueue()
		}
	}
}

// FilesChanged takes note of files that have changed on the disk; listed says
// that some have come or gone, or that a module has changed, so that the go
// command must list the packages again.
func (e *Engine) FilesChanged(paths []string, listed bool) {
	for _, path := range paths {
		switch {
		case isConfig(path):
			e.Reconfigure()
			continue
		case isWorkspace(path):
			listed = true
		case filepath.Ext(path) != ".go":
			continue
		}
		for _, v := range e.views {
			switch {
			case !v.covers(path):
			case listed:
				v.load()
			default:
				v.changed(path)
			}
		}
	}
}

// viewOf returns the view of the module or workspace that a file is in, which
// is made if there is none; nil for a file in no module.
func (e *Engine) viewOf(path string) *view {
	root, patterns := workspaceOf(filepath.Dir(path))
	if root == "" {
		return nil
	}
	v := e.views[root]
	if v == nil {
		ctx, stop := context.WithCancel(context.Background())
		v = newView(e, root, patterns, ctx, stop)
		e.views[root] = v
		v.load()
	}
	return v
}

// Urgent reports whether a document waits to be checked.
func (e *Engine) Urgent() bool {
	for _, v := range e.views {
		if len(v.urgent.ids) > 0 {
			return true
		}
	}
	return false
}
