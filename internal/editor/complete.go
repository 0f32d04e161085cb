package editor

import (
	"slices"
	"strings"

	"github.com/scopevet/scopevet/analyzer"
	"github.com/scopevet/scopevet/internal/catalog"
)

// most is how many scopes are offered at once: more come as one types.
const most = 200

// An Offer is scopes that may stand in the place of the bytes from Start to End
// of a file.
type Offer struct {
	Start, End int
	Scopes     []Offered
	More       bool // there are others; ask again when more is typed
}

// An Offered scope has in Filter what it was found by: an editor compares that
// with what is typed.
type Offered struct {
	Name, Filter, Detail, Markdown string
	Deprecated                     bool
}

// Complete returns the scopes that may be meant at an offset of a file: those of
// the provider that the literal there is sent to, if they begin with what
// stands before the offset, and are not asked for already. It is nil where no
// scope is.
func (e *Engine) Complete(path string, at int) *Offer {
	text, err := e.Text(path)
	if err != nil {
		return nil
	}
	cat := e.catalogFor(path)
	for r := range e.results {
		for _, req := range r.Requests {
			p := cat.Provider(req.Provider)
			if p == nil {
				continue
			}
			for _, lit := range req.Literals {
				if lit.Pos.Filename != path {
					continue
				}
				start, end := offset(text, lit.Pos), offset(text, lit.End)
				if start <= at && at <= end {
					return offer(p, req, text, start, at, end)
				}
			}
		}
	}
	return nil
}

// offer completes the word of text[start:end] that at is in.
func offer(p *catalog.Provider, req analyzer.Request, text []byte, start, at, end int) *Offer {
	ends := func(c rune) bool {
		return strings.ContainsRune(" \t\n\r,+\"`", c) || c == ';' && p.Takes(catalog.Semicolon)
	}
	from := start + strings.LastIndexFunc(string(text[start:at]), ends) + 1
	to := end
	if n := strings.IndexFunc(string(text[at:end]), ends); n >= 0 {
		to = at + n
	}
	asked := make(map[string]bool)
	for _, s := range req.Scopes {
		asked[s.Text] = true
	}
	delete(asked, string(text[from:to]))
	o := &Offer{Start: from, End: to}
	typed := string(text[from:at])
	for _, s := range p.Scopes() {
		filter, ok := begins(p, s.Name, typed)
		if !ok || asked[s.Name] || s.Status == catalog.Removed || s.Status == catalog.Refused {
			continue
		}
		if o.More = len(o.Scopes) == most; o.More {
			break
		}
		o.Scopes = append(o.Scopes, Offered{
			Name: s.Name, Filter: filter, Detail: detail(p, s), Markdown: describe(p, s.Name),
			Deprecated: s.Status == catalog.Deprecated,
		})
	}
	return o
}

// begins reports whether a scope begins with what is typed, with or without the
// provider's prefix, and returns what of it does.
func begins(p *catalog.Provider, name, typed string) (filter string, ok bool) {
	short := strings.TrimPrefix(name, p.Prefix)
	for _, form := range []string{name, short} {
		if len(form) >= len(typed) && strings.EqualFold(form[:len(typed)], typed) {
			return form, true
		}
	}
	return "", false
}

// detail is what is special about a scope, in a few words.
func detail(p *catalog.Provider, s *catalog.Scope) string {
	words := []string{p.ID, string(s.Status), s.Sensitivity}
	return strings.Join(slices.DeleteFunc(words, func(w string) bool { return w == "" }), ", ")
}
