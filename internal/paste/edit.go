package paste

import (
	"net/url"
	"strings"

	"github.com/scopevet/scopevet/internal/check"
)

// An Edit replaces the bytes of the input from Start to End.
type Edit struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

// edits are what a fix changes in the input, or none if it cannot be made there.
func (r *reading) edits(input string, fix *check.Fix) []Edit {
	if fix == nil {
		return nil
	}
	var all []Edit
	for _, e := range fix.Edits {
		one, ok := r.edit(input, e)
		if !ok {
			return nil
		}
		all = append(all, one)
	}
	return all
}

func (r *reading) edit(input string, e check.Edit) (Edit, bool) {
	switch {
	case e.From == check.Parameter:
		start, end := r.parameter.span()
		return Edit{start, end, r.written(input, e.Text)}, end > start
	case e.From < 0 || e.From >= len(r.elements):
		return Edit{}, false
	case e.Elements == nil:
		at := r.elements[e.From].at
		return Edit{at[e.Start], at[e.End], r.written(input, e.Text)}, true
	}
	start, end := r.elements[e.From].span()
	if e.To > e.From {
		_, end = r.elements[e.To-1].span()
	}
	between := r.between(input)
	text := r.written(input, strings.Join(e.Elements, between))
	switch {
	case e.To == e.From: // written before the element
		return Edit{start, start, text + between}, true
	case len(e.Elements) > 0:
	case e.To < len(r.elements):
		end, _ = r.elements[e.To].span()
	case e.From > 0:
		_, start = r.elements[e.From-1].span()
	}
	return Edit{start, end, text}, true
}

// span is where a text begins and ends in the input.
func (t text) span() (start, end int) {
	if len(t.at) == 0 {
		return 0, 0
	}
	return t.at[0], t.at[len(t.at)-1]
}

// between is what stands between the elements of the list.
func (r *reading) between(input string) string {
	start, _ := r.elements[0].span()
	if len(r.elements) > 1 {
		_, end := r.elements[0].span()
		next, _ := r.elements[1].span()
		if end <= next {
			return input[end:next]
		}
	}
	if r.wire == check.BySpace && start > 0 { // one text in quotes
		quote := input[start-1 : start]
		return quote + ", " + quote
	}
	return " "
}

// written is text as the input has it: escaped in a URL, as much as the rest of
// its scopes is.
func (r *reading) written(input, text string) string {
	if !r.escaped {
		return text
	}
	blank := "%20"
	for _, e := range r.elements {
		if start, end := e.span(); strings.Contains(input[start:end], "+") {
			blank = "+"
		}
	}
	escaped := strings.ReplaceAll(url.QueryEscape(text), "+", blank)
	for _, e := range r.elements {
		if start, end := e.span(); strings.Contains(input[start:end], "%") {
			return escaped
		}
	}
	// What RFC 3986, section 3.4 lets a query have as it is.
	return strings.NewReplacer("%3A", ":", "%2F", "/", "%2C", ",", "%40", "@").Replace(escaped)
}
