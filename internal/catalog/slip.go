package catalog

import (
	"slices"
	"strings"
)

// A Slip is one way in which a scope comes to be written wrong.
type Slip string

// The slips that are recognised.
const (
	LetterMissing   Slip = "a letter is missing"
	LetterTooMany   Slip = "a letter is too many"
	LetterDoubled   Slip = "a double letter is single, or a single one double"
	LetterReplaced  Slip = "a letter is another"
	NeighbouringKey Slip = "a letter is its neighbour on the keyboard"
	LettersSwapped  Slip = "two letters are swapped"
	PluralS         Slip = "an s at the end of a word is missing or too many"
	WrongSeparator  Slip = "a separator is another, missing or too many"
	WrongCase       Slip = "upper and lower case"
)

// cost is how far a slip leads away, in tenths of a letter: what fingers do by
// themselves is nearer than what they do not.
func (s Slip) cost() int {
	switch s {
	case WrongCase:
		return 1
	case WrongSeparator:
		return 5
	case LetterDoubled, NeighbouringKey, LettersSwapped, PluralS:
		return 8
	}
	return 10
}

// inactive is what a scope that is no longer granted costs beyond its slips.
const inactive = 3

// separators are what stands between the words of a scope and gets confused.
const separators = ":._-/"

func isSeparator(c byte) bool { return strings.IndexByte(separators, c) >= 0 }

// canon is text in lower case with all separators alike. It has the length of
// text, so that places in one are places in the other.
func canon(text string) string {
	b := []byte(text)
	for i, c := range b {
		switch {
		case 'A' <= c && c <= 'Z':
			b[i] = c + 'a' - 'A'
		case isSeparator(c):
			b[i] = '_'
		}
	}
	return string(b)
}

// maxEdits is the largest number of edits that are ever taken for slips.
const maxEdits = 2

// An edit is one difference between a token and a scope in canon form: letters
// token[i:i+di] stand for scope[j:j+dj].
type edit struct{ i, di, j, dj int }

// align returns the fewest edits (letters missing, too many, replaced and
// neighbours swapped) that lead from scope to token, or false when there must
// be more than maxEdits. It appends to buf.
//
// This is the optimal string alignment distance, computed in the diagonal band
// that maxEdits leaves.
func align(token, scope string, buf []edit) ([]edit, bool) {
	head, tail := 0, 0
	for head < len(token) && head < len(scope) && token[head] == scope[head] {
		head++
	}
	for tail < len(token)-head && tail < len(scope)-head && token[len(token)-1-tail] == scope[len(scope)-1-tail] {
		tail++
	}
	var t band
	if !t.fill(token[head:len(token)-tail], scope[head:len(scope)-tail]) {
		return buf, false
	}
	return t.trace(head, buf), true
}

const (
	bandWidth = 2*maxEdits + 1
	bandRows  = 128 // longer differences are no slips
)

// A band holds distances: cost[i][j-i+maxEdits] is that of a[:i] and b[:j].
type band struct {
	a, b string
	cost [bandRows + 1][bandWidth]uint8
}

func (t *band) fill(a, b string) bool {
	t.a, t.b = a, b
	if len(a) > bandRows || len(a)-len(b) > maxEdits || len(b)-len(a) > maxEdits {
		return false
	}
	for i := 0; i <= len(a); i++ {
		least := uint8(maxEdits + 1)
		for k := range bandWidth {
			t.cost[i][k] = t.cell(i, i+k-maxEdits)
			least = min(least, t.cost[i][k])
		}
		if least > maxEdits {
			return false
		}
	}
	return t.at(len(a), len(b)) <= maxEdits
}

// at is the distance of a[:i] and b[:j], large outside the band.
func (t *band) at(i, j int) uint8 {
	k := j - i + maxEdits
	if i < 0 || j < 0 || j > len(t.b) || k < 0 || k >= bandWidth {
		return maxEdits + 1
	}
	return t.cost[i][k]
}

func (t *band) cell(i, j int) uint8 {
	switch {
	case j < 0 || j > len(t.b):
		return maxEdits + 1
	case i == 0:
		return uint8(j)
	case j == 0:
		return uint8(i)
	case t.a[i-1] == t.b[j-1]:
		return t.at(i-1, j-1)
	}
	least := min(t.at(i-1, j-1), t.at(i-1, j), t.at(i, j-1))
	if t.swapped(i, j) {
		least = min(least, t.at(i-2, j-2))
	}
	return least + 1
}

