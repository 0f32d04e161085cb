package check

import (
	"cmp"
	"slices"
	"sort"
	"strings"
)

// A draft is the text of all elements of a request with changes made, in pieces
// that are either as they were or not.
type draft struct {
	req    *Request
	mark   string // ends each element in the text
	text   string // as it was
	starts []int  // where each element begins in it, and where the last ends
	pieces []piece
}

type piece struct {
	start, end int // what it stands for
	text       string
	made       bool
	why        []Finding // that it mends
}

// A change is an edit of what stood from start to end of a draft's text.
type change struct {
	Edit
	start, end int
	why        []Finding
}

// newDraft returns a draft without changes, or false if no mark is to be had.
func newDraft(r *Request) (d draft, ok bool) {
	d.req = r
	for c := 'a'; c <= 'z' && !ok; c++ {
		d.mark = "\x00" + string(c)
		ok = !slices.ContainsFunc(r.Elements, func(e Element) bool { return strings.Contains(e.Text, d.mark) })
	}
	var text strings.Builder
	for _, e := range r.Elements {
		d.starts = append(d.starts, text.Len())
		text.WriteString(e.Text + d.mark)
	}
	d.starts = append(d.starts, text.Len())
	if d.text = text.String(); d.text != "" {
		d.pieces = []piece{{end: len(d.text), text: d.text}}
	}
	return d, ok
}

// writes reports whether an edit changes the text.
func (d draft) writes(e Edit) bool { return e.From >= 0 && !e.Unescape }

// place is where in the text of all elements an edit writes, and what.
func (d draft) place(elements []Element, e Edit) (start, end int, text string) {
	at := 0
	for i := range max(e.From, e.To) {
		if i == e.From {
			start = at
		}
		at += len(elements[i].Text) + len(d.mark)
	}
	if end = at; e.From == e.To {
		start = at
	}
	if e.Elements == nil {
		return start + e.Start, start + e.End, e.Text
	}
	for _, t := range e.Elements {
		text += t + d.mark
	}
	return start, end, text
}

// would reports whether what is found in the elements of now may be mended.
func (d draft) would(now *Request, f Finding, can func(Finding) bool) bool {
	if slices.ContainsFunc(f.Fix.Edits, func(e Edit) bool { return !d.writes(e) }) {
		return false
	}
	var made []change
	for _, e := range now.all(f.Fix.Edits) {
		made = append(made, change{Edit: e})
	}
	before := d.changes()
	fix := *f.Fix
	fix.Edits = nil
	for _, c := range d.with(now.Elements, made).changes() {
		if !slices.ContainsFunc(before, func(b change) bool { return b.equal(c.Edit) }) {
			fix.Edits = append(fix.Edits, c.Edit)
		}
	}
	if can == nil || len(fix.Edits) == 0 { // with none it is as it was
		return true
	}
	f.Fix = &fix
	if f.Element >= 0 {
		f.Element, f.Start, f.End = d.origin(now.Elements, f)
	}
	return can(f)
}

// origin is where in the request stood what is found in the elements now, or what
// has been replaced by that.
func (d draft) origin(now []Element, f Finding) (element, start, end int) {
	start, end, _ = d.place(now, Edit{From: f.Element, To: f.Element + 1, Start: f.Start, End: f.End})
	from, to, at := -1, 0, 0
	for _, p := range d.pieces {
		next := at + len(p.text)
		if at < end && start < next || start == end && at <= start && start <= next {
			if from < 0 {
				from = p.start
				if !p.made {
					from += max(start-at, 0)
				}
			}
			to = p.end
			if !p.made {
				to -= max(next-end, 0)
			}
		}
		at = next
	}
	element = min(max(0, sort.Search(len(d.starts), func(i int) bool { return d.starts[i] > from })-1), len(d.req.Elements)-1)
	length := len(d.req.Elements[element].Text)
	start = min(max(from-d.starts[element], 0), length)
	return element, start, min(max(to-d.starts[element], start), length)
}

// with returns the draft with further changes of the elements that it has led to.
func (d draft) with(elements []Element, all []change) draft {
	for i, c := range all {
		all[i].start, all[i].end, _ = d.place(elements, c.Edit)
	}
	all = slices.Clone(all)
	slices.SortStableFunc(all, func(a, b change) int { return cmp.Or(b.start-a.start, b.end-a.end) })
	for _, c := range all {
		if d.writes(c.Edit) {
			start, end, text := d.place(elements, c.Edit)
			d.pieces = replaced(d.pieces, start, end, text, c.why)
		}
	}
	return d
}

