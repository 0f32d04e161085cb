// Package lock keeps what a module asks for in a file that is reviewed and
// committed, scopes.lock, and tells what the code has come to ask for since.
package lock

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/scopevet/scopevet/internal/driver"
)

// Name is the name of the file, in the root of a module.
const Name = "scopes.lock"

// More is what stands in place of a scope for those that are chosen where no
// reader of the code sees them.
const More = "..."

// Nothing stands in place of a provider or a sensitivity that is not known.
const Nothing = "-"

// A Line is one scope that is asked for.
type Line struct {
	// Provider is the key of the catalogue; several with commas between them
	// where it is one of these; with a question mark behind it where only the
	// form of the scopes tells it; or Nothing.
	Provider    string
	Scope       string // or More
	Sensitivity string // or Nothing
	Packages    []string

	Number int // of the line in the file it was read from
}

// A File is what a lock file says, in the order of its lines.
type File struct {
	Name  string // path, for people; empty of one that was not read
	Lines []Line
}

// Of returns what the requests ask for. What is named without being asked for
// is no part of it.
func Of(requests []driver.ListedRequest) *File {
	f := new(File)
	for _, r := range requests {
		if r.Role != "request" {
			continue
		}
		provider := providerOf(r)
		for _, s := range r.Scopes {
			if s.Text != "" { // an empty element asks for nothing
				f.Lines = append(f.Lines, Line{Provider: provider, Scope: s.Text,
					Sensitivity: cmp.Or(s.Sensitivity, Nothing), Packages: []string{r.Package}})
			}
		}
		if r.Open {
			f.Lines = append(f.Lines, Line{Provider: provider, Scope: More, Sensitivity: Nothing, Packages: []string{r.Package}})
		}
	}
	f.merge()
	all := &File{Lines: slices.Clone(f.Lines)}
	f.Lines = slices.DeleteFunc(f.Lines, all.said)
	return f
}

// said reports whether a line only guesses what another knows.
func (f *File) said(l Line) bool {
	of, is := strings.CutSuffix(l.Provider, guessed)
	told := f.find(key{of, l.Scope})
	return is && told != nil && subset(l.Packages, told.Packages)
}

func providerOf(r driver.ListedRequest) string {
	switch {
	case len(r.Providers) == 0:
		return Nothing
	case r.Guessed:
		return r.Providers[0] + guessed
	}
	return strings.Join(slices.Sorted(slices.Values(r.Providers)), several)
}

const (
	guessed = "?"
	several = ","
)

// key tells lines apart.
type key struct{ provider, scope string }

func (l *Line) key() key { return key{l.Provider, l.Scope} }

// merge sorts the lines and makes one of those for the same scope of the same
// provider.
func (f *File) merge() {
	byKey := make(map[key]*Line)
	for _, l := range f.Lines {
		have := byKey[l.key()]
		if have == nil {
			byKey[l.key()] = &l
			continue
		}
		have.Packages = append(have.Packages, l.Packages...)
		if have.Sensitivity == Nothing {
			have.Sensitivity = l.Sensitivity
		}
	}
	f.Lines = nil
	for _, k := range slices.SortedFunc(maps.Keys(byKey), compareKeys) {
		l := byKey[k]
		slices.Sort(l.Packages)
		l.Packages = slices.Compact(l.Packages)
		f.Lines = append(f.Lines, *l)
	}
}

// compareKeys puts what is not known last, as the lists do.
func compareKeys(a, b key) int {
	last := func(is bool) int {
		if is {
			return 1
		}
		return 0
	}
	return cmp.Or(
		cmp.Compare(last(a.provider == Nothing), last(b.provider == Nothing)), cmp.Compare(a.provider, b.provider),
		cmp.Compare(last(a.scope == More), last(b.scope == More)), cmp.Compare(a.scope, b.scope),
	)
}
