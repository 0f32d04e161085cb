package check

import "strings"

// Choices returns for each candidate of a finding the fix that writes it in the
// place of what is wrong. A candidate that cannot be written there has none.
func (r *Request) Choices(f Finding) (all []Fix) {
	if f.Element < 0 {
		return nil
	}
	e := &r.Elements[f.Element]
	whole := f.Start == 0 && f.End == len(e.Text)
	for _, scopes := range f.Candidates {
		edit := Edit{From: f.Element, To: f.Element + 1, Start: f.Start, End: f.End}
		sep, ok := r.between()
		switch {
		case len(scopes) == 1:
			edit.Text = scopes[0]
		case whole && e.Listed && !r.asWritten():
			edit.Elements = scopes
		case ok:
			edit.Text = strings.Join(scopes, sep)
		default:
			continue
		}
		all = append(all, Fix{Message: "replace with " + quoted(scopes), Edits: []Edit{edit}})
	}
	return all
}

// between returns what stands between scopes within one element.
func (r *Request) between() (sep string, ok bool) {
	switch {
	case r.Wire == BySpace:
		return " ", true
	case r.Wire == ByComma:
		return ",", true
	case !r.asWritten() || r.Provider == nil:
		return "", false
	}
	documented, ok := r.Provider.Documented()
	return string(documented), ok
}

// Unlisted returns the scope that a finding is about, if the provider's list
// lacks it, or else "".
func (r *Request) Unlisted(f Finding) string {
	for _, t := range r.unlisted() {
		if t.Element == f.Element && t.Start == f.Start && t.End == f.End {
			return t.Text
		}
	}
	return ""
}
