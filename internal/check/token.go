package check

import (
	"slices"
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
	if e.Doubt {
		return nil
	}
	if r.lookup(e.Text) != nil && len(e.Gaps) == 0 { // some scopes have blanks
		return []Token{{element, 0, len(e.Text), e.Text}}
	}
	var all []Token
	for _, w := range e.split(r.cuts) {
		if w.Start > 0 && isBlank(rune(e.Text[w.Start-1])) && inAny(e.Bare, Span{w.Start - 1, w.Start}) && !r.nearScope(e.Text[w.Start:w.End]) {
			break // a sentence goes on behind the URL
		}
		if e.known(w.Start, w.End) {
			all = append(all, Token{element, w.Start, w.End, e.Text[w.Start:w.End]})
		}
	}
	return all
}

// nearScope reports whether a text is a scope or surely meant to be one.
func (r *Request) nearScope(text string) bool { return r.isScope(text) || r.mend(text) != text }

// A Span is a stretch of an element's text.
type Span struct{ Start, End int }

// split returns the stretches between the characters that cut.
func (e *Element) split(cuts func(rune) bool) (all []Span) {
	start := -1
	for i, c := range e.Text {
		switch {
		case !cuts(c):
			if start < 0 {
				start = i
			}
		case start >= 0:
			all = append(all, Span{start, i})
			start = -1
		}
	}
	if start >= 0 {
		all = append(all, Span{start, len(e.Text)})
	}
	return all
}

func isBlank(c rune) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

// cuts reports whether c ends a token.
func (r *Request) cuts(c rune) bool {
	if isBlank(c) || c == ',' && (r.Wire == ByComma || r.asWritten() && r.Provider == nil) {
		return true
	}
	return r.Provider != nil && strings.ContainsRune(joiners, c) && r.Provider.Takes(catalog.Separator(c))
}

// asWritten reports whether an element is all that a parameter has.
func (r *Request) asWritten() bool { return r.Wire == Verbatim || r.Wire == Repeated }

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

// lookup returns the scope that the provider takes text for, or nil.
func (r *Request) lookup(text string) *catalog.Scope {
	if r.Provider == nil {
		return nil
	}
	if s := r.Provider.Lookup(text); s != nil || r.Provider.Case != catalog.CaseIgnored {
		return s
	}
	return r.Provider.LookupFold(text)
}

// unlisted returns the tokens that the list of the known provider does not
// have, and that are not made up to be filled in nor meant for somebody else.
func (r *Request) unlisted() (all []Token) {
	if r.Provider == nil {
		return nil
	}
	for _, t := range r.Tokens() {
		if r.lookup(t.Text) == nil && plausible(t.Text) && !r.elsewhere(t) {
			all = append(all, t)
		}
	}
	return all
}

// elsewhere reports whether a token may be of a request to another provider,
// which has it: its struct is one of several, and perhaps not the one that is
// read here.
func (r *Request) elsewhere(t Token) bool {
	return r.oneOfSeveral(t) && len(r.Catalog.Listing(t.Text)) > 0
}

// oneOfSeveral reports whether a token's struct may be another than the one
// that is read.
func (r *Request) oneOfSeveral(t Token) bool {
	guess := r.Elements[t.Element].Guess
	return guess != 0 && slices.ContainsFunc(r.Elements, func(e Element) bool { return e.Guess != guess })
}

// plausible reports whether text can be one scope: it has only characters that
// a scope may have, and none that tell of a template, a pattern or a list. SCOPES
// stands for those that a reader fills in.
func plausible(text string) bool {
	for i := range len(text) {
		if !isScopeByte(text[i]) {
			return false
		}
	}
	return text != "" && text != "SCOPE" && text != "SCOPES" && !strings.ContainsAny(text, "%{}<>()$*`"+joiners) && !strings.Contains(text, "...")
}

// isScopeByte tells what a scope token consists of by RFC 6749 section 3.3:
// %x21 / %x23-5B / %x5D-7E.
func isScopeByte(c byte) bool { return 0x21 <= c && c <= 0x7e && c != '"' && c != '\\' }

// mend returns the scope that was surely meant by text, which is text itself
// when nothing is wrong with it or it is not clear what.
func (r *Request) mend(text string) string {
	if r.Provider == nil || r.lookup(text) != nil || !plausible(text) {
		return text
	}
	for _, find := range []func(string) (string, bool){r.otherCase, r.withPrefix, r.corrected} {
		if right, ok := find(text); ok {
			return right
		}
	}
	return text
}

// Together reports whether, whenever element j is asked for, element i is too,
// or the other way round. Only then are two scopes part of one request for
// certain.
func (r *Request) Together(i, j int) bool {
	if r.Elements[i].Guess != r.Elements[j].Guess {
		return false
	}
	a, b := r.Elements[i].Choices, r.Elements[j].Choices
	return subset(a, b) || subset(b, a)
}

// Beside is Together for elements of which none may be left out because of the
// other.
func (r *Request) Beside(i, j int) bool {
	return r.Together(i, j) && !r.Elements[i].Once && !r.Elements[j].Once
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

// Guess finds out the provider if nothing but the scopes can tell it.
func (r *Request) Guess() {
	if !r.ByScopes {
		return
	}
	r.Provider = r.Catalog.Guess(r.Words())
	r.Guessed = r.Provider != nil
}

// Words are the tokens of the request as any provider would read them.
func (r *Request) Words() (all []string) {
	for _, e := range r.Elements {
		all = append(all, strings.Fields(e.Text)...)
	}
	return all
}

// provider is the name that a message begins with.
func (r *Request) provider() string {
	if r.Provider == nil {
		return "oauth2"
	}
	return strings.ToLower(r.Provider.ID)
}
