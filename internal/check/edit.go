package check

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// finding is one about the token; the message is without provider and check.
func (t Token) finding(severity Severity, format string, args ...any) Finding {
	return Finding{
		Severity: severity,
		Element:  t.Element, Start: t.Start, End: t.End,
		Message: fmt.Sprintf(format, args...),
	}
}

// by returns the finding with a fix that writes text in its place.
func (f Finding) by(text string) Finding {
	f.Fix = &Fix{
		Message: "replace with " + strconv.Quote(text),
		Edits:   []Edit{{From: f.Element, To: f.Element + 1, Start: f.Start, End: f.End, Text: text}},
	}
	return f
}

// quoted writes texts as a list of Go literals.
func quoted(texts []string) string {
	all := make([]string, len(texts))
	for i, text := range texts {
		all[i] = strconv.Quote(text)
	}
	return strings.Join(all, ", ")
}

// Apply returns the elements with the edits made. Of edits that overlap, the
// first is made.
func Apply(elements []Element, edits []Edit) []Element {
	var made []Edit
	for _, e := range edits {
		if !slices.ContainsFunc(made, e.overlaps) {
			made = append(made, e)
		}
	}
	// From the last to the first, so that places keep their meaning.
	slices.SortFunc(made, func(a, b Edit) int {
		return cmp.Or(b.From-a.From, b.To-a.To, b.Start-a.Start)
	})
	before := elements
	elements = slices.Clone(elements)
	for _, e := range made {
		if e.From < 0 {
			continue // it changes none
		}
		if e.Elements == nil {
			elements[e.From] = elements[e.From].replace(e)
			continue
		}
		var written []Element
		for _, text := range e.Elements {
			like := before[e.From] // that they stand beside, or in the place of
			written = append(written, Element{Text: text, Choices: like.Choices, Guess: like.Guess, Shared: like.Shared, Listed: true, List: like.List})
		}
		elements = slices.Replace(elements, e.From, e.To, written...)
	}
	return elements
}

// everywhere returns an edit with those of the other parts of the request that
// are written in the same place.
func (r *Request) everywhere(e Edit) []Edit {
	all := []Edit{e}
	if e.From < 0 || e.Elements != nil || e.Unescape {
		return all
	}
	for _, p := range r.Elements[e.From].Again {
		if e.Start < p.Start || p.End < e.End {
			continue
		}
		for i := range r.Elements {
			for _, q := range r.Elements[i].Again {
				if q.At == p.At && (i != e.From || q != p) {
					by := q.Start - p.Start
					all = append(all, Edit{From: i, To: i + 1, Start: e.Start + by, End: e.End + by, Text: e.Text})
				}
			}
		}
		break
	}
	return all
}

// overlaps reports whether two edits cannot both be made.
func (e Edit) overlaps(f Edit) bool {
	if e.From >= f.To || f.From >= e.To {
		return false
	}
	return e.Elements != nil || f.Elements != nil || e.Start < f.End && f.Start < e.End || e.Start == f.Start
}

// replace returns the element with the bytes of the edit replaced.
func (el Element) replace(e Edit) Element {
	if e.Unescape {
		el.Twice = slices.DeleteFunc(slices.Clone(el.Twice), func(s Span) bool { return s.Start < e.End && e.Start < s.End })
		return el
	}
	el.Text = el.Text[:e.Start] + e.Text + el.Text[e.End:]
	el.Gaps = slices.Clone(el.Gaps)
	for i, g := range el.Gaps {
		if g >= e.End {
			el.Gaps[i] = g + len(e.Text) - (e.End - e.Start)
		}
	}
	el.Empty = nil
	el.Joints = slices.Clone(el.Joints)
	for i := range el.Joints {
		el.Joints[i].Span = el.Joints[i].shifted(e)
	}
	el.Again = slices.Clone(el.Again)
	for i := range el.Again {
		el.Again[i].Span = el.Again[i].shifted(e)
	}
	el.Bare, el.Twice = slices.Clone(el.Bare), slices.Clone(el.Twice)
	for _, spans := range [][]Span{el.Bare, el.Twice} {
		for i := range spans {
			spans[i] = spans[i].shifted(e)
		}
	}
	return el
}

// shifted is where a stretch of an element is after the edit, or what is left of
// it.
func (s Span) shifted(e Edit) Span {
	end := e.Start + len(e.Text)
	at := func(i int) int {
		switch {
		case i >= e.End:
			return i - e.End + end
		case i > e.Start:
			return min(i, end)
		}
		return i
	}
	return Span{at(s.Start), at(s.End)}
}
