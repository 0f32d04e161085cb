package driver

import (
	"bytes"
	"go/parser"
	"go/token"
	pathpkg "path"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"github.com/scopevet/scopevet/internal/catalog"
	"github.com/scopevet/scopevet/internal/sink"
)

// apis are the import paths below which packages take scopes under other names
// than "scope".
var apis = []string{
	"golang.org/x/oauth2",
	"cloud.google.com/go/auth",
	"google.golang.org/api",
}

// takers are the import paths of what takes scopes under another name.
var takers = sync.OnceValue(func() map[string]bool { return pathSet(slices.Concat(apis, sink.Unspoken())) })

// pathSet is the set of the paths, of which some may end in a slash.
func pathSet(paths []string) map[string]bool {
	set := make(map[string]bool, len(paths))
	for _, path := range paths {
		set[strings.TrimSuffix(path, "/")] = true
	}
	return set
}

// canMatter reports whether a scope can stand in a package with these files:
// whether one of them speaks of scopes at all, imports what takes them under
// another name, here or among the user's own sinks, or has one of the names of
// what takes or holds scopes in other packages. A file that cannot be read
// matters, so that the error comes up where files are read.
func canMatter(files, sinks []string, names nameSet, read func(name string) ([]byte, error)) bool {
	paths := pathSet(sinks)
	return slices.ContainsFunc(files, func(name string) bool {
		src, err := read(name)
		return err != nil || speaksOfScopes(src) || importsAny(src, takers(), paths) || containsAny(src, names)
	})
}

// containsAny reports whether one of the names stands in src as an identifier
// does, be it in a comment.
func containsAny(src []byte, names nameSet) bool {
	if len(names) == 0 {
		return false
	}
	for word := range bytes.FieldsFuncSeq(src, func(c rune) bool { return c != '_' && !unicode.IsLetter(c) && !unicode.IsDigit(c) }) {
		if names[string(word)] {
			return true
		}
	}
	return false
}

// userSinks are the import paths of the sinks that the scopes.toml named or,
// if it is "", found from dir upwards declares. Of a file that cannot be read
// there are none: the analyzer says what is wrong with it.
func userSinks(named, dir string) []string {
	if named == "" {
		named, _ = catalog.FindConfig(dir)
	}
	text, err := catalog.ReadFile(named)
	if err != nil || !strings.Contains(text, "[[sink]]") {
		return nil
	}
	file, err := catalog.Parse(named, text)
	if err != nil {
		return nil
	}
	var paths []string
	for _, row := range file.Sinks() {
		paths = append(paths, row.Package)
	}
	return paths
}

// speaksOfScopes reports whether src has the word in any case. What is scoped,
// as much is that comments tell of, has scopes of another kind; a scopeDefault is
// one.
func speaksOfScopes(src []byte) bool {
	word := []byte("scope")
	for i := range src {
		if src[i]|0x20 != 's' {
			continue
		}
		end := i + len(word)
		if end <= len(src) && bytes.EqualFold(src[i:end], word) && (end == len(src) || src[end] != src[end-1]-1) {
			return true
		}
	}
	return false
}

// importsAny reports whether src imports a package with one of the paths or below
// it. What cannot be read may.
func importsAny(src []byte, sets ...map[string]bool) bool {
	f, err := parser.ParseFile(token.NewFileSet(), "", src, parser.ImportsOnly)
	if err != nil {
		return true
	}
	in := func(path string) bool {
		return slices.ContainsFunc(sets, func(set map[string]bool) bool { return set[path] })
	}
	for _, imp := range f.Imports {
		path, _ := strconv.Unquote(imp.Path.Value)
		if in(path) {
			return true
		}
		for above := sink.Unversioned(path); above != "." && above != "/"; above = pathpkg.Dir(above) {
			if in(above) {
				return true
			}
		}
	}
	return false
}
