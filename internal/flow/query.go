package flow

import (
	"go/ast"
	"go/token"
	"net/url"
	"strings"
)

// Parameter returns the parts of a parameter of the URL that the element is the
// text of, decoded. They are cut where the query has an escaped blank; one that
// is not escaped stays in its part. ok is false where the URL has no such
// parameter.
func (e Elem) Parameter(name string) (v Value, ok bool) {
	text, _ := e.Text()
	start := startOf(text, name+"=")
	if start < 0 {
		return Value{}, false
	}
	end := len(text)
	if i := strings.IndexAny(text[start:], "&#"+quotes); i >= 0 {
		end = start + i
	}
	escapes := e.escapes()
	for at := start; at < end; {
		n := blankAt(text[at:end], escapes[at])
		if n == 0 {
			at++
			continue
		}
		v.Elems = append(v.Elems, e.slice(start, at).decoded())
		for ; n > 0; n = blankAt(text[at:end], escapes[min(at, end-1)]) {
			at += n
		}
		start = at
	}
	v.Elems = append(v.Elems, e.slice(start, end).decoded())
	return v, true
}

// ParameterParts returns the expressions that e puts into the value of a query
// parameter, where it writes a URL as a sum or a format; constants are not among
// them.
func (p *Package) ParameterParts(e ast.Expr, name string) (parts []ast.Expr) {
	p.outline = true
	defer func() { p.outline = false }()
	for _, elem := range p.Texts(e).Elems {
		v, _ := elem.Parameter(name)
		for _, x := range v.Elems {
			for _, piece := range x.Pieces {
				if !piece.Known && piece.At != nil {
					parts = append(parts, piece.At)
				}
			}
		}
	}
	return parts
}

// isFrame reports whether e is what texts are put into.
func (p *Package) isFrame(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.BinaryExpr:
		return e.Op == token.ADD
	case *ast.CallExpr:
		fn, ok := p.callee(e)
		return ok && fn.FullName() == "fmt.Sprintf"
	}
	return false
}

// quotes end a URL that stands in other text, such as that of a page: they must
// be escaped in it.
const quotes = "\"'<>`"

// ParameterName returns the part of the URL that the element is the text of
// which names the parameter.
func (e Elem) ParameterName(name string) (part Elem, ok bool) {
	text, _ := e.Text()
	start := startOf(text, name+"=")
	if start < 0 {
		return Elem{}, false
	}
	end := start - len("=")
	return e.slice(end-len(name), end), true
}

// blankAt returns the length of the escaped blank that a part of a query begins
// with: one in either encoding, or one that a call has escaped.
func blankAt(text string, escapes int) int {
	switch {
	case escapes > 0 && strings.HasPrefix(text, " "), escapes == 0 && strings.HasPrefix(text, "+"):
		return 1
	case escapes == 0 && strings.HasPrefix(text, "%20"):
		return 3
	}
	return 0
}

// escapes tells of each byte of the element's text how often it has been
// escaped.
func (e Elem) escapes() (all []int) {
	for _, p := range e.Pieces {
		for range len(p.Text) {
			all = append(all, len(p.Escapes))
		}
	}
	return all
}

// startOf returns where the value of a query parameter begins, or -1.
func startOf(text, assignment string) int {
	for from := 0; ; {
		i := strings.Index(text[from:], assignment)
		if i < 0 {
			return -1
		}
		i += from
		if i == 0 || strings.ContainsRune("?&", rune(text[i-1])) {
			return i + len(assignment)
		}
		from = i + 1
	}
}

// decoded is the element with its percent-encoding undone, where it has been
// written by hand. Its text then stands nowhere as it is.
func (e Elem) decoded() Elem {
	escaped := false
	for _, p := range e.Pieces {
		escaped = escaped || len(p.Escapes) > 0
	}
	text, gaps := e.Text()
	if plain, ok := unescaped(text); ok && len(gaps) == 0 && !escaped {
		e.Pieces = []Piece{e.Pieces[0].reads(plain)}
		return e
	}
	return Value{Elems: []Elem{e}}.eachPiece(func(p Piece) Piece {
		if plain, ok := unescaped(p.Text); ok && len(p.Escapes) == 0 {
			return p.reads(plain)
		}
		return p
	}).Elems[0]
}

// unescaped is the text that is escaped in another; ok is false where it is the
// same.
func unescaped(text string) (plain string, ok bool) {
	plain, err := url.QueryUnescape(text)
	return plain, err == nil && plain != text
}

// reads is the piece with a text that does not stand in its literal.
func (p Piece) reads(text string) Piece {
	at := p.At
	if at == nil && p.Lit != nil {
		at = p.Lit
	}
	return Piece{Text: text, Known: true, At: at}
}
