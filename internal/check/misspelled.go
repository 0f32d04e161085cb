package check

import (
	"strings"

	"github.com/scopevet/scopevet/internal/catalog"
)

var misspelled = &Check{
	Name:  "misspelled",
	Title: "a scope is written wrong",
	Run:   runMisspelled,
}

func runMisspelled(r *Request) (all []Finding) {
	for _, t := range r.unlisted() {
		c, ok := r.intended(t.Text)
		if !ok {
			continue
		}
		f := t.finding(Error, "%q is not a scope; did you mean %q?", t.Text, c.Text)
		if c.Scope.Status == catalog.Active {
			f = f.by(c.Text)
		} else {
			f.Candidates = append([][]string{{c.Text}}, c.Scope.Replacements...)
		}
		all = append(all, f)
	}
	return all
}

// intended returns the scope that text was meant to be.
func (r *Request) intended(text string) (catalog.Candidate, bool) {
	p := r.Provider
	if catalog.Standard(text) && !p.Complete {
		return catalog.Candidate{}, false
	}
	c, ok := p.Intended(text)
	if !ok && p.Prefix != "" && !strings.HasPrefix(text, p.Prefix) {
		c, ok = p.Intended(p.Prefix + text)
	}
	return c, ok
}

// corrected is intended for mend.
func (r *Request) corrected(text string) (string, bool) {
	c, ok := r.intended(text)
	return c.Text, ok && c.Scope.Status == catalog.Active
}
