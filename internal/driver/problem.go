package driver

import (
	"errors"
	"fmt"
	"go/scanner"
	"go/types"
	"strings"

	"golang.org/x/tools/go/packages"

	"github.com/scopevet/scopevet/internal/catalog"
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

// problems turns errors of the parser, the type checker, the catalogue and the
// analyzer into problems of the package, one each.
func problems(pkg string, errs []error) []Problem {
	var all []Problem
	for _, err := range errs {
		if joined, ok := err.(interface{ Unwrap() []error }); ok {
			all = append(all, problems(pkg, joined.Unwrap())...)
		} else {
			all = append(all, problem(pkg, err))
		}
	}
	return all
}

func problem(pkg string, err error) Problem {
	var syntax *scanner.Error
	var typing types.Error
	var config *catalog.Error
	switch {
	case errors.As(err, &syntax):
		return Problem{pkg, syntax.Pos.String(), syntax.Msg}
	case errors.As(err, &typing):
		return Problem{pkg, typing.Fset.Position(typing.Pos).String(), typing.Msg}
	case errors.As(err, &config):
		return Problem{pkg, fmt.Sprintf("%s:%d", config.File, config.Line), config.Message}
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