// swapped reports whether a[:i] and b[:j] end in the same two letters in
// another order.
func (t *band) swapped(i, j int) bool {
	return i > 1 && j > 1 && t.a[i-1] == t.b[j-2] && t.a[i-2] == t.b[j-1]
}

// trace walks back through the distances and returns the edits, the last first;
// head is where a and b begin in what they were cut from.
func (t *band) trace(head int, edits []edit) []edit {
	for i, j := len(t.a), len(t.b); i > 0 || j > 0; {
		var e edit
		switch want := t.at(i, j) - 1; {
		case i > 0 && j > 0 && t.a[i-1] == t.b[j-1]:
			i, j = i-1, j-1
			continue
		case t.swapped(i, j) && t.at(i-2, j-2) == want:
			e = edit{di: 2, dj: 2}
		case i > 0 && j > 0 && t.at(i-1, j-1) == want:
			e = edit{di: 1, dj: 1}
		case i > 0 && t.at(i-1, j) == want:
			e = edit{di: 1}
		default:
			e = edit{dj: 1}
		}
		i, j = i-e.di, j-e.dj
		e.i, e.j = head+i, head+j
		edits = append(edits, e)
	}
	return edits
}

// slip names an edit between a token and a scope in canon form.
func (e edit) slip(token, scope string) Slip {
	switch {
	case e.di == 2:
		return LettersSwapped
	case e.di == 1 && e.dj == 1:
		if nextKeys(token[e.i], scope[e.j]) {
			return NeighbouringKey
		}
		return LetterReplaced
	case e.di == 1:
		return oneMore(token, e.i, LetterTooMany)
	}
	return oneMore(scope, e.j, LetterMissing)
}

// oneMore names the slip between text and text without the letter at i.
func oneMore(text string, i int, otherwise Slip) Slip {
	c := text[i]
	atEnd := i+1 == len(text) || text[i+1] == '_'
	switch {
	case c == '_':
		return WrongSeparator
	case i > 0 && text[i-1] == c, !atEnd && text[i+1] == c:
		return LetterDoubled
	case c == 's' && atEnd:
		return PluralS
	}
	return otherwise
}

// nextKeys reports whether two letters are neighbours on the keyboard.
func nextKeys(a, b byte) bool {
	rows := [...]string{"qwertyuiop", "asdfghjkl", "zxcvbnm"}
	for r, row := range rows {
		i := strings.IndexByte(row, a)
		if i < 0 {
			continue
		}
		if j := strings.IndexByte(row, b); j >= 0 {
			return i-j == 1 || j-i == 1
		}
		// A key touches two of the row above and two of the row below.
		if r > 0 {
			if j := strings.IndexByte(rows[r-1], b); j >= 0 {
				return j == i || j == i+1
			}
		}
		if r+1 < len(rows) {
			if j := strings.IndexByte(rows[r+1], b); j >= 0 {
				return j == i || j == i-1
			}
		}
	}
	return false
}

// namedSlips names the differences between a token and a scope whose canon
// forms are edits apart: these edits, and separators and case between them.
func namedSlips(token, scope, canonToken, canonScope string, edits []edit) (all []Slip) {
	i, j := 0, 0
	for n := len(edits); ; n-- {
		end := len(token)
		if n > 0 {
			end = edits[n-1].i
		}
		all = sameCanon(all, token[i:end], scope[j:j+end-i])
		if n == 0 {
			return all
		}
		e := edits[n-1]
		all = append(all, e.slip(canonToken, canonScope))
		i, j = e.i+e.di, e.j+e.dj
	}
}

// sameCanon names the differences between two texts of one canon form. Several
// wrong separators are one slip, as they come from one belief.
func sameCanon(all []Slip, a, b string) []Slip {
	for i := range len(a) {
		slip := WrongCase
		if isSeparator(a[i]) {
			slip = WrongSeparator
		}
		if a[i] != b[i] && !slices.Contains(all, slip) {
			all = append(all, slip)
		}
	}
	return all
}
