package editor

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/scopevet/scopevet/internal/driver"
)

// A Finding is one of a file, with where it stands in the text of now.
type Finding struct {
	driver.Finding
	Start, End int
}

// Findings returns what is found in a file, in the order of their places.
func (e *Engine) Findings(path string) (all []Finding) {
	text, err := e.Text(path)
	if err != nil {
		return nil
	}
	seen := make(map[[2]int][]string)
	for r := range e.results {
		for _, f := range r.Findings {
			if f.Pos.Filename != path {
				continue
			}
			one := Finding{f, offset(text, f.Pos), offset(text, f.End)}
			at := [2]int{one.Start, one.End}
			if !slices.Contains(seen[at], f.Message) { // of another package with the same file
				seen[at] = append(seen[at], f.Message)
				all = append(all, one)
			}
		}
	}
	slices.SortFunc(all, func(a, b Finding) int {
		return cmp.Or(a.Start-b.Start, a.End-b.End, cmp.Compare(a.Message, b.Message))
	})
	return all
}

// A Problem is why the packages under a scopes.toml are not checked.
type Problem struct {
	Line    int // from 1
	Message string
}

// Problems returns what is wrong with a scopes.toml.
func (e *Engine) Problems(path string) (all []Problem) {
	for r := range e.results {
		for _, p := range r.Problems {
			file, line, ok := placeOf(p)
			one := Problem{line, p.Message}
			if ok && !p.Internal && file == path && !slices.Contains(all, one) {
				all = append(all, one)
			}
		}
	}
	slices.SortFunc(all, func(a, b Problem) int { return a.Line - b.Line })
	return all
}

// placeOf splits the place of a problem, "scopes.toml:12".
func placeOf(p driver.Problem) (file string, line int, ok bool) {
	at := strings.LastIndexByte(p.Posn, ':')
	if at < 0 {
		return "", 0, false
	}
	line, err := strconv.Atoi(p.Posn[at+1:])
	return p.Posn[:at], line, err == nil
}

// results yields those of all packages, in no order: what is found in one may
// stand in a file of another.
func (e *Engine) results(yield func(*driver.Result) bool) {
	for _, v := range e.views {
		for _, r := range v.results {
			if !yield(r) {
				return
			}
		}
	}
}
