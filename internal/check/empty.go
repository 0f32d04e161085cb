package check

import "strings"

var empty = &Check{
	Name:  "empty",
	Title: "an element of a list of scopes is empty",
	Run:   runEmpty,
}

// runEmpty looks at what is written as an element alone: a text that is empty
// elsewhere is often one that is set later.
// Of several that stand side by side, the fix of the first removes all: a comma
// goes with each, and two would claim the one between them.
func runEmpty(r *Request) (all []Finding) {
	for i, e := range r.Elements {
		if r.asWritten() || !e.isEmpty() {
			continue
		}
		f := Token{i, 0, len(e.Text), e.Text}.finding(Warning, "%q is no scope; leave the element out", e.Text)
		if i == 0 || !r.Elements[i-1].isEmptyBeside(e) {
			end := i + 1
			for end < len(r.Elements) && r.Elements[end].isEmptyBeside(e) {
				end++
			}
			f.Fix = removal(i, end)
		}
		all = append(all, f)
	}
	return all
}

func (e *Element) isEmpty() bool {
	return e.Listed && len(e.Gaps) == 0 && strings.TrimSpace(e.Text) == ""
}

func (e *Element) isEmptyBeside(other Element) bool { return e.isEmpty() && e.List == other.List }

// removal is the fix that removes the elements from one up to another.
func removal(from, to int) *Fix {
	f := &Fix{Message: "remove the element", Edits: []Edit{{From: from, To: to, Elements: []string{}}}}
	if to > from+1 {
		f.Message = "remove the elements"
	}
	return f
}
