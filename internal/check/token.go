package check

import (
	"strings"

	"github.com/scopevet/scopevet/internal/catalog"
)

// A Token is one scope token of a request: a run of bytes of one element.
type Token struct {
	Element    int
	Start, End int
	Text       string
}

// Tokens returns the tokens of the request that are known whole, in order.
// Elements are cut at white space, and at commas where the provider's server
// takes them or nothing else can be meant by them.
func (r *Request) Tokens() []Token {
	var all []Token
	for i := range r.Elements {
		all = append(all, r.tokens(i)...)
	}
	return all
}

func (r *Request) tokens(element int) []Token {
	e := &r.Elements[element]
	var all []Token
	start := -1
	flush := func(end int) {
		if start >= 0 && e.known(start, end) {
			all = append(all, Token{element, start, end, e.Text[start:end]})
		}
		start = -1
	}
	for i, c := range e.Text {
		if r.cuts(c) {
			flush(i)
		} else if start < 0 {
			start = i
		}
	}
	flush(len(e.Text))
	return all
}

// cuts reports whether c ends a token.
func (r *Request) cuts(c rune) bool {
	switch c {
	case ' ', '\t', '\n', '\r':
		return true
	case ',':
		return r.Provider != nil && r.Provider.Takes(catalog.Comma)
	}
	return false
}

// known reports whether no unknown text stands in or beside the bytes from
// start to end.
func (e *Element) known(start, end int) bool {
	for _, g := range e.Gaps {
		if start <= g && g <= end {
			return false
		}
	}
	return true
}

// Together reports whether, whenever element j is asked for, element i is too,
// or the other way round. Only then are two scopes part of one request for
// certain.
func (r *Request) Together(i, j int) bool {
	a, b := r.Elements[i].Choices, r.Elements[j].Choices
	return subset(a, b) || subset(b, a)
}

func subset(a, b []Choice) bool {
	for _, c := range a {
		if !contains(b, c) {
			return false
		}
	}
	return true
}

func contains(all []Choice, c Choice) bool {
	for _, d := range all {
		if d == c {
			return true
		}
	}
	return false
}

// provider is the name that a message begins with.
func (r *Request) provider() string {
	if r.Provider == nil {
		return "oauth2"
	}
	return strings.ToLower(r.Provider.ID)
}
