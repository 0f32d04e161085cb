// Package sink knows where scopes enter a request: the fields, parameters and
// keys of Go APIs that take them, as rows of a table, and how to find their
// uses in a package, with what tells the provider.
package sink

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/scopevet/scopevet/internal/catalog"
)

// builtin returns the sinks of public APIs that ask for scopes. What a server
// offers, requires or answers is no request and has no row, nor has what a
// library throws away.
func builtin() [][]catalog.Sink {
	return [][]catalog.Sink{
		oauth2Sinks, googleSinks, googleAPISinks, microsoftSinks, gothSinks, vendorSinks, loginSinks,
	}
}

// A Table finds the sinks of a set of rows.
type Table struct {
	rows     map[ref]*catalog.Sink
	packages map[string]bool
	keys     []string // the keys of sinks that take one
}

// ref names a sink: its package without versions, its symbol, its key if any.
type ref struct{ path, symbol, key string }

func rowKey(path, symbol, key string) ref { return ref{path, symbol, key} }

// NewTable returns the built-in sinks with more rows behind them; of two rows
// for one symbol the later holds.
func NewTable(more []catalog.Sink) *Table {
	base := builtinTable()
	if len(more) == 0 {
		return base
	}
	t := &Table{rows: maps.Clone(base.rows), packages: maps.Clone(base.packages), keys: slices.Clone(base.keys)}
	for i := range more {
		t.add(unversioned(more[i].Package), &more[i])
	}
	return t
}

var builtinTable = sync.OnceValue(func() *Table {
	t := &Table{rows: make(map[ref]*catalog.Sink, 512), packages: make(map[string]bool, 256)}
	for _, rows := range builtin() {
		for i := range rows {
			t.add(rows[i].Package, &rows[i]) // written without versions
		}
	}
	return t
})

func (t *Table) add(path string, row *catalog.Sink) {
	t.packages[path] = true
	t.rows[rowKey(path, row.Symbol, row.Key)] = row
	if row.Key != "" && !slices.Contains(t.keys, row.Key) {
		t.keys = append(t.keys, row.Key)
	}
}

// version is a folder of an import path that names a version of a module or of
// an API: v2, v1beta1, v0.alpha, apiv1.
var version = regexp.MustCompile(`^(api)?v\d+(\.?(alpha|beta|preview)\d*|b\d+)?$`)

// unversioned is an import path as a row names it: without the folder of a
// vendored copy and without versions.
func unversioned(path string) string {
	if i := strings.LastIndex(path, "/vendor/"); i >= 0 {
		path = path[i+len("/vendor/"):]
	}
	if !strings.Contains(path, "/v") && !strings.Contains(path, "/apiv") {
		return path
	}
	return strings.Join(slices.DeleteFunc(strings.Split(path, "/"), version.MatchString), "/")
}
