// Package flow tells which texts a Go expression can be, and in which bytes of
// which literals each of them is written. It works backwards from the
// expression over the syntax tree and the types of one package, on demand, and
// knows nothing of scopes.
//
// Where it cannot know, it says so: a text has gaps, a list is open.
package flow

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
)

// A Value is what an expression can be: for a string, one Elem for each text
// it can have; for a list of strings, the elements that it can hold.
type Value struct {
	Elems []Elem
	// Open says that there may be texts or elements beyond Elems.
	Open bool
}

// An Elem is one text: of a string, or one element of a list.
type Elem struct {
	Pieces []Piece
	// Choices are the branches taken where the text is the one meant, from the
	// outermost inwards. Two elements whose choices contradict are never in
	// one list.
	Choices []Choice
	// Slot is where in a list the element is written; zero when it came there
	// by other ways.
	Slot Slot
}

// A Piece is a run of bytes that come from one place. A gap is a piece that is
// not Known: any text, or none.
type Piece struct {
	Text  string
	Known bool
	// Lit is the literal in this package that the text is written in, and Off
	// where in the literal's value it begins. Lit is nil for text of another
	// package or made by a computation.
	Lit *ast.BasicLit
	Off int
	// At is the expression that brought the text to this package.
	At ast.Expr
}

// A Slot is a place in a list literal or among the arguments of a call.
type Slot struct {
	List  ast.Node // *ast.CompositeLit or *ast.CallExpr; nil: no slot
	Index int      // of the element or argument
}

// Expr returns the expression in the slot.
func (s Slot) Expr() ast.Expr { return s.Siblings()[s.Index] }

// Siblings returns the expressions of the list literal or call, in order.
func (s Slot) Siblings() []ast.Expr {
	switch n := s.List.(type) {
	case *ast.CompositeLit:
		return n.Elts
	case *ast.CallExpr:
		return n.Args
	}
	return nil
}

// A Choice is one arm of a branch, or with Not every other arm. Branch names
// the statement.
type Choice struct {
	Branch token.Pos
	Arm    int
	Not    bool
}

// Text returns the known bytes of the element and the offsets in them where
// gaps stand.
func (e Elem) Text() (text string, gaps []int) {
	for _, p := range e.Pieces {
		if p.Known {
			text += p.Text
		} else {
			gaps = append(gaps, len(text))
		}
	}
	return text, gaps
}

// A Package is one type-checked package, ready to be asked.
type Package struct {
	info     *types.Info
	arms     []arm // in the order of their positions
	armAt    map[Choice]int
	writes   map[*types.Var][]write
	consts   map[types.Object]ast.Expr
	held     map[*ast.CompositeLit]*types.Var // the variable a literal is written to
	settings map[any][]Setting                // by the literal or the variable that holds a struct
	asked    map[*types.Var]*underway
}

// New prepares a package: its syntax trees, which share one file set, and what
// the type checker found in them.
func New(files []*ast.File, info *types.Info) *Package {
	p := &Package{
		info:     info,
		armAt:    make(map[Choice]int),
		writes:   make(map[*types.Var][]write),
		consts:   make(map[types.Object]ast.Expr),
		held:     make(map[*ast.CompositeLit]*types.Var),
		settings: make(map[any][]Setting),
		asked:    make(map[*types.Var]*underway),
	}
	p.index(files)
	return p
}

// limit bounds the alternatives of one text, so that branches cannot multiply
// without end.
const limit = 32

// gap is the element that may be any text.
func gap(at ast.Expr) Elem { return Elem{Pieces: []Piece{{At: at}}} }

// unknown is a string of any text.
func unknown(at ast.Expr) Value { return Value{Elems: []Elem{gap(at)}} }

// open is a list of any elements.
func open() Value { return Value{Open: true} }

func (v Value) with(choices []Choice) Value {
	if len(choices) == 0 {
		return v
	}
	w := Value{Open: v.Open, Elems: make([]Elem, 0, len(v.Elems))}
	for _, e := range v.Elems {
		if merged, ok := merge(e.Choices, choices); ok {
			e.Choices = merged
			w.Elems = append(w.Elems, e)
		}
	}
	return w
}

func (v Value) unslotted() Value {
	elems := slices.Clone(v.Elems)
	for i := range elems {
		elems[i].Slot = Slot{}
	}
	return Value{Elems: elems, Open: v.Open}
}
