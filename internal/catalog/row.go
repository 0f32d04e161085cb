package catalog

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// Sensitivities are the words that a row may use for what a scope opens, each
// taken from the providers' own pages.
var Sensitivities = []string{
	"non-sensitive", "sensitive", "restricted", // Google's classes
	"user-consent", "admin-consent", // Microsoft: who may grant it
	"approval-required", "not-available", // Discord: after review, or to nobody new
}

const fieldMark = " | "

var sinceForm = regexp.MustCompile(`^\d{4}(-\d\d(-\d\d)?)?$`)

// ParseRow reads one row of a provider's list: the scope, then what is special
// about it, each behind " | " and in any order:
//
//	repo | implies public_repo repo:status
//	r_liteprofile | deprecated 2023-08-01 | use openid profile
//	conversations:read | removed | use channels:read or groups:read
//	https://www.googleapis.com/auth/drive | restricted
//	Mail.Send | admin-consent | for application delegated
//
//	identity.email | for user | with identity.*
//
// "refused" is what is no scope and often taken for one. "with" has patterns of the only scopes beside which it can be asked for. "use"
// names what to ask for instead: scopes that are needed together, or
// alternatives with "or" between them. "note" is followed by free text. The
// scope may hold blanks of its own. The error says which field is wrong.
func ParseRow(row string) (*Scope, error) {
	name, rest, more := strings.Cut(row, fieldMark)
	if strings.TrimSpace(name) == "" || name != strings.TrimSpace(name) {
		return nil, fmt.Errorf("row %q: the scope is empty or has blanks around it", row)
	}
	s := &Scope{Name: name}
	for more {
		var field string
		field, rest, more = strings.Cut(rest, fieldMark)
		if err := s.setField(field); err != nil {
			return nil, fmt.Errorf("scope %q: %w", name, err)
		}
	}
	return s, nil
}

func (s *Scope) setField(field string) error {
	key, value, _ := strings.Cut(field, " ")
	words := strings.Fields(value)
	if slices.Contains(words, "|") {
		return fmt.Errorf("%q: a mark wants a blank on both sides", field)
	}
	switch key {
	case string(Deprecated), string(Removed), string(Refused):
		return s.setStatus(Status(key), words)
	case "use":
		return s.setReplacements(words)
	case "implies":
		s.Implies = words
	case "for":
		s.For = words
	case "with":
		s.With = words
	case "note":
		s.Note = strings.Join(words, " ")
	default:
		if !slices.Contains(Sensitivities, field) {
			return fmt.Errorf("unknown field %q; want deprecated, removed, refused, use, implies, for, with, note or one of %s",
				field, strings.Join(Sensitivities, ", "))
		}
		s.Sensitivity = field
		return nil
	}
	if len(words) == 0 {
		return fmt.Errorf("%q has nothing behind it", key)
	}
	return nil
}

func (s *Scope) setStatus(status Status, words []string) error {
	if len(words) > 1 || len(words) == 1 && !sinceForm.MatchString(words[0]) {
		return fmt.Errorf("%q: want %s and perhaps a date like 2023-08-01", strings.Join(words, " "), status)
	}
	s.Status, s.Since = status, strings.Join(words, "")
	return nil
}

func (s *Scope) setReplacements(words []string) error {
	if len(words) == 0 {
		return fmt.Errorf("%q has nothing behind it", "use")
	}
	s.Replacements = [][]string{nil}
	for _, word := range words {
		if word == "or" {
			s.Replacements = append(s.Replacements, nil)
			continue
		}
		last := &s.Replacements[len(s.Replacements)-1]
		*last = append(*last, word)
	}
	if slices.ContainsFunc(s.Replacements, func(set []string) bool { return len(set) == 0 }) {
		return fmt.Errorf("use %s: an alternative is empty", strings.Join(words, " "))
	}
	return nil
}

// Row writes the scope as the canonical row that ParseRow reads.
func (s *Scope) Row() string {
	fields := []string{s.Name}
	add := func(key string, value ...string) {
		if v := strings.Join(value, " "); v != "" {
			fields = append(fields, key+" "+v)
		}
	}
	if s.Status != Active {
		fields = append(fields, strings.TrimSpace(string(s.Status)+" "+s.Since))
	}
	var alternatives []string
	for _, r := range s.Replacements {
		alternatives = append(alternatives, strings.Join(r, " "))
	}
	add("use", strings.Join(alternatives, " or "))
	if s.Sensitivity != "" {
		fields = append(fields, s.Sensitivity)
	}
	add("for", s.For...)
	add("implies", s.Implies...)
	add("with", s.With...)
	add("note", s.Note)
	return strings.Join(fields, fieldMark)
}
