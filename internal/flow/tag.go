package flow

import (
	"go/ast"
	"go/types"
	"strconv"
	"strings"
)

// tagKeys are the struct tags in which configuration libraries keep a field's
// default.
var tagKeys = []string{"default", "envDefault", "def"}

// tagged is the default that the tag of a field gives, or nothing.
func (p *Package) tagged(v *types.Var, text bool) (Value, bool) {
	lit := p.tags[v]
	if lit == nil {
		return Value{}, false
	}
	all := Defaults(lit)
	if len(all) == 0 {
		return Value{}, false
	}
	if text {
		return Value{Elems: []Elem{{Pieces: all[:1]}}}, true
	}
	var list Value
	for _, piece := range all {
		list = list.plus(Elem{Pieces: []Piece{piece}}.split(","))
	}
	return list, true
}

// Defaults returns the default that the tag of a struct's field gives, or
// nothing; of a list that go-flags reads, in which each element has the key to
// itself, one piece for each.
func Defaults(tag *ast.BasicLit) []Piece {
	text, err := strconv.Unquote(tag.Value)
	if err != nil {
		return nil
	}
	pairs := tagPairs(text)
	for _, key := range tagKeys {
		var all []Piece
		for _, pair := range pairs {
			if pair.key == key && pair.value != "" {
				all = append(all, pair.piece(tag))
			}
		}
		if len(all) > 0 {
			return all
		}
	}
	return nil
}

// A tagPair is a key of a struct tag with its value, which is written from the
// offset on, unless that is 0.
type tagPair struct {
	key, value string
	off        int
}

// tagPairs are the pairs of a struct tag as far as it has the form that package
// reflect reads, which finds only the first of one key.
func tagPairs(tag string) []tagPair {
	var all []tagPair
	for rest := tag; ; {
		rest = strings.TrimLeft(rest, " ")
		key, after, ok := strings.Cut(rest, ":")
		if !ok || key == "" || strings.ContainsAny(key, " \"") {
			return all
		}
		quoted, err := strconv.QuotedPrefix(after)
		if err != nil {
			return all
		}
		value, err := strconv.Unquote(quoted)
		if err != nil {
			return all
		}
		pair := tagPair{key: key, value: value}
		if quoted == `"`+value+`"` {
			pair.off = len(tag) - len(after) + 1
		}
		all = append(all, pair)
		rest = after[len(quoted):]
	}
}

// piece is the pair's value as a piece of the tag's literal.
func (t tagPair) piece(tag *ast.BasicLit) Piece {
	piece := Piece{Text: t.value, Known: true, At: tag}
	if t.off > 0 {
		piece.Lit, piece.Off = tag, t.off
	}
	return piece
}
