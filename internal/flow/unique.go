package flow

import (
	"go/ast"
	"go/token"
	"slices"
)

// unique drops elements that say nothing beyond another: the same text, written
// in the same place and brought into the same slot, whenever the other is there.
// One literal comes by many ways, as through each struct that holds it and in
// each round of a loop; it is not thereby asked for twice.
func (v Value) unique() Value {
	if len(v.Elems) < 2 {
		return v
	}
	kept := make([]Elem, 0, len(v.Elems))
	alike := make(map[place][]int, len(v.Elems)) // of kept
	for _, e := range v.Elems {
		at := e.place()
		i := slices.IndexFunc(alike[at], func(i int) bool {
			return kept[i].isTextOf(e) && (covers(kept[i].Choices, e.Choices) || covers(e.Choices, kept[i].Choices))
		})
		if i < 0 {
			alike[at] = append(alike[at], len(kept))
			kept = append(kept, e)
			continue
		}
		if same := &kept[alike[at][i]]; len(e.Choices) < len(same.Choices) {
			same.Choices = e.Choices
		}
	}
	if len(kept) == len(v.Elems) {
		return v
	}
	return Value{Elems: kept, Open: v.Open}
}

// unequal drops elements of a list that are the same text as one that is there
// whenever they are, as slices.Compact may.
func (v Value) unequal() Value {
	kept := v.Elems[:0:0]
	for _, e := range v.Elems {
		text, gaps := e.Text()
		if !slices.ContainsFunc(kept, func(k Elem) bool {
			other, more := k.Text()
			return text == other && len(gaps) == 0 && len(more) == 0 && covers(k.Choices, e.Choices) && k.Guess == e.Guess
		}) {
			kept = append(kept, e)
		}
	}
	return Value{Elems: kept, Open: v.Open}
}

// place is where an element begins and where it stands.
type place struct {
	lit    *ast.BasicLit
	off    int
	at     ast.Expr
	slot   Slot
	guess  token.Pos
	pieces int
}

func (e Elem) place() place {
	at := place{slot: e.Slot, guess: e.Guess, pieces: len(e.Pieces)}
	if len(e.Pieces) > 0 {
		p := e.Pieces[0]
		at.lit, at.off, at.at = p.Lit, p.Off, p.At
	}
	return at
}

func (e Elem) isTextOf(other Elem) bool { return slices.EqualFunc(e.Pieces, other.Pieces, Piece.is) }

// is reports whether two pieces are the same in all that is known of them.
func (p Piece) is(q Piece) bool {
	escapes := slices.Equal(p.Escapes, q.Escapes)
	return escapes && p.Text == q.Text && p.Known == q.Known && p.Lit == q.Lit && p.Off == q.Off && p.At == q.At &&
		p.Place == q.Place && p.Const == q.Const && p.Join == q.Join
}

// covers reports whether all of some is among all.
func covers(some, all []Choice) bool {
	if len(some) > len(all) {
		return false
	}
	for _, c := range some {
		if !slices.Contains(all, c) {
			return false
		}
	}
	return true
}
