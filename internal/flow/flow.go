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
	"strings"
)

// A Value is what an expression can be: for a string, one Elem for each text
// it can have; for a list of strings, the elements that it can hold.
type Value struct {
	Elems []Elem
	// Open says that there may be texts or elements beyond Elems.
	Open bool
	// filled says of a list that it has elements for certain.
	filled bool
}

// An Elem is one text: of a string, or one element of a list.
type Elem struct {
	Pieces []Piece
	// Choices are the branches taken where the text is the one meant, from the
	// outermost inwards. Two elements whose choices contradict are never in
	// one list.
	Choices []Choice
	// Guess is set where the text is that of a struct's field, and the struct
	// that is read may be another: it names the struct.
	Guess token.Pos
	// Via are the steps that the text took from its literals to the expression.
	Via []Step
	// Slot is where in a list the element is written; zero when it came there
	// by other ways.
	Slot Slot
	// Cut is the text at which the program has cut the element out of a longer one;
	// a blank stands for any.
	Cut string
	// Among is the expression in a list that is this text or another one.
	Among ast.Expr
	// Doubt is set where a condition that looks at the text may keep it away.
	Doubt bool
	// Once is set where the text may be there only if it was not there before, or
	// something else that a condition asks for.
	Once bool
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
	// Place is where text of another package is written, if that is known. A
	// constant of another package is Const, also where one of this package is
	// declared as a copy of it.
	Place token.Position
	Const *types.Const
	// Escapes are the calls of net/url that have escaped the text on its way, the
	// first first; it is as it was before them.
	Escapes []*ast.CallExpr
	// Join is the call of strings.Join that wrote the text between two elements
	// of a list; nil for other text.
	Join *ast.CallExpr
}

// Known is what an object of another package is known to hold or return: texts,
// perhaps others, and the arguments with these indices, as they are, or what the
// method is called of with the index Receiver.
type Known struct {
	Texts []Written
	Open  bool
	From  []int
}

// Receiver is the index of what a method is called of.
const Receiver = -1

// Written is a text and where it is written. Texts with the same Arm are there
// together, those with different ones perhaps never; those with none are there
// always.
type Written struct {
	Text  string
	Place token.Position
	Arm   int
}

