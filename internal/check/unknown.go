package check

import "github.com/scopevet/scopevet/internal/catalog"

var unknown = &Check{
	Name:       "unknown",
	Title:      "a scope is not on the provider's list, which is complete, or is known to be none",
	NotInTests: true,
	Run: func(r *Request) []Finding {
		refused := r.withStatus(catalog.Refused, Error, "is not a scope", "has not been a scope since")
		return append(refused, r.notListed(true, Error, "is not a scope")...)
	},
}

var unlisted = &Check{
	Name:  "unlisted",
	Title: "a scope is not on the provider's list, which may not be complete",
	Off:   true,
	Run: func(r *Request) []Finding {
		return r.notListed(false, Note, "is not on the list of scopes")
	},
}

// notListed returns the findings about scopes that are nowhere to be found.
func (r *Request) notListed(complete bool, severity Severity, what string) (all []Finding) {
	if r.Provider == nil || r.Provider.Complete != complete || len(r.Provider.Scopes()) == 0 {
		return nil
	}
	for _, t := range r.unlisted() {
		if r.oneOfSeveral(t) || r.Provider.CustomMatch(t.Text) || catalog.Standard(t.Text) && !complete {
			continue
		}
		f := t.finding(severity, "%q %s", t.Text, what)
		f.look(r.Provider, t.Text)
		all = append(all, f)
	}
	return all
}

// nearNames returns up to three names.
func nearNames(near []catalog.Candidate) (names []string) {
	for _, c := range near[:min(len(near), 3)] {
		names = append(names, c.Text)
	}
	return names
}
