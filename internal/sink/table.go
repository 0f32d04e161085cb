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
	rows map[string][]catalog.Sink // by the package, without versions
	keys []string                  // the keys of sinks that take one
	// families are the paths of rows that are for all packages below it, without
	// the "*" at their end.
	families []string
}

// NewTable returns the built-in sinks with more rows behind them; of two rows
// for one symbol the later holds.
func NewTable(more []catalog.Sink) *Table {
	base := builtinTable()
	if len(more) == 0 {
		return base
	}
	t := &Table{rows: maps.Clone(base.rows), keys: slices.Clip(base.keys), families: slices.Clip(base.families)}
	for i, row := range more {
		path := unversioned(row.Package)
		t.add(path, append(slices.Clip(t.rows[path]), more[i]))
	}
	return t
}

var builtinTable = sync.OnceValue(newBuiltinTable)

// newBuiltinTable takes the rows where they lie, package by package: every
// process of go vet does it, for one package each.
func newBuiltinTable() *Table {
	t := &Table{rows: make(map[string][]catalog.Sink, 256)}
	for _, rows := range builtin() {
		for len(rows) > 0 {
			path, n := rows[0].Package, 1 // written without versions
			for n < len(rows) && rows[n].Package == path {
				n++
			}
			t.add(path, rows[:n])
			rows = rows[n:]
		}
	}
	return t
}

func (t *Table) add(path string, rows []catalog.Sink) {
	t.rows[path] = rows
	if family, ok := strings.CutSuffix(path, "*"); ok && !slices.Contains(t.families, family) {
		t.families = append(t.families, family)
	}
	for i := range rows {
		if key := rows[i].Key; key != "" && !slices.Contains(t.keys, key) {
			t.keys = append(t.keys, key)
		}
	}
}

// row returns the sink of a package that has the symbol and the key, or nil.
func (t *Table) row(path, symbol, key string) *catalog.Sink {
	rows := t.rows[path]
	for i := len(rows) - 1; i >= 0; i-- {
		if rows[i].Symbol == symbol && rows[i].Key == key {
			return &rows[i]
		}
	}
	return nil
}

// family returns the sink that a function is in all packages below a path, or
// nil.
func (t *Table) family(path, symbol string) *catalog.Sink {
	for _, family := range t.families {
		if strings.HasPrefix(path, family) {
			return t.row(family+"*", symbol, "")
		}
	}
	return nil
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

// Unspoken are the import paths, without versions, of the packages that take
// scopes under a name which does not say so. One that ends in "/" is for all
// packages below it.
var Unspoken = sync.OnceValue(func() []string {
	var all []string
	for path, rows := range builtinTable().rows {
		silent := func(row catalog.Sink) bool {
			return !strings.Contains(strings.ToLower(row.Symbol+" "+row.Key), "scope")
		}
		if path = strings.TrimSuffix(path, "*"); path != "" && slices.ContainsFunc(rows, silent) {
			all = append(all, path)
		}
	}
	slices.Sort(all)
	return all
})

// Unversioned is an import path as Unspoken has it.
func Unversioned(path string) string { return unversioned(path) }
