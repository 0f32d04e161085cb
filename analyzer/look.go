package analyzer

import (
	"go/token"

	"golang.org/x/tools/go/analysis"

	"github.com/scopevet/scopevet/internal/crash"
)

// A look is which code is being looked at, for those who are told of a mistake
// of ours.
type look struct {
	pass *analysis.Pass
	pos  token.Pos
}

// look notes a place; token.NoPos is none in particular.
func (l *look) look(pos token.Pos) {
	l.pos = pos
	if crash.Hook != nil {
		crash.Hook("site", l.String())
	}
}

// String is "file:line:col", or "".
func (l *look) String() string {
	if !l.pos.IsValid() {
		return ""
	}
	return l.pass.Fset.Position(l.pos).String()
}
