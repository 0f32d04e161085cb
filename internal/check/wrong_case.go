package check

import (
	"strings"

	"github.com/scopevet/scopevet/internal/catalog"
)

var wrongCase = &Check{
	Name:  "wrong-case",
	Title: "a scope is written in another case than the provider's",
	Run:   runWrongCase,
}

func runWrongCase(r *Request) (all []Finding) {
	for _, t := range r.unlisted() {
		if right, ok := r.otherCase(t.Text); ok {
			all = append(all, t.finding(Error, "%q is in the wrong case; write %q", t.Text, right).by(right))
		}
	}
	return all
}

// otherCase returns the scope that text is but for upper and lower case. Scopes
// are case-sensitive by RFC 6749 section 3.3.
func (r *Request) otherCase(text string) (string, bool) {
	if r.Provider.Case == catalog.CaseIgnored {
		return "", false
	}
	s := r.Provider.LookupFold(text)
	if s == nil {
		return "", false
	}
	for _, o := range r.Provider.Optional {
		if len(text) == len(o)+len(s.Name) && strings.EqualFold(text, o+s.Name) {
			return o + s.Name, true
		}
	}
	return s.Name, true
}
