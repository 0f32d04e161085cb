package flow

import (
	"go/ast"
	"go/constant"
	"go/types"
	"strings"
)

// eachText makes of every text of a call's first argument another.
func (p *Package) eachText(call *ast.CallExpr, change func(Elem) Elem) Value {
	v := p.texts(call.Args[0]).unslotted()
	for i, e := range v.Elems {
		v.Elems[i] = change(e)
	}
	return v
}

// text returns the value of an expression that is a constant text.
func (p *Package) text(e ast.Expr) (string, bool) {
	v := p.info.Types[e].Value
	if v == nil || v.Kind() != constant.String {
		return "", false
	}
	return constant.StringVal(v), true
}

// trimmers cut at the ends of a text by a text: characters or a whole.
var trimmers = map[string]func(s, by string) string{
	"strings.Trim":       strings.Trim,
	"strings.TrimLeft":   strings.TrimLeft,
	"strings.TrimRight":  strings.TrimRight,
	"strings.TrimPrefix": strings.TrimPrefix,
	"strings.TrimSuffix": strings.TrimSuffix,
}

// cut is what one of the trimmers leaves of a text that is wholly known.
func (p *Package) cut(call *ast.CallExpr) Value {
	by, ok := p.text(call.Args[1])
	if !ok {
		return unknown(call)
	}
	trim := trimmers[p.library(call)]
	return p.eachText(call, func(e Elem) Elem {
		text, gaps := e.Text()
		left := trim(text, by)
		if left == text && len(gaps) == 0 {
			return e
		}
		if len(gaps) > 0 || left == "" {
			return Elem{Pieces: []Piece{{Known: len(gaps) == 0, At: call}}, Choices: e.Choices, Guess: e.Guess, Via: e.Via}
		}
		start := strings.Index(text, left)
		if strings.HasSuffix(text, left) {
			start = len(text) - len(left)
		}
		return e.slice(start, start+len(left))
	})
}

// replaced puts another text in place of each occurrence of a constant one.
func (p *Package) replaced(call *ast.CallExpr) Value {
	old, ok := p.text(call.Args[1])
	if all := len(call.Args) < 4 || isNegative(p.info, call.Args[3]); !ok || old == "" || !all {
		return unknown(call)
	}
	by := p.texts(call.Args[2])
	var v Value
	for _, e := range p.texts(call.Args[0]).Elems {
		parts := e.split(old)
		out := Value{Elems: parts.Elems[:1:1]}
		for _, part := range parts.Elems[1:] {
			part.Via = nil // it has come with the first
			out = product(product(out, by), Value{Elems: []Elem{part}})
		}
		v.add(out)
	}
	return v.unslotted()
}

func isNegative(info *types.Info, e ast.Expr) bool {
	v := info.Types[e].Value
	return v != nil && constant.Sign(constant.ToInt(v)) < 0
}

// mapped changes the letters of a text. What is not the same afterwards is
// written nowhere.
func (p *Package) mapped(call *ast.CallExpr, change func(string) string) Value {
	return p.eachText(call, func(e Elem) Elem {
		pieces := make([]Piece, len(e.Pieces))
		for i, piece := range e.Pieces {
			if text := change(piece.Text); text != piece.Text {
				piece = Piece{Text: text, Known: true, At: call}
			}
			pieces[i] = piece
		}
		e.Pieces = pieces
		return e
	})
}

// firstOf is the first argument that is not empty: any of them.
func (p *Package) firstOf(call *ast.CallExpr) Value {
	if call.Ellipsis.IsValid() {
		return unknown(call)
	}
	var v Value
	for i, arg := range call.Args {
		v.add(p.texts(arg).with([]Choice{{Branch: call.Pos(), Arm: i}}))
	}
	return v.unslotted()
}
