package catalog

import "strings"

// This file tells a scope written wrong from one that a list lacks: lists that
// are not complete must not turn right scopes into wrong ones.

const (
	shortWord  = 3  // in a shorter word one letter makes another
	commonWord = 6  // the same where customers name scopes as they like
	longWord   = 10 // in a shorter word two letters make another
)

// A difference is what lies between a text and an entry.
type difference struct {
	text, canon string
	entry       *entry
	edits       []edit
}

func (d difference) slips() []Slip {
	return namedSlips(d.text, d.entry.text, d.canon, d.entry.canon, d.edits)
}

// changed returns the word of the entry that an edit changes, and what it is
// in the text.
func (d difference) changed(e edit) (from, to span) {
	from = wordAt(d.entry.text, e.j, e.dj)
	return from, from.under(d.edits)
}

// vague reports whether two letters of one word differ that is not long.
func (d difference) vague() bool {
	if len(d.edits) < 2 {
		return false
	}
	first, _ := d.changed(d.edits[0])
	second, _ := d.changed(d.edits[1])
	return first == second && first.len() < longWord
}

// mayBeAnother reports whether the text may be a scope that the list lacks
// rather than the entry written wrong: it differs by a number, by two letters
// of one word, in a word so short that one letter makes another, or by a word
// that other scopes have at such a place. Customers' scopes have common words,
// in the singular and the plural.
func (s *speller) mayBeAnother(d difference, custom bool) bool {
	short := shortWord
	if custom {
		short = commonWord
	}
	if d.vague() {
		return true
	}
	for _, e := range d.edits {
		slip := e.slip(d.canon, d.entry.canon)
		if slip == WrongSeparator {
			continue
		}
		from, to := d.changed(e)
		switch {
		case e.touchesDigit(d.canon, d.entry.canon),
			max(from.len(), to.len()) < short && slip != LettersSwapped && slip != LetterDoubled,
			slip == PluralS && custom,
			s.hasWord(d, to, slip == PluralS):
			return true
		}
	}
	return false
}

func (e edit) touchesDigit(token, scope string) bool {
	const digits = "0123456789"
	return strings.ContainsAny(token[e.i:e.i+e.di], digits) || strings.ContainsAny(scope[e.j:e.j+e.dj], digits)
}

// pair is two words side by side, in lower case. "^" stands before the first
// word of a scope and "$" behind the last.
type pair struct{ left, right string }

// pairs are those of many scopes, and how many have them.
type pairs map[pair]int

func (s *speller) countPairs() pairs {
	all := make(pairs, 2*len(s.entries))
	for i := range s.entries {
		all.add(&s.entries[i], 1)
	}
	return all
}

// add counts the pairs of an entry n times.
func (all pairs) add(e *entry, n int) {
	last := "^"
	for w := range words(e.text) {
		word := e.canon[w.start:w.end]
		all[pair{last, word}] += n
		last = word
	}
	all[pair{last, "$"}] += n
}

// hasWord reports whether other scopes have the word w of d's text behind the
// same word or before it; where both is set, behind it and before it.
func (s *speller) hasWord(d difference, w span, both bool) bool {
	word := d.canon[w.start:w.end]
	before, behind := "^", "$"
	for v := range words(d.text[:w.start]) {
		before = d.canon[v.start:v.end]
	}
	for v := range words(d.text[w.end:]) {
		behind = d.canon[w.end:][v.start:v.end]
		break
	}
	left, right := s.pairs()[pair{before, word}] > 0, s.pairs()[pair{word, behind}] > 0
	return left && right || !both && (left || right)
}
