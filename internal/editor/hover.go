package editor

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/scopevet/scopevet/analyzer"
	"github.com/scopevet/scopevet/internal/catalog"
	"github.com/scopevet/scopevet/internal/visible"
)

// A Hover is what there is to say about the bytes from Start to End of a file,
// as Markdown.
type Hover struct {
	Start, End int
	Markdown   string
}

// Hover returns what the catalogue knows of the scope at an offset of a file;
// nil where none is asked for.
func (e *Engine) Hover(path string, at int) *Hover {
	text, err := e.Text(path)
	if err != nil {
		return nil
	}
	var said []string
	var found *Hover
	cat := e.catalogFor(path)
	for r := range e.results {
		for _, req := range r.Requests {
			for _, s := range req.Scopes {
				start, end, ok := stands(s, path, text)
				if !ok || at < start || end < at {
					continue
				}
				if found == nil {
					found = &Hover{Start: start, End: end}
				}
				if p := cat.Provider(req.Provider); p != nil && found.Start == start && found.End == end {
					said = append(said, describe(p, s.Text))
				}
			}
		}
	}
	if len(said) == 0 {
		return nil
	}
	slices.Sort(said) // results come in no order
	found.Markdown = strings.Join(slices.Compact(said), "\n\n---\n\n")
	return found
}

// stands tells where a scope is in a file: in a literal or what brings it into
// the package, or, of a request that another package makes, in the literal.
func stands(s analyzer.Scope, path string, text []byte) (start, end int, ok bool) {
	switch path {
	case s.Here.Pos.Filename:
		return offset(text, s.Here.Pos), offset(text, s.Here.End), true
	case s.Pos.Filename:
		start = offset(text, s.Pos)
		for _, written := range []string{s.Text, strconv.Quote(s.Text), "`" + s.Text + "`"} {
			if strings.HasPrefix(string(text[start:]), written) {
				return start, start + len(written), true
			}
		}
	}
	return 0, 0, false
}

// describe says what a provider does with a scope.
func describe(p *catalog.Provider, text string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "**%s** scope %s", visible.Prose(p.Name), visible.Code(text))
	s := p.Lookup(text)
	if s == nil && p.Case == catalog.CaseIgnored {
		s = p.LookupFold(text)
	}
	if s == nil {
		b.WriteString("\n\n" + visible.Prose(notListed(p, text)))
		return visible.Text(b.String())
	}
	for _, fact := range facts(p, s) {
		b.WriteString("\n\n" + fact)
	}
	return visible.Text(b.String())
}

// facts are one sentence each.
func facts(p *catalog.Provider, s *catalog.Scope) (all []string) {
	add := func(format string, args ...any) { all = append(all, fmt.Sprintf(format, args...)) }
	if s.Note != "" {
		add("%s", visible.Prose(s.Note))
	}
	add("Status: %s", status(s))
	if s.Sensitivity != "" {
		add("Sensitivity: %s", visible.Prose(s.Sensitivity))
	}
	if len(s.For) > 0 {
		add("For: %s", visible.Prose(strings.Join(s.For, ", ")))
	}
	if len(s.Implies) > 0 {
		add("Implies: %s", codes(s.Implies))
	}
	if len(s.With) > 0 {
		add("Goes only with: %s", codes(s.With))
	}
	if by := impliedBy(p, s); len(by) > 0 {
		add("Implied by: %s", codes(by))
	}
	if p.Docs != "" {
		add("%s", visible.Link(p.Name+"'s list of scopes", p.Docs))
	}
	add("Source: %s", visible.Prose(s.Source))
	return all
}

func status(s *catalog.Scope) string {
	if s.Status == catalog.Active {
		return "active"
	}
	text := string(s.Status)
	if s.Since != "" {
		text += " since " + visible.Prose(s.Since)
	}
	var alternatives []string
	for _, together := range s.Replacements {
		alternatives = append(alternatives, codes(together))
	}
	if len(alternatives) > 0 {
		text += "; use " + strings.Join(alternatives, " or ")
	}
	return text
}

func codes(names []string) string {
	all := make([]string, len(names))
	for i, name := range names {
		all[i] = visible.Code(name)
	}
	return strings.Join(all, ", ")
}

func impliedBy(p *catalog.Provider, part *catalog.Scope) (all []string) {
	for _, s := range p.Scopes() {
		if s != part && len(s.Implies) > 0 && p.Implies(s, part) {
			all = append(all, s.Name)
		}
	}
	return all
}

// notListed says of a scope that the list lacks what that means.
func notListed(p *catalog.Provider, text string) string {
	switch {
	case p.CustomMatch(text):
		return "Of a form that customers of " + p.Name + " define for themselves."
	case p.Complete:
		return "Not on the list, which is complete: " + p.Docs
	}
	return "Not on the list, which may not be complete: " + p.Docs
}
