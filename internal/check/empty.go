package check

import "strings"

var empty = &Check{
	Name:  "empty",
	Title: "an element of a list of scopes, or a part of a text, is empty",
	Run:   runEmpty,
}

func runEmpty(r *Request) (all []Finding) {
	for i := range r.Elements {
		if f, ok := r.emptyElement(i); ok {
			all = append(all, f)
		}
		all = append(all, r.emptyParts(i)...)
	}
	return all
}

// emptyElement looks at what is written as an element, and at a variable in its
// place that has another text elsewhere.
func (r *Request) emptyElement(i int) (f Finding, ok bool) {
	e := &r.Elements[i]
	t := Token{i, 0, len(e.Text), e.Text}
	switch {
	case r.asWritten() && e.Text == "" && len(e.Empty) > 0 && len(r.Elements) > 1: // of a URL
		return t.finding(Warning, "a blank is sent where the part beside it is empty; write it with that part"), true
	case r.asWritten():
		return f, false
	case e.Varies && e.Text == "" && len(e.Gaps) == 0:
		return t.finding(Warning, "%q is asked for where this is empty; add it to the list only where it is not", e.Text), true
	case !e.isEmpty():
		return f, false
	}
	f = t.finding(Warning, "%q is no scope; leave the element out", e.Text)
	f.Fix = removal(i)
	return f, true
}

func (e *Element) isEmpty() bool {
	return e.Listed && len(e.Gaps) == 0 && strings.TrimSpace(e.Text) == ""
}

// emptyParts finds separators that are sent although the part beside them is
// empty.
func (r *Request) emptyParts(element int) (all []Finding) {
	e := &r.Elements[element]
	separates := func(c byte) bool { return isBlank(rune(c)) || c == ',' && r.cuts(',') }
	for _, at := range e.Empty {
		from, to := at, at
		for from > 0 && separates(e.Text[from-1]) {
			from--
		}
		for to < len(e.Text) && separates(e.Text[to]) {
			to++
		}
		t := Token{element, from, to, e.Text[from:to]}
		what := "a blank"
		if strings.Contains(t.Text, ",") {
			what = "a comma"
		}
		whole := e.Text[strings.LastIndexAny(e.Text[:from], " ,")+1 : to]
		if next := strings.IndexAny(e.Text[to:]+" ", " ,"); next > 0 {
			whole += e.Text[to : to+next]
		}
		switch {
		case from == to || !e.known(from, to) || from == 0 && to == len(e.Text):
		case to == len(e.Text):
			all = append(all, t.finding(Warning, "%q ends in %s where the part behind it is empty; write it with that part", whole, what))
		case from == 0:
			all = append(all, t.finding(Warning, "%q begins with %s where the part before it is empty; write it with that part", whole, what))
		case strings.Count(t.Text, ",") > 1 || !strings.Contains(t.Text, ",") && len(t.Text) > 1:
			all = append(all, t.finding(Warning, "%q has %s too many where the part between is empty; write it with that part", whole, what))
		}
	}
	return all
}

// removal is the fix that removes an element.
func removal(element int) *Fix {
	return &Fix{Message: "remove the element", Edits: []Edit{{From: element, To: element + 1, Elements: []string{}}}}
}
