package check

import (
	"net/url"
	"regexp"
	"slices"
	"strings"

	"github.com/scopevet/scopevet/internal/catalog"
)

var encoding = &Check{
	Name:  "encoding",
	Title: "a scope is escaped twice on its way to the provider, or not at all",
	Run:   runEncoding,
}

func runEncoding(r *Request) (all []Finding) {
	if !r.Escaped {
		return nil
	}
	for i := range r.Elements {
		all = append(all, r.escapedTwice(i)...)
		if r.lookup(r.Elements[i].Text) != nil { // some scopes have a blank or a plus
			continue
		}
		for _, find := range []func(int) []Finding{r.bareBlanks, r.escapedJoints, r.escapedByHand, r.escapedBeside} {
			for _, f := range find(i) {
				if !slices.ContainsFunc(all, f.overlaps) {
					all = append(all, f)
				}
			}
		}
	}
	return all
}

// bareBlanks notes blanks between scopes that stand in a URL as they are. A
// browser escapes them, so that it may work; a request that a program sends
// itself is malformed. What follows a URL may also be the rest of a sentence.
func (r *Request) bareBlanks(element int) (all []Finding) {
	e := &r.Elements[element]
	for _, run := range e.split(func(c rune) bool { return c != ' ' }) {
		left := Span{strings.LastIndexByte(e.Text[:run.Start], ' ') + 1, run.Start}
		right := Span{run.End, len(e.Text)}
		if n := strings.IndexByte(e.Text[run.End:], ' '); n >= 0 {
			right.End = run.End + n
		}
		if !inAny(e.Bare, run) || !r.mayBeScope(e, left) || !r.mayBeScope(e, right) {
			continue
		}
		whole := e.Text[left.Start:run.Start] + "+" + e.Text[run.End:right.End]
		t := Token{element, run.Start, run.End, e.Text[run.Start:run.End]}
		f := t.finding(Note, "%q is not escaped in the URL; write %q", e.Text[left.Start:right.End], whole).by("+")
		all = append(all, f)
	}
	return all
}

// mayBeScope reports whether a stretch of an element is a scope, or begins or
// ends with text that is not known.
func (r *Request) mayBeScope(e *Element, s Span) bool {
	return !e.known(s.Start, s.End) || r.isScope(e.Text[s.Start:s.End])
}

// isScope reports whether the provider has the scope, or any where it is not
// known.
func (r *Request) isScope(text string) bool {
	return r.lookup(text) != nil || catalog.Standard(text) || r.Provider == nil && len(r.Catalog.Listing(text)) > 0
}

// inAny reports whether s lies in one of the spans, or reaches into it.
func inAny(all []Span, s Span) bool {
	return slices.ContainsFunc(all, func(t Span) bool { return s.Start < t.End && t.Start < s.End })
}

// escapedTwice finds what a call of net/url escapes before the library does.
func (r *Request) escapedTwice(element int) []Finding {
	e := &r.Elements[element]
	if len(e.Twice) == 0 {
		return nil
	}
	s := e.Twice[0]
	t := Token{element, s.Start, s.End, e.Text[s.Start:s.End]}
	f := t.finding(Error, "%q is escaped by a call, and again when it is sent; leave the call out", t.Text)
	f.Fix = &Fix{Message: "leave the call out"}
	for _, s := range e.Twice {
		f.Fix.Edits = append(f.Fix.Edits, Edit{From: element, To: element + 1, Start: s.Start, End: s.End, Unescape: true})
	}
	return []Finding{f}
}

var escapedSeparator = regexp.MustCompile(`^(?:\+|%20|%2[Cc]|[ ,])*(?:\+|%20|%2[Cc])(?:\+|%20|%2[Cc]|[ ,])*$`)

// escapedJoints finds separators that a program writes escaped between scopes:
// strings.Join(scopes, "%20"). A plus may be what a provider wants that is not
// known, as Atlassian's does for add-ons.
func (r *Request) escapedJoints(element int) []Finding {
	e := &r.Elements[element]
	for _, j := range e.Joints {
		wrong := e.Text[j.Start:j.End]
		if !escapedSeparator.MatchString(wrong) || inAny(e.Bare, j.Span) || r.Provider == nil && !strings.Contains(wrong, "%") {
			continue
		}
		sep, _ := r.rightSeparator(Token{Element: element})
		f := Token{element, j.Start, j.End, wrong}.finding(Error,
			"scopes are joined with %q, which is escaped again when it is sent; write %q", wrong, sep)
		return []Finding{f.atJoints(e, e.jointsLike(wrong), sep)}
	}
	return nil
}

