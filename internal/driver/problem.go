package driver

import (
	"errors"
	"go/scanner"
	"go/types"
	"strings"

	"golang.org/x/tools/go/packages"
)

// A Problem is why a package could not be analysed.
type Problem struct {
	Package string
	Posn    string // "file:line:col", empty when there is no place
	Message string
}

// String returns the problem as one line.
func (p Problem) String() string {
	if p.Posn == "" {
		return p.Message
	}
	return p.Posn + ": " + p.Message
}

// problems turns errors of the parser, the type checker and the analyzer into
// problems of the package.
func problems(pkg string, errs []error) []Problem {
	all := make([]Problem, len(errs))
	for i, err := range errs {
		all[i] = problem(pkg, err)
	}
	return all
}

func problem(pkg string, err error) Problem {
	var syntax *scanner.Error
	var typing types.Error
	switch {
	case errors.As(err, &syntax):
		return Problem{pkg, syntax.Pos.String(), syntax.Msg}
	case errors.As(err, &typing):
		return Problem{pkg, typing.Fset.Position(typing.Pos).String(), typing.Msg}
	}
	return Problem{Package: pkg, Message: err.Error()}
}

// listProblems are what "go list" says is wrong with the package itself.
func listProblems(p *packages.Package) []Problem {
	var all []Problem
	for _, e := range p.Errors {
		if e.Pos == "-" {
			e.Pos = ""
		}
		all = append(all, Problem{p.ID, e.Pos, strings.TrimSpace(e.Msg)})
	}
	return all
}
