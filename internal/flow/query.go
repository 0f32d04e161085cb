package flow

import (
	"net/url"
	"regexp"
	"strings"
)

// between is what stands between the parts of a list in a URL's query: a blank,
// or one in either of its encodings.
var between = regexp.MustCompile(`(?: |\+|%20)+`)

// Parameter returns the parts of a parameter of the URL that the element is the
// text of, decoded. ok is false where the URL has no such parameter.
func (e Elem) Parameter(name string) (v Value, ok bool) {
	text, _ := e.Text()
	start := startOf(text, name+"=")
	if start < 0 {
		return Value{}, false
	}
	end := len(text)
	if i := strings.IndexAny(text[start:], "&#"); i >= 0 {
		end = start + i
	}
	for {
		at := between.FindStringIndex(text[start:end])
		if at == nil {
			break
		}
		v.Elems = append(v.Elems, e.slice(start, start+at[0]).decoded())
		start += at[1]
	}
	v.Elems = append(v.Elems, e.slice(start, end).decoded())
	return v, true
}

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

// decoded is the element with its percent-encoding undone. Its text then stands
// nowhere as it is.
func (e Elem) decoded() Elem {
	text, gaps := e.Text()
	plain, err := url.QueryUnescape(text)
	if err != nil || plain == text || len(gaps) > 0 {
		return e
	}
	first := e.Pieces[0]
	at := first.At
	if at == nil && first.Lit != nil {
		at = first.Lit
	}
	e.Pieces = []Piece{{Text: plain, Known: true, At: at}}
	return e
}