// escape is a percent-encoded character, however often it has been encoded.
var escape = regexp.MustCompile(`%(?:25)*[0-9A-Fa-f]{2}`)

// escapedByHand finds scopes that are written as they stand in a URL.
func (r *Request) escapedByHand(element int) (all []Finding) {
	e := &r.Elements[element]
	for _, s := range e.split(isBlank) {
		run := Token{element, s.Start, s.End, e.Text[s.Start:s.End]}
		if !e.known(s.Start, s.End) || inAny(e.Bare, s) || inAny(e.Twice, s) || r.lookup(run.Text) != nil {
			continue
		}
		parts := strings.FieldsFunc(unescape(run.Text), func(c rune) bool { return isBlank(c) || c == ',' })
		if severity, wrong := r.handSeverity(run.Text, parts); wrong {
			all = append(all, r.byHand(run, parts, severity))
		}
	}
	return all
}

// unescape undoes what has been escaped, twice at most.
func unescape(text string) string {
	for range 2 {
		plain, err := url.QueryUnescape(text)
		if err != nil || !escape.MatchString(text) && !strings.Contains(text, "+") {
			break
		}
		text = plain
	}
	return text
}

// handSeverity tells how sure it is that a text is escaped, by its parts as
// they would be without: a plus is part of some scopes, and so may be a percent
// sign.
func (r *Request) handSeverity(text string, parts []string) (severity Severity, wrong bool) {
	scopes, sure := 0, r.Provider != nil
	for _, part := range parts {
		if !plausible(part) || !strings.ContainsFunc(part, isLetter) {
			return 0, false
		}
		if r.isScope(part) {
			scopes++
		}
		sure = sure || catalog.Standard(part)
	}
	percent := escape.MatchString(text)
	switch {
	case r.Provider != nil && r.Provider.CustomMatch(text):
		return 0, false
	case percent && scopes > 0, sure && strings.Contains(text, "+") && len(parts) > 1 && scopes == len(parts):
		return Error, true
	}
	return Warning, percent && len(parts) > 1 && strings.Contains(text, "%20")
}

func isLetter(c rune) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// byHand is the finding about scopes that are escaped, by those that are meant.
func (r *Request) byHand(run Token, parts []string, severity Severity) Finding {
	for i := range parts {
		parts[i] = r.mend(parts[i])
	}
	sep, split := r.rightSeparator(run)
	right := strings.Join(parts, sep)
	if split && len(parts) > 1 {
		f := run.finding(severity, "%q is escaped here, and again when it is sent; write %s", run.Text, quoted(parts))
		f.Fix = &Fix{
			Message: "split into " + quoted(parts),
			Edits:   []Edit{{From: run.Element, To: run.Element + 1, Elements: r.splitAround(run, parts)}},
		}
		return f
	}
	return run.finding(severity, "%q is escaped here, and again when it is sent; write %q", run.Text, right).by(right)
}

// escapedBeside finds an escaped blank between a scope and text that is not
// known.
func (r *Request) escapedBeside(element int) (all []Finding) {
	e := &r.Elements[element]
	at := 0
	for {
		i := strings.Index(e.Text[at:], "%20")
		if i < 0 {
			return all
		}
		blank := Span{at + i, at + i + len("%20")}
		at = blank.End
		left := e.Text[:blank.Start]
		left = left[strings.LastIndexAny(left, " ,")+1:]
		if i := strings.LastIndex(left, "%20"); i >= 0 {
			left = left[i+len("%20"):]
		}
		right, _, _ := strings.Cut(e.Text[blank.End:], "%20")
		right, _, _ = strings.Cut(right, " ")
		beside := r.isScope(left) && e.known(blank.Start-len(left), blank.Start-1) || r.isScope(right) && e.known(blank.End+1, blank.End+len(right))
		if !beside || inAny(e.Bare, blank) || inAny(e.Twice, blank) {
			continue
		}
		t := Token{element, blank.Start, blank.End, "%20"}
		all = append(all, t.finding(Error, "%q is a blank that is escaped here, and again when it is sent; write %q", t.Text, " ").by(" "))
	}
}
