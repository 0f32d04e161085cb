package check

import "slices"

var parameter = &Check{
	Name:       "parameter",
	Title:      "the scopes do not arrive: they are in the wrong parameter, or in two places",
	NotInTests: true,
	Run:        runParameter,
}

func runParameter(r *Request) []Finding {
	if r.Twice {
		f := Token{Element: Whole}.finding(Error, "the scopes are given twice, in the list and in the parameter %q, and the library refuses that; write them in one place", scope)
		return []Finding{f}
	}
	return append(r.misnamed(), r.replaced()...)
}

// scope is the parameter that takes the scopes by RFC 6749 sections 3.3, 4.1.1
// and 4.4.2. A server ignores parameters that it does not know (section 3.1).
const scope = "scope"

// misnamed finds a name that the provider's server does not read.
func (r *Request) misnamed() []Finding {
	if r.Parameter != "scopes" || r.Provider == nil || r.Guessed || r.Provider.Reads(r.Parameter) {
		return nil
	}
	f := Token{Element: Parameter, End: len(r.Parameter)}.finding(Error, "the parameter %q is not read; write %q", r.Parameter, scope)
	return []Finding{f.by(scope)}
}

// replaced finds the scopes that are not sent, because a parameter takes the
// place of the list.
func (r *Request) replaced() (all []Finding) {
	if r.Instead == nil {
		return nil
	}
	for _, t := range r.Tokens() {
		if !slices.ContainsFunc(r.Instead, func(sent string) bool { return r.same(sent, t.Text) }) {
			all = append(all, t.finding(Warning, "%q is not sent, as the parameter %q takes the place of the list; write it there", t.Text, scope))
		}
	}
	return all
}
