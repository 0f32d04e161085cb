package driver

import (
	"cmp"
	"go/token"
	"slices"

	"github.com/scopevet/scopevet/analyzer"
	"github.com/scopevet/scopevet/internal/check"
)

// A Finding is a diagnostic with its places resolved, so that it outlives the
// syntax tree it was found in.
type Finding struct {
	Package  string // as "go list" names it: "example.com/login [example.com/login.test]"
	Check    string // name of the check
	URL      string // of the check's documentation
	Message  string
	Severity check.Severity
	Pos, End token.Position // file names are absolute
	Fix      *Fix           // nil when there is none, or it must not be applied
	Choices  []Fix          // what a person may choose from where there is none
	Provider string         // key of scopes.toml; "" when it is not known
	Unlisted string         // the scope that is not on the provider's list
}

// A Fix is a change of one file that is applied as a whole or not at all.
type Fix struct {
	Message string
	Edits   []Edit // in ascending order, not overlapping
}

// An Edit replaces the bytes Start to End of a file, which held Old.
type Edit struct {
	File       string
	Start, End int
	Old, New   string
}

// A Result is what came of analysing a set of packages.
type Result struct {
	Packages []string // all that were analysed
	Findings []Finding
	Requests []analyzer.Request
	Named    []analyzer.Scope // named by packages that do not ask for them
	Problems []Problem
	folders  []string // of the packages in which scopes can stand
}

func (r *Result) add(other *Result) {
	r.Packages = append(r.Packages, other.Packages...)
	r.Findings = append(r.Findings, other.Findings...)
	r.Requests = append(r.Requests, other.Requests...)
	r.Named = append(r.Named, other.Named...)
	r.Problems = append(r.Problems, other.Problems...)
	r.folders = append(r.folders, other.folders...)
}

// sort brings the result into the order of files and lines, and drops what the
// same file gave rise to in several packages.
func (r *Result) sort() {
	slices.Sort(r.Packages)
	slices.Sort(r.folders)
	r.folders = slices.Compact(r.folders)
	slices.SortStableFunc(r.Findings, func(a, b Finding) int {
		return cmp.Or(comparePosition(a.Pos, b.Pos), comparePosition(a.End, b.End),
			cmp.Compare(a.Message, b.Message), cmp.Compare(a.Package, b.Package))
	})
	r.Findings = slices.CompactFunc(r.Findings, func(a, b Finding) bool {
		return a.Pos == b.Pos && a.End == b.End && a.Message == b.Message
	})
	slices.SortStableFunc(r.Requests, func(a, b analyzer.Request) int {
		return cmp.Or(comparePosition(a.Pos, b.Pos), cmp.Compare(a.Sink, b.Sink), cmp.Compare(a.Provider, b.Provider))
	})
	slices.SortStableFunc(r.Problems, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.Posn, b.Posn), cmp.Compare(a.Message, b.Message),
			cmp.Compare(a.Package, b.Package))
	})
}

func comparePosition(a, b token.Position) int {
	return cmp.Or(cmp.Compare(a.Filename, b.Filename), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
}
