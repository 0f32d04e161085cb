package check

import (
	"strings"

	"github.com/scopevet/scopevet/internal/catalog"
)

var whitespace = &Check{
	Name:  "whitespace",
	Title: "stray blanks, or characters that no scope may have",
	Run:   runWhitespace,
}

func runWhitespace(r *Request) (all []Finding) {
	for i := range r.Elements {
		e := &r.Elements[i]
		if strings.TrimSpace(e.Text) == "" || r.lookup(e.Text) != nil {
			continue
		}
		all = append(all, r.strayBlanks(i)...)
		for _, w := range e.split(isBlank) {
			if t := (Token{i, w.Start, w.End, e.Text[w.Start:w.End]}); e.known(w.Start, w.End) {
				if f, ok := foreignCharacter(t); ok {
					all = append(all, f)
				}
			}
		}
	}
	return all
}

// strayBlanks returns the findings about white space in an element other than
// single blanks between scopes. RFC 6749 section 3.3 allows no other.
func (r *Request) strayBlanks(element int) (all []Finding) {
	e := &r.Elements[element]
	for _, run := range e.split(func(c rune) bool { return !isBlank(c) }) {
		right := r.rightBlank(e.Text, run)
		wrong := e.Text[run.Start:run.End]
		if wrong == right || !e.known(run.Start, run.End) {
			continue
		}
		left := e.Text[:run.Start]
		left = left[strings.LastIndexAny(left, " \t\r\n")+1:]
		rest, _, _ := strings.Cut(strings.Map(blankToSpace, e.Text[run.End:]), " ")
		t := Token{element, run.Start, run.End, wrong}
		f := t.finding(blankSeverity(wrong), "%q has %s; write %q", left+wrong+rest, blankName(wrong), left+right+rest)
		if !e.joinsOthers(run) {
			f = f.by(right)
		}
		all = append(all, f)
	}
	return all
}

// rightBlank returns what should stand in place of a run of white space:
// nothing at the ends and beside a comma of a list that has only commas, else
// one space.
func (r *Request) rightBlank(text string, run Span) string {
	if run.Start == 0 || run.End == len(text) {
		return ""
	}
	if text[run.Start-1] == ',' || text[run.End] == ',' {
		switch {
		case !r.cuts(','):
		case r.Provider != nil && !r.Provider.Takes(catalog.Space):
			return ""
		}
	}
	return " "
}

func blankToSpace(c rune) rune {
	if isBlank(c) {
		return ' '
	}
	return c
}

func blankSeverity(run string) Severity {
	if strings.Trim(run, " ") == "" {
		return Warning // some servers skip them
	}
	return Error
}

func blankName(run string) string {
	switch {
	case strings.ContainsAny(run, "\r\n"):
		return "a line break"
	case strings.Contains(run, "\t"):
		return "a tab"
	case len(run) > 1:
		return "several blanks"
	}
	return "a stray blank"
}
