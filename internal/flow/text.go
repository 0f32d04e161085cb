package flow

import (
	"go/ast"
	"go/token"
	"slices"
	"strings"
)

// concat appends the pieces of b to those of a; choices of both hold.
func concat(a, b Elem) (Elem, bool) {
	choices, ok := merge(a.Choices, b.Choices)
	if len(a.Pieces)+len(b.Pieces) > length || a.bytes()+b.bytes() > longest {
		return gap(nil), ok
	}
	return Elem{
		Pieces:  slices.Concat(a.Pieces, b.Pieces),
		Choices: choices,
		Guess:   max(a.Guess, b.Guess),
		Via:     slices.Concat(a.Via, b.Via),
		Once:    a.Once || b.Once,
		Doubt:   a.Doubt || b.Doubt,
	}, ok
}

// sum is what operands joined by "+" are together: a + b + c is (a + b) + c in
// the tree, which may be as deep as generated code is long.
func (p *Package) sum(e *ast.BinaryExpr) Value {
	operands := []ast.Expr{e.Y}
	left := strip(e.X)
	for {
		b, ok := left.(*ast.BinaryExpr)
		if !ok || b.Op != token.ADD {
			break
		}
		operands = append(operands, b.Y)
		left = strip(b.X)
	}
	v := product(p.texts(left), p.texts(operands[len(operands)-1]))
	for _, x := range slices.Backward(operands[:len(operands)-1]) {
		v.extend(p.texts(x))
	}
	return v
}

// extend is product, with a value that nobody else holds in the place of the
// result: the usual case, a text behind a text, need not copy what is there.
func (v *Value) extend(b Value) {
	if len(v.Elems) != 1 || len(b.Elems) != 1 || len(v.Elems[0].Pieces)+len(b.Elems[0].Pieces) > length {
		*v = product(*v, b)
		return
	}
	x, y := &v.Elems[0], b.Elems[0]
	choices, ok := merge(x.Choices, y.Choices)
	if !ok || x.bytes()+y.bytes() > longest {
		*v = product(*v, b)
		return
	}
	x.Pieces, x.Via, x.Choices = append(x.Pieces, y.Pieces...), append(x.Via, y.Via...), choices
	x.Guess = max(x.Guess, y.Guess)
	v.Open = v.Open || b.Open
}

func (e Elem) bytes() (n int) {
	for _, p := range e.Pieces {
		n += len(p.Text)
	}
	return n
}

// product concatenates every text of a with every text of b that can go with
// it. Where that would be too many, the rest of the text is a gap.
func product(a, b Value) Value {
	v := Value{Open: a.Open || b.Open}
	if len(a.Elems)*len(b.Elems) > limit {
		b = Value{Elems: []Elem{{Pieces: []Piece{{}}}}}
	}
	for _, x := range a.Elems {
		for _, y := range b.Elems {
			if e, ok := concat(x, y); ok {
				v.Elems = append(v.Elems, e)
			}
		}
	}
	return v
}

// slice returns the pieces of the bytes from start to end of the element's
// known text, with the gaps that stand between or beside them.
func (e Elem) slice(start, end int) Elem {
	out := Elem{Choices: e.Choices, Guess: e.Guess, Via: e.Via, Once: e.Once, Doubt: e.Doubt}
	at := 0
	for _, p := range e.Pieces {
		if !p.Known {
			if start <= at && at <= end {
				out.Pieces = append(out.Pieces, p)
			}
			continue
		}
		from, to := max(start-at, 0), min(end-at, len(p.Text))
		if from < to || from == to && len(p.Text) == 0 {
			q := p
			q.Text, q.Off = p.Text[from:to], p.Off+from
			out.Pieces = append(out.Pieces, q)
		}
		at += len(p.Text)
	}
	if len(out.Pieces) == 0 && len(e.Pieces) > 0 {
		out.Pieces = []Piece{e.emptyAt(start)}
	}
	return out
}

// emptyAt is the empty piece at that byte of the element, so that an empty
// part still knows where it is written.
func (e Elem) emptyAt(start int) Piece {
	at := 0
	for _, p := range e.Pieces {
		if p.Known && start <= at+len(p.Text) {
			p.Text, p.Off = "", p.Off+start-at
			return p
		}
		at += len(p.Text)
	}
	return Piece{Known: true, At: e.Pieces[0].At}
}

// eachPiece returns the value with its pieces changed.
func (v Value) eachPiece(change func(Piece) Piece) Value {
	w := Value{Open: v.Open, Elems: slices.Clone(v.Elems)}
	for i := range w.Elems {
		pieces := slices.Clone(w.Elems[i].Pieces)
		for j := range pieces {
			pieces[j] = change(pieces[j])
		}
		w.Elems[i].Pieces = pieces
	}
	return w
}

// escaped is the same text, which knows the calls that have escaped it: what
// does not change by one has not been.
func (v Value) escaped(call *ast.CallExpr, escape func(string) string) Value {
	return v.eachPiece(func(p Piece) Piece {
		if p.Known && escape(p.Text) != p.Text {
			p.Escapes = append(slices.Clip(p.Escapes), call)
		}
		return p
	})
}

// joins is the text that a call of strings.Join writes between two elements.
func (v Value) joins(call *ast.CallExpr) Value {
	return v.eachPiece(func(p Piece) Piece {
		p.Join = call
		return p
	})
}

// split cuts the element's text at each sep; a gap may hold more of them.
func (e Elem) split(sep string) Value {
	text, gaps := e.Text()
	v := Value{Open: len(gaps) > 0}
	start := 0
	if sep == "" { // every character
		return open()
	}
	for {
		i := strings.Index(text[start:], sep)
		if i < 0 {
			break
		}
		v.Elems = append(v.Elems, e.slice(start, start+i))
		start += i + len(sep)
	}
	v.Elems = append(v.Elems, e.slice(start, len(text)))
	return v
}

// fields cuts the element's text at runs of white space.
func (e Elem) fields() Value {
	text, gaps := e.Text()
	v := Value{Open: len(gaps) > 0}
	start := -1
	for i, c := range text + " " {
		blank := strings.ContainsRune(" \t\n\v\f\r\u0085\u00a0", c)
		if blank && start >= 0 {
			v.Elems = append(v.Elems, e.slice(start, i))
			start = -1
		} else if !blank && start < 0 {
			start = i
		}
	}
	return v
}

// trim cuts white space at both ends of the text.
func (e Elem) trim() Elem {
	text, gaps := e.Text()
	start := len(text) - len(strings.TrimLeft(text, " \t\n\v\f\r\u0085\u00a0"))
	end := len(strings.TrimRight(text, " \t\n\v\f\r\u0085\u00a0"))
	if len(gaps) > 0 { // their text may be no blank
		start, end = min(start, gaps[0]), max(end, gaps[len(gaps)-1])
	}
	if start > end {
		return Elem{Choices: e.Choices}
	}
	return e.slice(start, end)
}
