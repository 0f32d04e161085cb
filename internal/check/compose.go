package check

import (
	"slices"
	"strconv"
	"strings"
)

// rounds is how often what fixes have written is checked again, and mended how
// many mistakes of one request are mended together.
const (
	rounds = 10
	mended = 100
)

// Compose has the fixes of a request's findings lead together to what the checks
// on find nothing more to mend in: what a fix writes is checked as if it had been
// written, and mended in the same fix. Findings that claim the same place then
// have the same edit of it, so that no two fixes are in each other's way; what
// is to be mended elsewhere because of a fix comes with it.
//
// A finding without a fix is left alone. Of what is found later, can says
// whether it may be mended; its place and its fix are given in terms of the
// request as it is. With can nil all may be.
func (r *Request) Compose(findings []Finding, on func(*Check) bool, can func(Finding) bool) {
	fixes := slices.DeleteFunc(slices.Clone(findings), func(f Finding) bool { return f.Fix == nil })
	d, ok := newDraft(r)
	if len(fixes) == 0 || len(fixes) > mended || !ok {
		return
	}
	now, todo := *r, findings
	late := make(map[string]bool) // messages of what others were in the way of
	for round := 0; ; round++ {
		var made []change
		for _, f := range byCheck(todo) {
			if f.Fix == nil {
				continue
			}
			if slices.ContainsFunc(made, f.Fix.overlaps) {
				late[f.Message] = true
				continue
			}
			if round > 0 && !d.would(&now, f, can) {
				continue
			}
			for _, e := range now.all(f.Fix.Edits) {
				if !slices.ContainsFunc(made, func(c change) bool { return c.overlaps(e) }) {
					made = append(made, change{Edit: e, why: []Finding{f}})
				}
			}
		}
		if len(made) == 0 || round == rounds {
			break
		}
		d = d.with(now.Elements, made)
		now.make(made)
		todo = Find(&now, on)
	}
	for i, f := range findings {
		if late[f.Message] && slices.ContainsFunc(todo, func(g Finding) bool { return g.Message == f.Message }) {
			findings[i].Fix = nil
		}
	}
	r.share(d, findings, on)
}

// byCheck returns the findings in the order of their checks: of those that are in
// each other's way, the first is mended first.
func byCheck(findings []Finding) []Finding {
	rank := func(f Finding) int { return slices.IndexFunc(All, func(c *Check) bool { return c.Name == f.Check }) }
	findings = slices.Clone(findings)
	slices.SortStableFunc(findings, func(a, b Finding) int { return rank(a) - rank(b) })
	return findings
}

// all are the edits with what they do elsewhere.
func (r *Request) all(edits []Edit) (all []Edit) {
	for _, e := range edits {
		all = append(all, r.everywhere(e)...)
	}
	return all
}

// make changes the request as the edits say.
func (r *Request) make(all []change) {
	var edits []Edit
	for _, c := range all {
		edits = append(edits, c.Edit)
		if c.From == Parameter {
			r.Parameter = c.Text
		}
	}
	r.Elements = Apply(r.Elements, edits)
	if r.Provider == nil { // what has told it may be mended now
		r.Guess()
	}
}

// share gives the changes of a draft to the fixes that have led to them: to those
// with an edit there, and elsewhere to each that alone leads to it, or else to
// all. A fix that was in the way of others and has come to nothing is none.
func (r *Request) share(d draft, findings []Finding, on func(*Check) bool) {
	all := d.changes()
	claimed := make([]bool, len(all))
	given := make([][]change, len(findings))
	for i, f := range findings {
		if f.Fix != nil && !r.covered(d, all, f.Fix.Edits) {
			findings[i].Fix = nil
		}
		if findings[i].Fix == nil {
			continue
		}
		for _, e := range r.all(f.Fix.Edits) {
			if !d.writes(e) {
				given[i] = append(given[i], change{Edit: e})
			}
			if e.From < 0 {
				continue
			}
			start, end, _ := d.place(r.Elements, e)
			for j, c := range all {
				if c.claimed(start, end) {
					given[i] = with(given[i], c)
					claimed[j] = true
				}
			}
		}
	}
	var elsewhere []change
	for j, c := range all {
		if !claimed[j] {
			elsewhere = append(elsewhere, c)
		}
	}
	r.giveElsewhere(elsewhere, findings, given, on)
	for i := range findings {
		if findings[i].Fix != nil {
			findings[i].Fix = r.composed(findings[i], given[i])
		}
	}
}

