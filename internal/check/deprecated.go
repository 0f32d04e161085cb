package check

import (
	"strconv"
	"strings"

	"github.com/scopevet/scopevet/internal/catalog"
)

var deprecated = &Check{
	Name:  "deprecated",
	Title: "a scope still works, but has been replaced or will be taken away",
	Run: func(r *Request) []Finding {
		return r.withStatus(catalog.Deprecated, Warning, "is deprecated", "is deprecated since")
	},
}

var removed = &Check{
	Name:  "removed",
	Title: "a scope is no longer granted",
	Run: func(r *Request) []Finding {
		return r.withStatus(catalog.Removed, Error, "is no longer granted", "has not been granted since")
	},
}

// withStatus returns the findings about scopes of that status. What to ask for
// instead gives other rights, so that a person must choose.
func (r *Request) withStatus(status catalog.Status, severity Severity, what, whatSince string) (all []Finding) {
	for _, t := range r.Tokens() {
		s := r.lookup(t.Text)
		if s == nil || s.Status != status {
			continue
		}
		what := what
		if s.Since != "" {
			what = whatSince + " " + s.Since
		}
		f := t.finding(severity, "%q %s; %s", t.Text, what, instead(s))
		f.Candidates = s.Replacements
		all = append(all, f)
	}
	return all
}

// instead says what to ask for in place of a scope.
func instead(s *catalog.Scope) string {
	if len(s.Replacements) == 0 {
		if s.Note != "" {
			return s.Note
		}
		return "no scope is known to replace it"
	}
	var alternatives []string
	for _, together := range s.Replacements {
		var names []string
		for _, name := range together {
			names = append(names, strconv.Quote(name))
		}
		alternatives = append(alternatives, strings.Join(names, " and "))
	}
	return "use " + strings.Join(alternatives, ", or ")
}
