package check

import (
	"regexp"
	"slices"
	"strings"

	"github.com/scopevet/scopevet/internal/catalog"
)

var argument = &Check{
	Name:       "argument",
	Title:      "something else is given where a scope belongs, or no scope is",
	NotInTests: true,
	Run:        runArgument,
}

func runArgument(r *Request) (all []Finding) {
	if r.Default == Nothing && len(r.Elements) == 0 && !r.Open {
		f := Token{Element: Whole}.finding(Note, "no scope is given, and the key of a service account gets no token without one; name the scopes that are needed")
		return []Finding{f}
	}
	for _, t := range r.Tokens() {
		if what := r.otherThing(t.Text); what != "" {
			all = append(all, t.finding(Error, "%q is the name of %s, not a scope; write the scopes here", t.Text, what))
		}
	}
	return all
}

var (
	// file is a path to a file of the kinds that hold keys and settings.
	file = regexp.MustCompile(`^[\w./~-]*[\w-]\.(json|pem|p12|pfx|ya?ml|toml)$`)
	// variable is the name of an environment variable of more than one word.
	variable = regexp.MustCompile(`^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$`)
	// constant is the name of a constant as Go packages call those of scopes.
	constant = regexp.MustCompile(`^(\w+\.)?(Scope[A-Z][A-Za-z]+|[A-Z][A-Za-z]+Scope)$`)
	// secret is one that holds what a client logs in with. Some providers have
	// scopes that look like variables.
	secret = regexp.MustCompile(`_(CREDENTIALS|CLIENT_ID|CLIENT_SECRET|API_KEY|ACCESS_TOKEN|REFRESH_TOKEN|KEY_FILE)$`)
)

// otherThing says what text names if that is surely no scope.
func (r *Request) otherThing(text string) string {
	if p := r.Provider; p != nil && (r.lookup(text) != nil || p.CustomMatch(text)) || r.mend(text) != text {
		return ""
	}
	switch {
	case file.MatchString(text):
		return "a file"
	case variable.MatchString(text) && (secret.MatchString(text) || r.hasNoVariables()):
		return "an environment variable"
	case constant.MatchString(text) && r.Provider != nil && !r.Guessed:
		return "a constant"
	}
	return ""
}

// hasNoVariables reports whether the provider is known and has no scope that
// looks like an environment variable.
func (r *Request) hasNoVariables() bool {
	return r.Provider != nil && !r.Guessed && len(r.Provider.Custom) == 0 && r.Provider.Case != catalog.CaseIgnored &&
		len(r.Provider.Scopes()) > 0 && !slices.ContainsFunc(r.Provider.Scopes(), func(s *catalog.Scope) bool {
		return s.Name == strings.ToUpper(s.Name) && strings.ContainsAny(s.Name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
	})
}
