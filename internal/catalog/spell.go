package catalog

import (
	"cmp"
	"math/bits"
	"slices"
	"strings"
	"sync"
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

	vague bool // too much of one word differs to be sure
}

// Intended returns the scope that the token was meant to be: the nearest one.
// It is false when there is none, or two are equally near.
func (p *Provider) Intended(token string) (Candidate, bool) {
	near := p.Nearest(token)
	if len(near) == 0 || near[0].vague || len(near) > 1 && near[0].Cost == near[1].Cost {
		return Candidate{}, false
	}
	return near[0], true
}

// Nearest returns the scopes of the provider that the token is a slip or two
// away from, the nearest first. It has none when the token is a scope itself,
// or where the provider's list is not complete and the token may well be a
// scope that is not on it.
func (p *Provider) Nearest(token string) []Candidate {
	if p.Lookup(token) != nil || p.Case == CaseIgnored && p.LookupFold(token) != nil {
		return nil
	}
	return p.index().spell().nearest(token)
}

// A speller is what finding near scopes in one provider needs, built once.
type speller struct {
	provider *Provider
	entries  []entry
	pairs    func() pairs // counted when first asked for
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
	s := &speller{provider: p, entries: make([]entry, 0, len(ix.names))}
	for _, name := range ix.names {
		scope := ix.scopes[name]
		if scope.Status == Refused {
			continue // nobody means it
		}
		text, prefixed := strings.CutPrefix(name, p.Prefix)
		c := canon(text)
		s.entries = append(s.entries, entry{scope, prefixed && p.Prefix != "", text, c, shapeOf(c)})
	}
	s.pairs = sync.OnceValue(s.countPairs)
	return s
}

// nearest looks behind the prefixes of the provider, so that what they add to
// a token's length makes no scope nearer.
func (s *speller) nearest(token string) []Candidate {
	p := s.provider
	custom := p.CustomMatch(token)
	all := s.search(token, false, custom)
	for _, cut := range cutNear(token, p.Prefix) {
		for _, c := range s.search(cut.rest, true, custom) {
			all = append(all, c.behind("", cut.slips))
		}
	}
	for _, o := range p.Optional {
		for _, cut := range cutNear(token, o) {
			for _, c := range s.nearest(cut.rest) {
				all = append(all, c.behind(o, cut.slips))
			}
		}
	}
	return nearestFirst(all)
}

// nearestFirst sorts candidates and leaves out what is there a second time.
func nearestFirst(all []Candidate) []Candidate {
	slices.SortStableFunc(all, func(a, b Candidate) int { return cmp.Compare(a.Cost, b.Cost) })
	kept := all[:0]
	for _, c := range all {
		if !slices.ContainsFunc(kept, func(k Candidate) bool { return k.Text == c.Text }) {
			kept = append(kept, c)
		}
	}
	return kept
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

// A cut is a token without its prefix, in which there may be slips.
type cut struct {
	rest  string
	slips []Slip
}

// cutNear returns the ways to cut from token a beginning that is prefix, or has
// a slip in it.
func cutNear(token, prefix string) (all []cut) {
	if prefix == "" {
		return nil
	}
	if n := len(prefix); strings.HasPrefix(token, prefix) {
		return []cut{{token[n:], nil}}
	}
	want := canon(prefix)
	for n := max(len(prefix)-maxEdits, 1); n <= min(len(prefix)+maxEdits, len(token)); n++ {
		head := canon(token[:n])
		edits, near := align(head, want, nil)
		if near && len(edits) <= shapeOf(want).allows() {
			all = append(all, cut{token[n:], namedSlips(token[:n], prefix, head, want, edits)})
		}
	}
	return all
}

// search returns the scopes, with or without the provider's prefix, that text
// may have been meant to be, in no order. Where custom is set, text may as
// well be a scope that a customer of the provider has defined.
func (s *speller) search(text string, prefixed, custom bool) (found []Candidate) {
	c := canon(text)
	shape := shapeOf(c)
	var buf [maxEdits]edit
	for i := range s.entries {
		e := &s.entries[i]
		if e.prefixed != prefixed || !e.near(shape) {
			continue
		}
		edits, ok := align(c, e.canon, buf[:0])
		if !ok && shape == e.shape && sameLetters(c, e.canon) {
			found = append(found, s.candidate(e, []Slip{WrongSeparator}))
		}
		if !ok || len(edits) > shape.allows() {
			continue
		}
		d := difference{text, c, e, edits}
		if (!s.provider.Complete || custom) && s.mayBeAnother(d, custom) {
			continue
		}
		near := s.candidate(e, d.slips())
		near.vague = d.vague()
		found = append(found, near)
	}
	return found
}

// sameLetters reports whether two texts in canon form are one without their
// separators.
func sameLetters(a, b string) bool {
	for {
		a, b = strings.TrimLeft(a, "_"), strings.TrimLeft(b, "_")
		if a == "" || b == "" || a[0] != b[0] {
			return a == b
		}
		a, b = a[1:], b[1:]
	}
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

func (s *speller) candidate(e *entry, slips []Slip) Candidate {
	c := Candidate{Scope: e.scope, Text: e.scope.Name, Slips: slips}
	for _, slip := range c.Slips {
		if slip != WrongCase || s.provider.Case != CaseIgnored {
			c.Cost += slip.cost()
		}
	}
	if e.scope.Status != Active {
		c.Cost += inactive
	}
	return c
}
