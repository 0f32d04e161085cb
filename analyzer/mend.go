package analyzer

import (
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/scopevet/scopevet/internal/check"
)

// A mender composes the fixes of what is reported: each request's lead together
// to where there is nothing more to mend.
type mender struct {
	*reporter
	users
	checks func(*check.Check) bool
	// disputed are edits of literals that not all requests for them want: nothing
	// is mended by them but what is found at once.
	disputed []analysis.TextEdit
	// simple are the requests in which no more is mended than is found at once.
	simple map[*request]bool
	// open are the requests of which the fixes are still to be composed.
	open map[*request]bool
}

// attempts is how often the fixes are composed without what was disputed.
const attempts = 10

func (r *reporter) mend(verdicts []verdict, checks func(*check.Check) bool) {
	m := &mender{reporter: r, users: newUsers(), checks: checks, simple: make(map[*request]bool), open: make(map[*request]bool)}
	for _, v := range verdicts {
		for _, req := range v.reqs {
			m.add(req)
			m.open[req] = true
		}
		for _, f := range v.all {
			f.stays = !slices.Contains(v.findings, f)
			if edits := r.edits(f.req, f.Fix); r.mayMend(f.req, f.Finding, edits) {
				f.own, f.ownEdits = f.Fix, edits
			}
		}
	}
	for attempt := 0; len(m.open) > 0; attempt++ {
		m.compose(verdicts)
		m.settle(verdicts, attempt < attempts)
	}
}

// settle opens the requests of which a fix cannot be written, or is not wanted by
// all requests: it is to be composed without what is in the way, or is none.
func (m *mender) settle(verdicts []verdict, try bool) {
	m.open = make(map[*request]bool)
	var fresh []analysis.TextEdit
	var simple []*request
	for _, v := range verdicts {
		for _, f := range v.all {
			if f.Fix == nil {
				continue
			}
			wrong := m.unwanted(m.reporter, f, m.checks)
			news := slices.DeleteFunc(slices.Clone(wrong), func(e analysis.TextEdit) bool { return containsEdit(m.disputed, e) })
			switch {
			case len(wrong) == 0 && len(f.edits) > 0:
				continue
			case try && len(news) > 0:
				fresh = append(fresh, news...)
			case m.simple[f.req] || try && len(wrong) > 0:
				f.stays = true
			default:
				simple = append(simple, f.req)
			}
			m.open[f.req] = true
			for _, lit := range f.reached() {
				for _, req := range m.of[lit] {
					m.open[req] = true
				}
			}
		}
	}
	for _, req := range simple {
		m.simple[req] = true
	}
	// Of edits that are in each other's way, the one that reaches furthest is given
	// up: without it, the requests may want the same.
	slices.SortStableFunc(fresh, func(a, b analysis.TextEdit) int { return int(b.End - b.Pos - a.End + a.Pos) })
	given := len(m.disputed)
	for _, e := range fresh {
		if !slices.ContainsFunc(m.disputed[given:], func(g analysis.TextEdit) bool { return e.Pos < g.End && g.Pos < e.End }) {
			m.disputed = append(m.disputed, e)
		}
	}
}

// compose sets the fixes in the open requests.
func (m *mender) compose(verdicts []verdict) {
	clear(m.unwantedBy)
	for _, v := range verdicts {
		all := make(map[*request][]*found)
		for _, f := range v.all {
			all[f.req] = append(all[f.req], f)
		}
		for req, findings := range all {
			if m.open[req] {
				m.composeOne(req, findings)
			}
		}
	}
}

// composeOne sets the fixes of the findings in a request from those that they
// have for themselves.
func (m *mender) composeOne(req *request, all []*found) {
	var findings []check.Finding
	for _, f := range all {
		if f.Fix = f.own; f.stays {
			f.Fix = nil
		}
		findings = append(findings, f.Finding)
	}
	req.Compose(findings, m.checks, func(g check.Finding) bool {
		edits := m.edits(req, g.Fix)
		return !m.simple[req] && m.mayMend(req, g, edits) &&
			!slices.ContainsFunc(all, func(f *found) bool { return f.stays && f.sameAs(g) }) &&
			!slices.ContainsFunc(edits, func(e analysis.TextEdit) bool { return containsEdit(m.disputed, e) })
	})
	m.findings[req] = nil
	for i, f := range all {
		if f.Fix, f.edits = findings[i].Fix, f.ownEdits; f.Fix != f.own {
			f.edits = m.edits(req, f.Fix)
		}
		if f.Fix != nil {
			m.findings[req] = append(m.findings[req], f)
		}
	}
}

func containsEdit(all []analysis.TextEdit, e analysis.TextEdit) bool {
	return slices.ContainsFunc(all, func(f analysis.TextEdit) bool { return sameEdit(e, f) })
}

// sameAs reports whether two findings are of one fault.
func (f *found) sameAs(g check.Finding) bool {
	return f.Check == g.Check && f.Element == g.Element && f.Start == g.Start && f.End == g.End
}

// mayMend reports whether a finding is one to report, and its fix can be written.
func (r *reporter) mayMend(req *request, f check.Finding, edits []analysis.TextEdit) bool {
	if len(edits) == 0 {
		return false
	}
	pos, end := req.rangeOf(f.Element, f.Start, f.End)
	return r.wanted(req, f, pos) && !slices.ContainsFunc(r.ignores, func(ig *ignore) bool { return ig.hides(f.Check, pos, end) })
}
