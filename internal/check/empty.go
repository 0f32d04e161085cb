package check

import "strings"

var empty = &Check{
	Name:  "empty",
	Title: "an element of a list of scopes is empty",
	Run:   runEmpty,
}

// runEmpty looks at what is written as an element alone: a text that is empty
// elsewhere is often one that is set later.
func runEmpty(r *Request) (all []Finding) {
	for i, e := range r.Elements {
		if r.asWritten() || !e.Listed || len(e.Gaps) > 0 || strings.TrimSpace(e.Text) != "" {
			continue
		}
		f := Token{i, 0, len(e.Text), e.Text}.finding(Warning, "%q is no scope; leave the element out", e.Text)
		f.Fix = removal(i)
		all = append(all, f)
	}
	return all
}

// removal is the fix that removes an element.
func removal(element int) *Fix {
	return &Fix{
		Message: "remove the element",
		Edits:   []Edit{{From: element, To: element + 1, Elements: []string{}}},
	}
}