// A Step is one way that a text was handed on: it was read from a variable, a
// field, a constant or a parameter, returned by a function, or joined.
type Step struct {
	Pos  token.Pos
	Kind string // "variable", "field", "constant", "parameter", "result", "join", "default"
	Name string
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
// the statement. Abroad says that the branch is in a function of another package,
// which what that is given may decide. Earlier says that it is one of another run
// of the function around the place that is looked at, and so no choice of this run.
type Choice struct {
	Branch               token.Pos
	Arm                  int
	Not, Abroad, Earlier bool
}

// ofOneBranch reports whether two choices are among the arms of one branch.
func (c Choice) ofOneBranch(d Choice) bool { return c.Branch == d.Branch && c.Earlier == d.Earlier }

// Text returns the known bytes of the element and the offsets in them where
// gaps stand.
func (e Elem) Text() (text string, gaps []int) {
	var b strings.Builder
	for _, p := range e.Pieces {
		if p.Known {
			b.WriteString(p.Text)
		} else {
			gaps = append(gaps, b.Len())
		}
	}
	return b.String(), gaps
}

// Together reports whether one of two elements is there whenever the other is.
func Together(a, b Elem) bool {
	within := func(a, b []Choice) bool {
		return !slices.ContainsFunc(a, func(c Choice) bool { return !slices.Contains(b, c) })
	}
	return a.Guess == b.Guess && (within(a.Choices, b.Choices) || within(b.Choices, a.Choices))
}

// A Package is one type-checked package, ready to be asked.
type Package struct {
	// Imported tells what a variable, field or function of another package is
	// known to hold or return, if that is known.
	Imported func(types.Object) (Known, bool)
	// Sets tells what functions of other packages write to fields. It may be
	// nil.
	Sets Setter
	// Implemented tells whether imports have implementations of a method of an
	// interface; what the only one returns, Imported tells. It may be nil.
	Implemented func(*types.Func) bool
	// InTest reports whether a place is in a test file: what implements an
	// interface there stands in for another. It may be nil.
	InTest func(token.Pos) bool

	info *types.Info
	pkg  *types.Package

	arms  []arm // in the order of their positions
	armAt map[Choice]int

	writes   map[*types.Var][]write
	settings map[any][]Setting                // by the literal or the variable that holds a struct
	held     map[*ast.CompositeLit]*types.Var // the variable a literal is written to
	given    map[*types.Var][]*ast.CallExpr   // the calls that a struct is handed to
	changed  map[*types.Var][]*ast.CallExpr   // the calls of other packages' methods of it
	consts   map[types.Object]ast.Expr
	defaults map[namedSetting][]ast.Expr
	// bindsFlags says that viper reads flags too.
	bindsFlags bool
	decodings  []decoding
	tags       map[*types.Var]*ast.BasicLit
	made       map[*types.TypeName][]ast.Expr // what a type of lists or texts is made of
	funcs      map[*types.Func]*ast.FuncDecl
	methods    map[string][]*types.Func // of the package's types, by name
	dynamic    map[string][]*types.Func // methods of interfaces that are called, by name
	params     map[*types.Var]param
	receivers  map[*types.Var]*types.Func
	calls      map[*types.Func][]*ast.CallExpr
	uses       map[*types.Func]int
	lits       map[*ast.FuncLit]*types.Func
	kept       map[*types.Func][]*ast.CallExpr // by what keeps a function
	indirect   []*ast.CallExpr                 // calls of what is not declared as a function
	read       map[*types.Var]int              // how often a variable is named
	derefs     map[*types.Var]int              // how often it is, to follow it as a pointer
	through    map[*types.Var][]write          // the writes to what it points to
	pointers   map[*ast.UnaryExpr]*types.Var   // the variable that an address goes into
	addresses  map[*ast.UnaryExpr]argument     // the parameter that it is handed to
	aliases    map[*types.Var]*types.Var       // what a pointer points to, and nothing else
	counted    []ast.Expr                      // lists of which elements are read by their places
	inPlace    map[*ast.FuncLit]bool           // is called where it stands
	detached   map[*ast.CallExpr]bool          // by go or defer
	hops       []span                          // calls that may run code of the package
	exits      []exit                          // in the order of their positions
	shared     map[*types.Var]bool             // with what is written into
	moves      []*ast.CallExpr                 // of functions that move elements
	aliased    map[*types.Var][]token.Pos      // where a pointer to a struct is handed on
	entered    map[*types.Func]bool
	lent       map[*ast.UnaryExpr]bool     // addresses that are arguments of calls
	asks       map[token.Pos]bool          // whether what is added there is added once
	leading    map[token.Pos][]*ast.IfStmt // those that lead away, by the beginning of the arm around
	looks      map[aboutVar]bool           // whether a branch decides by the text of a variable
	recovers   map[*ast.BlockStmt]bool     // bodies of functions whose deferred calls recover
	again      map[*ast.LabeledStmt]bool   // a goto goes back to it

	// What is under way, to end recursion and to bound the work.
	asked   map[*types.Var]*underway
	bound   map[*types.Var]argument
	running map[*types.Func]int // the step that entered it
	frames  []argument          // the calls that are followed, the outermost first
	passing map[*types.Var]int  // a parameter whose callers are being asked, and the step
	opaque  *types.Func         // whose parameters are looked at for themselves
	closing int                 // the step since which they are
	trial   trial               // the text of a variable, while a condition is looked at
	budget  int
	memos   map[memoKey]memo
	steps   int // on the way to what is being looked at
	hung    int // the first of them that the answer hangs on
	reached []Reach
	// outline says that only sums, formats and constants are looked into.
	outline bool
	free    []*types.Func // whose parameters were any caller's
}

// New prepares a package: its syntax trees, which share one file set, and what
// the type checker found in them.
func New(pkg *types.Package, files []*ast.File, info *types.Info) *Package {
	p := &Package{
		info:      info,
		pkg:       pkg,
		armAt:     make(map[Choice]int),
		writes:    make(map[*types.Var][]write),
		settings:  make(map[any][]Setting),
		held:      make(map[*ast.CompositeLit]*types.Var),
		given:     make(map[*types.Var][]*ast.CallExpr),
		changed:   make(map[*types.Var][]*ast.CallExpr),
		consts:    make(map[types.Object]ast.Expr),
		defaults:  make(map[namedSetting][]ast.Expr),
		tags:      make(map[*types.Var]*ast.BasicLit),
		made:      make(map[*types.TypeName][]ast.Expr),
		funcs:     make(map[*types.Func]*ast.FuncDecl),
		methods:   make(map[string][]*types.Func),
		dynamic:   make(map[string][]*types.Func),
		params:    make(map[*types.Var]param),
		receivers: make(map[*types.Var]*types.Func),
		calls:     make(map[*types.Func][]*ast.CallExpr),
		uses:      make(map[*types.Func]int),
		lits:      make(map[*ast.FuncLit]*types.Func),
		read:      make(map[*types.Var]int),
		derefs:    make(map[*types.Var]int),
		through:   make(map[*types.Var][]write),
		pointers:  make(map[*ast.UnaryExpr]*types.Var),
		addresses: make(map[*ast.UnaryExpr]argument),
		aliases:   make(map[*types.Var]*types.Var),
		memos:     make(map[memoKey]memo),
		asked:     make(map[*types.Var]*underway),
		bound:     make(map[*types.Var]argument),
		running:   make(map[*types.Func]int),
		passing:   make(map[*types.Var]int),
		recovers:  make(map[*ast.BlockStmt]bool),
		aliased:   make(map[*types.Var][]token.Pos),
		shared:    make(map[*types.Var]bool),
		entered:   make(map[*types.Func]bool),
		lent:      make(map[*ast.UnaryExpr]bool),
		asks:      make(map[token.Pos]bool),
		looks:     make(map[aboutVar]bool),
		inPlace:   make(map[*ast.FuncLit]bool),
		detached:  make(map[*ast.CallExpr]bool),
		again:     make(map[*ast.LabeledStmt]bool),
	}
	p.index(files)
	return p
}

// limit bounds the alternatives of one text in a concatenation, many those of a
// variable, field or result, work the expressions looked at for one question,
// aside those for one that other packages may never ask, most the elements of a
// list, and length and longest the pieces and bytes of one text, so that neither
// branches nor doubling can multiply without end. No server takes as much as most
// and longest allow: what is longer is no request for scopes.
const (
	limit  = 32
	many   = 256
	work   = 20_000
	aside  = 500
	length = 2_000

	most    = 1_000
	longest = 64 << 10
)

// gap is the element that may be any text.
func gap(at ast.Expr) Elem { return Elem{Pieces: []Piece{{At: at}}} }

// unknown is a string of any text.
func unknown(at ast.Expr) Value { return Value{Elems: []Elem{gap(at)}} }

// open is a list of any elements.
func open() Value { return Value{Open: true} }

// via adds a step to every element.
func (v Value) via(pos token.Pos, kind, name string) Value {
	w := Value{Open: v.Open, Elems: make([]Elem, len(v.Elems))}
	for i, e := range v.Elems {
		e.Via = append(e.Via[:len(e.Via):len(e.Via)], Step{pos, kind, name})
		w.Elems[i] = e
	}
	return w
}

// with adds choices to every element, and drops those that contradict.
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

// few is the value unless it has too many alternatives to tell apart; then
// nothing is known.
func (v Value) few(use ast.Expr, text bool) Value {
	if len(v.Elems) <= many {
		return v
	}
	n := 0
	for _, e := range v.Elems {
		if len(e.Choices) > 0 {
			n++
		}
	}
	if n > many {
		return nothing(use, text)
	}
	return v
}

// unslotted takes the elements out of their slots: they are no longer what
// stands there.
func (v Value) unslotted() Value {
	elems := slices.Clone(v.Elems)
	for i := range elems {
		elems[i].Slot, elems[i].Among = Slot{}, nil
	}
	return Value{Elems: elems, Open: v.Open}
}