// replaced returns the pieces with the text from start to end replaced. What is
// made already and reached becomes one piece with it.
func replaced(all []piece, start, end int, text string, why []Finding) []piece {
	var left, right []piece
	made := piece{start: -1, text: text, made: true, why: why}
	from := 0
	for _, p := range all {
		to := from + len(p.text)
		switch {
		case from < end && start < to, p.made && start == end && from <= end && start <= to:
			before, after := max(start-from, 0), min(end-from, len(p.text))
			s, e := p.start, p.end
			if p.made {
				made.text = p.text[:before] + made.text + p.text[after:]
				made.why = slices.Concat(p.why, made.why)
			} else {
				if s += before; before > 0 {
					left = append(left, piece{start: p.start, end: s, text: p.text[:before]})
				}
				if e -= len(p.text) - after; after < len(p.text) {
					right = append(right, piece{start: e, end: p.end, text: p.text[after:]})
				}
			}
			if made.start < 0 {
				made.start = s
			}
			made.end = e
		case to <= start:
			left = append(left, p)
		default:
			right = append(right, p)
		}
		from = to
	}
	if made.start < 0 { // nothing is replaced
		made.start = 0
		if len(left) > 0 {
			made.start = left[len(left)-1].end
		}
		made.end = made.start
	}
	return slices.Concat(left, []piece{made}, right)
}

// changes are the edits of the request that lead to the draft.
func (d draft) changes() (all []change) {
	var made []piece
	for _, p := range d.pieces {
		if !p.made || p.text == d.text[p.start:p.end] {
			continue
		}
		for len(made) > 0 && d.together(made[len(made)-1], p) {
			q := made[len(made)-1]
			made = made[:len(made)-1]
			p = piece{q.start, p.end, q.text + d.text[q.end:p.start] + p.text, true, slices.Concat(q.why, p.why)}
		}
		made = append(made, p)
	}
	for _, p := range made {
		all = append(all, change{d.edit(p), p.start, p.end, p.why})
	}
	return all
}

// together reports whether two pieces are to be one edit: what is written before
// an element or in its place and what is changed in it, and elements of one list
// that are removed side by side, as a comma goes with each.
func (d draft) together(p, q piece) bool {
	e, f := d.edit(p), d.edit(q)
	switch {
	case e.From == e.To:
		return f.From == e.From
	case f.From == f.To, f.From > e.To:
		return false
	case f.From == e.To:
		return e.takesOut() && f.takesOut() && d.req.Elements[e.From].List == d.req.Elements[f.From].List
	}
	return e.overlaps(f)
}

// takesOut reports whether an edit removes elements.
func (e Edit) takesOut() bool { return e.Elements != nil && len(e.Elements) == 0 }

// removes reports whether an edit writes nothing.
func (e Edit) removes() bool { return !e.Unescape && e.Text == "" && len(e.Elements) == 0 }

// edit is what makes one piece of the request.
func (d draft) edit(p piece) Edit {
	from := max(0, sort.Search(len(d.starts), func(i int) bool { return d.starts[i] > p.start })-1)
	to := max(from, sort.SearchInts(d.starts, p.end))
	if !strings.Contains(p.text, d.mark) && to == from+1 && p.end < d.starts[to] || from == to && p.start > d.starts[from] {
		return Edit{From: from, To: from + 1, Start: p.start - d.starts[from], End: p.end - d.starts[from], Text: p.text}
	}
	whole := d.text[d.starts[from]:p.start] + p.text + d.text[p.end:d.starts[to]]
	e := Edit{From: from, To: to, Elements: strings.Split(whole, d.mark)}
	e.Elements = e.Elements[:len(e.Elements)-1]
	if to == from+1 && len(e.Elements) == 1 {
		return Edit{From: from, To: to, End: d.starts[to] - d.starts[from] - len(d.mark), Text: e.Elements[0]}
	}
	return e
}

// claimed reports whether the edit of a finding, from start to end, has led to
// the change.
func (c change) claimed(start, end int) bool {
	return start < c.end && c.start < end || start == c.start && (start == end || c.start == c.end)
}

// with returns the changes with another, once.
func with(all []change, c change) []change {
	if slices.ContainsFunc(all, func(d change) bool { return d.equal(c.Edit) }) {
		return all
	}
	return append(all, c)
}
