package paste

import (
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	escape "github.com/scopevet/scopevet/internal/visible"
)

// width is how many characters of a line are shown around a mistake.
const width = 100

// Print writes the result for people: for each finding its message, the pasted
// text and carets under what is wrong; then what else is to be said, the scopes
// that are right, and all of them corrected. Characters that would do something
// to a terminal are shown as "·".
func (r *Result) Print(w io.Writer) error {
	var b strings.Builder
	for _, f := range r.Findings {
		fmt.Fprintf(&b, "%s\n%s", visible(f.Message), r.excerpt(f.Start, f.End))
	}
	for _, note := range r.Notes {
		fmt.Fprintf(&b, "note: %s\n", visible(note))
	}
	switch {
	case len(r.Scopes) == 0 && len(r.Findings) == 0:
	case len(r.Findings) == 0:
		fmt.Fprintf(&b, "%s: nothing wrong is known of %s\n", r.asked(), r.names())
		if r.Provider == "" {
			b.WriteString("note: the text does not tell the provider; -provider=NAME looks the scopes up\n")
		}
	case r.Corrected != "":
		fmt.Fprintf(&b, "corrected: %s\n", visible(r.Corrected))
	}
	_, err := io.WriteString(w, escape.Text(b.String()))
	return err
}

// asked names the provider, for people.
func (r *Result) asked() string {
	switch {
	case r.Provider == "":
		return "unknown provider"
	case r.Guessed:
		return r.Provider + " (by its scopes)"
	}
	return r.Provider
}

// names are the scopes in quotes, with what there is to know of them.
func (r *Result) names() string {
	var all []string
	for _, s := range r.Scopes {
		name := fmt.Sprintf("%q", s.Text)
		if s.Sensitivity != "" {
			name += " (" + s.Sensitivity + ")"
		}
		if s.Status == "unlisted" {
			name += " (not on our list)"
		}
		all = append(all, name)
	}
	return strings.Join(all, ", ")
}

// excerpt is the line of the text from start to end with carets under them.
func (r *Result) excerpt(start, end int) string {
	from := strings.LastIndexByte(r.Input[:start], '\n') + 1
	to := len(r.Input)
	if i := strings.IndexByte(r.Input[start:], '\n'); i >= 0 {
		to = start + i
	}
	end = min(max(end, start), to)
	before, mark, after := r.Input[from:start], r.Input[start:end], r.Input[end:to]
	if n := utf8.RuneCountInString(before); n > width/2 {
		before = "…" + lastRunes(before, width/2)
	}
	if n := utf8.RuneCountInString(mark); n > width {
		mark = firstRunes(mark, width) + "…"
	}
	if n := utf8.RuneCountInString(after); n > width/2 {
		after = firstRunes(after, width/2) + "…"
	}
	carets := max(utf8.RuneCountInString(mark), 1)
	return "  " + visible(before+mark+after) + "\n  " +
		strings.Repeat(" ", utf8.RuneCountInString(before)) + strings.Repeat("^", carets) + "\n"
}

func firstRunes(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

func lastRunes(s string, n int) string {
	at := len(s)
	for ; n > 0 && at > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(s[:at])
		at -= size
	}
	return s[at:]
}

// visible is a text on one line with a dot for each character that is not
// printed.
func visible(s string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsPrint(c) {
			return c
		}
		return '·'
	}, s)
}
