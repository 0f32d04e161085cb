package catalog

import (
	"cmp"
	"math/bits"
	"slices"
	"strings"
)

// A Candidate is a scope that a token may have been meant to be.
type Candidate struct {
	Scope *Scope
	// Text is how to write it: the scope's name, behind the optional prefix
	// that the token has.
	Text string
	// Slips are how the token differs from it, each named once a place.
	Slips []Slip
	// Cost is how far the token is from it, in tenths of a letter.
	Cost int
}

// Intended returns the scope that the token was meant to be: the nearest one.
// It is false when there is none, or two are equally near.
func (p *Provider) Intended(token string) (Candidate, bool) {
	near := p.Nearest(token)
	if len(near) == 0 || len(near) > 1 && near[0].Cost == near[1].Cost {
		return Candidate{}, false
	}
	return near[0], true
}

// Nearest returns the scopes of the provider that the token is a slip or two
// away from, the nearest first. It has none when the token is a scope itself,
// or where the provider's list is not complete and the token may well be a
// scope that is not on it.
func (p *Provider) Nearest(token string) []Candidate {
	if token == "" || p.Lookup(token) != nil {
		return nil
	}
	return p.index().spell().nearest(token)
}

// A speller is what finding near scopes in one provider needs, built once.
type speller struct {
	provider *Provider
	entries  []entry
	words    map[string]int // of all scopes, in lower case: how many have it
}

// An entry is a scope as the search compares it.
type entry struct {
	scope    *Scope
	prefixed bool   // the name begins with the provider's prefix
	text     string // the name behind it
	canon    string
	shape
}

// A shape is what two texts a few letters apart nearly share. It costs a few
// instructions to compare, and nearly all of a long list falls to it.
type shape struct {
	letters int    // number of bytes that are no separators
	kinds   uint64 // which letters and digits there are once, and which twice
}

func shapeOf(canon string) (s shape) {
	for i := range len(canon) {
		c := canon[i]
		if c == '_' {
			continue
		}
		s.letters++
		bit := uint64(0)
		switch {
		case 'a' <= c && c <= 'z':
			bit = 1 << (c - 'a')
			if s.kinds&bit != 0 {
				bit <<= 26
			}
		case '0' <= c && c <= '9':
			bit = 1 << (52 + c - '0')
		}
		s.kinds |= bit
	}
	return s
}

// near reports whether a few edits may lead from one shape to the other. One
// replaced letter changes two kinds.
func (s shape) near(t shape) bool {
	d := s.letters - t.letters
	return -maxEdits <= d && d <= maxEdits && bits.OnesCount64(s.kinds^t.kinds) <= 2*maxEdits
}

func newSpeller(p *Provider, ix *index) *speller {
	s := &speller{provider: p, entries: make([]entry, len(ix.names)), words: make(map[string]int)}
	for i, name := range ix.names {
		scope := ix.scopes[name]
		text, prefixed := strings.CutPrefix(name, p.Prefix)
		c := canon(text)
		s.entries[i] = entry{scope, prefixed && p.Prefix != "", text, c, shapeOf(c)}
		for w := range words(text) {
			s.words[strings.ToLower(text[w.start:w.end])]++
		}
	}
	return s
}

// nearest looks behind the prefixes of the provider, so that what they add to
// a token's length makes no scope nearer.
func (s *speller) nearest(token string) []Candidate {
	p := s.provider
	all := s.search(token, false)
	if rest, slips, ok := cutNear(token, p.Prefix); ok {
		for _, c := range s.search(rest, true) {
			all = append(all, c.behind("", slips))
		}
	}
	for _, o := range p.Optional {
		if rest, slips, ok := cutNear(token, o); ok {
			for _, c := range s.nearest(rest) {
				all = append(all, c.behind(o, slips))
			}
		}
	}
	slices.SortStableFunc(all, func(a, b Candidate) int { return cmp.Compare(a.Cost, b.Cost) })
	return all
}

// behind returns the candidate as it is when the token begins with a prefix
// that has slips of its own.
func (c Candidate) behind(prefix string, slips []Slip) Candidate {
	c.Text = prefix + c.Text
	c.Slips = slices.Concat(slips, c.Slips)
	for _, s := range slips {
		c.Cost += s.cost()
	}
	return c
}

// cutNear cuts from token a beginning that is prefix, or has one slip in it.
func cutNear(token, prefix string) (rest string, slips []Slip, ok bool) {
	if prefix == "" {
		return token, nil, false
	}
	want := canon(prefix)
	for _, d := range [...]int{0, 1, -1} {
		n := len(prefix) + d
		if n > len(token) || n < 1 {
			continue
		}
		head := canon(token[:n])
		edits, ok := align(head, want, nil)
		if !ok || len(edits) > 1 || head[n-1] != want[len(want)-1] {
			continue
		}
		return token[n:], namedSlips(token[:n], prefix, head, want, edits), true
	}
	return token, nil, false
}

// search returns the scopes that text may have been meant to be, in no order.
func (s *speller) search(text string, prefixed bool) (found []Candidate) {
	c := canon(text)
	shape := shapeOf(c)
	var buf [maxEdits]edit
	for i := range s.entries {
		e := &s.entries[i]
		if e.prefixed != prefixed || !e.near(shape) {
			continue
		}
		edits, ok := align(c, e.canon, buf[:0])
		if !ok || len(edits) > shape.allows() || s.mayBeAnother(text, e, edits) {
			continue
		}
		found = append(found, s.candidate(text, c, e, edits))
	}
	return found
}

// allows is the number of edits that a text of this shape may have.
func (s shape) allows() int {
	switch {
	case s.letters < 2:
		return 0
	case s.letters < 10:
		return 1
	}
	return maxEdits
}

func (s *speller) candidate(text, c string, e *entry, edits []edit) Candidate {
	found := Candidate{Scope: e.scope, Text: e.scope.Name, Slips: namedSlips(text, e.text, c, e.canon, edits)}
	for _, slip := range found.Slips {
		if slip != WrongCase || s.provider.Case != CaseIgnored {
			found.Cost += slip.cost()
		}
	}
	if e.scope.Status != Active {
		found.Cost += 3
	}
	return found
}

// namedSlips names the differences between a token and a scope, which edits
// gives for their canon forms: these edits, and separators and case between.
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

// mayBeAnother reports whether the text may be a scope that the list lacks
// rather than the entry written wrong.
func (s *speller) mayBeAnother(text string, e *entry, edits []edit) bool {
	if s.provider.Complete {
		return false
	}
	return false
}
