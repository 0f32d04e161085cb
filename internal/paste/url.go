package paste

import (
	"fmt"
	"strings"

	"github.com/scopevet/scopevet/internal/catalog"
	"github.com/scopevet/scopevet/internal/check"
)

// parameters are the names under which scopes stand in authorization URLs: that
// of RFC 6749 section 3.3, what it is mistaken for, and Slack's for the scopes
// of a user (https://docs.slack.dev/authentication/installing-with-oauth).
var parameters = []string{"scope", "scopes", "user_scope"}

// readURL reads an authorization URL, or only its query, or returns nil where
// the text is neither.
func readURL(cat *catalog.Catalog, input string) *reading {
	start := len(input) - len(strings.TrimLeft(input, " \t\r\n\"'<"))
	end := len(strings.TrimRight(input, " \t\r\n\"'>"))
	if start >= end || !isURL(input[start:end]) {
		return nil
	}
	r := &reading{kind: URL, wire: check.Verbatim, escaped: true, provider: cat.ByURL(input[start:end])}
	given := make(map[string]int)
	for _, p := range queryOf(input, start, end) {
		name := p.name.s
		if name == "error" || name == "error_description" {
			r.notes = append(r.notes, fmt.Sprintf("the server answered %s=%q", name, p.value.s))
		}
		for _, known := range parameters {
			if !strings.EqualFold(name, known) {
				continue
			}
			given[known]++
			r.elements = append(r.elements, p.value)
			if known != name {
				r.notes = append(r.notes, fmt.Sprintf("the parameter is called %q here; names of parameters are case sensitive, write %q", name, known))
			}
			if r.parameter.s == "" || known == "scopes" {
				r.parameter = p.name
			}
		}
	}
	for _, name := range parameters {
		if given[name] > 1 {
			r.notes = append(r.notes, fmt.Sprintf("the parameter %q is given %d times, and may be given once (RFC 6749, section 3.1); write all scopes in one", name, given[name]))
		}
	}
	if len(r.elements) == 0 {
		r.notes = append(r.notes, `the URL has no parameter "scope"; the server then gives what it gives to everybody, or refuses`)
	}
	return r
}

// isURL reports whether a text is an http URL with a query, or a query alone.
func isURL(s string) bool {
	if strings.ContainsAny(s, "\n") {
		return false
	}
	if strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://") {
		return strings.Contains(s, "?") && strings.Contains(s, "=")
	}
	return strings.Contains(s, "scope=") || strings.Contains(s, "scopes=")
}

// A pair is a parameter of a query, decoded.
type pair struct{ name, value text }

// queryOf returns the parameters of a URL's query.
func queryOf(input string, start, end int) (all []pair) {
	if i := strings.IndexByte(input[start:end], '?'); i >= 0 {
		start += i + 1
	}
	if i := strings.IndexByte(input[start:end], '#'); i >= 0 {
		end = start + i
	}
	for start < end {
		stop := end
		if i := strings.IndexByte(input[start:end], '&'); i >= 0 {
			stop = start + i
		}
		if eq := strings.IndexByte(input[start:stop], '='); eq >= 0 {
			all = append(all, pair{decoded(input, start, start+eq), decoded(input, start+eq+1, stop)})
		}
		start = stop + 1
	}
	return all
}

// decoded is a part of a query as the server reads it. What is not right stays
// as it is.
func decoded(input string, start, end int) text {
	var b strings.Builder
	var at []int
	for i := start; i < end; {
		c, n := input[i], 1
		switch {
		case c == '+':
			c = ' '
		case c == '%' && i+2 < end && isHex(input[i+1]) && isHex(input[i+2]):
			c, n = unhex(input[i+1])<<4|unhex(input[i+2]), 3
		}
		b.WriteByte(c)
		at = append(at, i)
		i += n
	}
	return text{b.String(), append(at, end)}
}

func isHex(c byte) bool { return strings.IndexByte("0123456789abcdefABCDEF", c) >= 0 }

func unhex(c byte) byte {
	switch {
	case c <= '9':
		return c - '0'
	case c >= 'a':
		return c - 'a' + 10
	}
	return c - 'A' + 10
}
