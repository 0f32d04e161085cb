package check

import (
	"fmt"
	"path/filepath"

	"github.com/scopevet/scopevet/internal/catalog"
)

var notAllowed = &Check{
	Name:       "not-allowed",
	Title:      "the project's own scopes.toml does not allow a scope",
	NotInTests: true,
	Run:        runNotAllowed,
}

// runNotAllowed compares with the project's own policy. A package that several
// apps cover may ask for what one of them may.
func runNotAllowed(r *Request) (all []Finding) {
	if r.Provider == nil || r.Guessed {
		return nil
	}
	apps := r.Catalog.AppsOf(r.Package, r.Provider)
	if len(apps) == 0 {
		return nil
	}
	for _, t := range r.Tokens() {
		if r.Elements[t.Element].Shared || !plausible(t.Text) && r.lookup(t.Text) == nil {
			continue
		}
		if why := r.refusedBy(apps, t.Text); why != "" {
			all = append(all, t.finding(Error, "%q %s", t.Text, why))
		}
	}
	return all
}

// refusedBy says how the first of the apps refuses a scope; it is empty when
// one of them does not.
func (r *Request) refusedBy(apps []*catalog.App, scope string) string {
	var all []string
	for _, a := range apps {
		refused := a.Refuses(r.Provider, scope)
		if refused == "" {
			return ""
		}
		why := fmt.Sprintf("%s app %q (%s:%d)", refused, a.Name, filepath.Base(a.File), a.Line)
		if a.Reason != "" {
			why += ": " + a.Reason
		}
		all = append(all, why)
	}
	return all[0]
}
