package driver

import (
	"errors"
	"fmt"
	"go/scanner"
	"go/types"
	"strings"

	"golang.org/x/tools/go/packages"

	"github.com/scopevet/scopevet/internal/catalog"
	"github.com/scopevet/scopevet/internal/crash"
	"github.com/scopevet/scopevet/internal/visible"
)

// A Problem is why a package could not be analysed.
type Problem struct {
	Package string
	Posn    string // "file:line:col", empty when there is no place
	Message string
	// Internal says that it is a mistake of scopevet's own.
	Internal bool
	// Follows says that the package imports another one whose problems are told.
	Follows bool
}

// String returns the problem as one line.
func (p Problem) String() string {
	if p.Posn == "" {
		return p.Message
	}
	return p.Posn + ": " + p.Message
}

// visible is the problem for people: a place on one line, and a message which
// may have several.
func (p Problem) visible() string {
	p.Posn, p.Message = visible.Line(p.Posn), visible.Text(p.Message)
	return p.String()
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
	switch internal := crash.As(err); {
	case internal != nil:
		return Problem{Package: pkg, Posn: internal.At, Message: internal.Message(), Internal: true}
	case errors.As(err, &syntax):
		return Problem{Package: pkg, Posn: syntax.Pos.String(), Message: syntax.Msg}
	case errors.As(err, &typing):
		return Problem{Package: pkg, Posn: typing.Fset.Position(typing.Pos).String(), Message: typing.Msg}
	case errors.As(err, &config):
		return Problem{Package: pkg, Posn: fmt.Sprintf("%s:%d", config.File, config.Line), Message: config.Message}
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
		message := strings.TrimSpace(e.Msg)
		if strings.HasSuffix(message, "does not contain main module or its selected dependencies") && len(modulesOf(".")) == 0 {
			message += ": there is no go.mod here or above; -C names the folder of a module"
		}
		all = append(all, Problem{Package: p.ID, Posn: e.Pos, Message: message})
	}
	return all
}