// covered reports whether all that edits write has been changed.
func (r *Request) covered(d draft, all []change, edits []Edit) bool {
	return !slices.ContainsFunc(edits, func(e Edit) bool {
		start, end, _ := d.place(r.Elements, e)
		return d.writes(e) && !slices.ContainsFunc(all, func(c change) bool { return c.start <= start && end <= c.end })
	})
}

func (r *Request) giveElsewhere(all []change, findings []Finding, given [][]change, on func(*Check) bool) {
	if len(all) == 0 {
		return
	}
	caused := make([]bool, len(all))
	for i, f := range findings {
		if f.Fix == nil {
			continue
		}
		alone := *r
		alone.make(given[i])
		found := Find(&alone, on)
		for j, c := range all {
			if slices.ContainsFunc(found, func(g Finding) bool {
				return slices.ContainsFunc(c.why, func(w Finding) bool { return w.Message == g.Message })
			}) {
				given[i] = with(given[i], c)
				caused[j] = true
			}
		}
	}
	for j, c := range all {
		for i, f := range findings {
			if f.Fix != nil && !caused[j] {
				given[i] = with(given[i], c)
			}
		}
	}
}

// composed is the fix of a finding with the changes for its edits; it is the
// same where they are. It says why something is removed that was not found.
func (r *Request) composed(f Finding, changes []change) *Fix {
	out := &Fix{}
	var titles []string
	for _, c := range changes {
		out.Edits = append(out.Edits, c.Edit)
		title := r.title(c.Edit)
		if n := len(c.why); n > 0 && c.why[n-1].Message != f.Message && c.removes() {
			title += ", as " + c.why[n-1].reason()
		}
		if !slices.Contains(titles, title) {
			titles = append(titles, title)
		}
	}
	switch {
	case len(changes) == 0:
		return nil
	case slices.EqualFunc(r.all(f.Fix.Edits), out.Edits, Edit.equal):
		return f.Fix
	}
	out.Message = strings.Join(titles, " and ")
	return out
}

// reason is what a finding's message says, without what to do.
func (f Finding) reason() string {
	_, text, _ := strings.Cut(f.Message, ": ")
	text, _, _ = strings.Cut(strings.TrimSuffix(text, " ["+f.Check+"]"), "; ")
	return text
}

// title says what an edit does.
func (r *Request) title(e Edit) string {
	switch {
	case e.Unescape:
		return "leave the call out"
	case e.From == Parameter:
		return "replace with " + strconv.Quote(e.Text)
	case e.Elements == nil && e.Text == "":
		return "remove " + strconv.Quote(r.Elements[e.From].Text[e.Start:e.End])
	case e.Elements == nil:
		return "replace with " + strconv.Quote(e.Text)
	case len(e.Elements) == 0:
		var all []string
		for _, el := range r.Elements[e.From:e.To] {
			all = append(all, el.Text)
		}
		return "remove " + quoted(all)
	case e.To == e.From:
		return "add " + quoted(e.Elements)
	case e.To-e.From < len(e.Elements):
		return "split into " + quoted(e.Elements)
	}
	return "join into " + quoted(e.Elements)
}

func (e Edit) equal(f Edit) bool {
	return e.From == f.From && e.To == f.To && e.Start == f.Start && e.End == f.End && e.Text == f.Text &&
		(e.Elements == nil) == (f.Elements == nil) && slices.Equal(e.Elements, f.Elements) && e.Unescape == f.Unescape
}

// overlaps reports whether one of a fix's edits cannot be made with a change.
func (f *Fix) overlaps(c change) bool { return slices.ContainsFunc(f.Edits, c.Edit.overlaps) }
