package check

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/scopevet/scopevet/internal/catalog"
)

var commaJoined = &Check{
	Name:  "comma-joined",
	Title: "several scopes are joined by commas, and the server takes them for one",
	Run:   runCommaJoined,
}

// joiners are what is written between scopes by mistake.
const joiners = ",;|"

var joinedForm = regexp.MustCompile(`[^\s,;|]*(?:[ \t]*[,;|]+[ \t]*[^\s,;|]*)+`)

func runCommaJoined(r *Request) (all []Finding) {
	for i := range r.Elements {
		e := &r.Elements[i]
		if r.lookup(e.Text) != nil {
			continue
		}
		if f, ok := r.joinedUnknown(i); ok {
			all = append(all, f)
			continue
		}
		for _, at := range joinedForm.FindAllStringIndex(e.Text, -1) {
			run := Token{i, at[0], at[1], e.Text[at[0]:at[1]]}
			if f, ok := r.joined(run); ok && e.known(run.Start, run.End) {
				all = append(all, f)
			}
		}
	}
	return all
}

// joined returns the finding about scopes that stand with commas, semicolons
// or bars between them.
func (r *Request) joined(run Token) (Finding, bool) {
	severity, wrong := r.joinerSeverity(run.Text)
	parts := strings.FieldsFunc(run.Text, func(c rune) bool { return isBlank(c) || strings.ContainsRune(joiners, c) })
	if !wrong || !r.areScopes(parts) {
		return Finding{}, false
	}
	for i := range parts {
		parts[i] = r.mend(parts[i])
	}
	sep, split := r.rightSeparator(run)
	right := strconv.Quote(strings.Join(parts, sep))
	if split {
		right = quoted(parts)
	}
	f := run.finding(severity, "%q %s; write %s", run.Text, r.whyJoinedIsWrong(run.Text, severity), right)
	switch {
	case split:
		f.Fix = &Fix{
			Message: "split into " + right,
			Edits:   []Edit{{From: run.Element, To: run.Element + 1, Elements: r.splitAround(run, parts)}},
		}
	case r.Wire != Apart:
		f = f.by(strings.Join(parts, sep))
	}
	e := &r.Elements[run.Element]
	f = f.atJoints(e, e.jointsOf(run, joiners), sep)
	return f, true
}

// joinedUnknown returns the finding about commas, semicolons or bars that the
// program writes between scopes, where it is not known which.
func (r *Request) joinedUnknown(element int) (Finding, bool) {
	e := &r.Elements[element]
	for _, j := range e.Joints {
		text := e.Text[j.Start:j.End]
		severity, wrong := r.joinerSeverity(text)
		if !wrong || severity != Error || r.Guessed || !e.betweenScopes(j) {
			continue
		}
		sep, _ := r.rightSeparator(Token{Element: element})
		return r.wronglyJoined(element, j, sep), true
	}
	return Finding{}, false
}

// joinerSeverity tells how wrong the characters between the scopes of a text
// are: what the documentation prescribes is right, what the server takes as
// well is so in a joined text, and where nothing is known a list is presumed
// to be joined as RFC 6749 section 3.3 says.
func (r *Request) joinerSeverity(run string) (severity Severity, wrong bool) {
	list := !r.asWritten()
	documented, known := catalog.Separator(""), false
	if r.Provider != nil {
		documented, known = r.Provider.Documented()
	}
	for _, c := range joiners {
		sep := catalog.Separator(c)
		switch {
		case !strings.ContainsRune(run, c), known && documented == sep, sep == catalog.Comma && r.Wire == ByComma:
		case !known, r.Provider.Takes(sep):
			if list {
				severity, wrong = max(severity, Warning), true
			}
		default:
			severity, wrong = Error, true
		}
	}
	return severity, wrong
}

// areScopes reports whether the parts of a text can be scopes for themselves.
// What registries grant are not: in "repository:name:pull,push" the comma
// stands inside of one scope.
func (r *Request) areScopes(parts []string) bool {
	if len(parts) == 0 {
		return false
	}
	known := true
	for _, part := range parts {
		if !plausible(part) {
			return false
		}
		known = known && r.lookup(part) != nil
	}
	if known || strings.Count(parts[0], ":") < 2 || strings.Contains(parts[0], "://") {
		return true
	}
	for _, part := range parts[1:] {
		if strings.ContainsAny(part, ":./") {
			return true
		}
	}
	return len(parts) == 1
}

// rightSeparator is what to write between the scopes of a text; split says that
// they are to be elements of their own.
func (r *Request) rightSeparator(run Token) (sep string, split bool) {
	if r.Provider != nil {
		if documented, ok := r.Provider.Documented(); ok && documented != catalog.Space && !r.Provider.Takes(catalog.Space) {
			return string(documented), false
		}
	}
	if r.Wire == ByComma {
		sep = ","
	} else {
		sep = " "
	}
	return sep, !r.asWritten() && r.Elements[run.Element].Listed
}

// splitAround returns the elements that an element becomes: the parts of the
// joined text, and what stands around it.
func (r *Request) splitAround(run Token, parts []string) (all []string) {
	text := r.Elements[run.Element].Text
	all = append(all, strings.Fields(text[:run.Start])...)
	all = append(all, parts...)
	return append(all, strings.Fields(text[run.End:])...)
}

func (r *Request) whyJoinedIsWrong(run string, severity Severity) string {
	if severity == Error {
		if sep, ok := r.Provider.Documented(); ok && sep != catalog.Space {
			return "is one scope to the server, which wants commas between scopes"
		}
		return "is one scope to the server, which wants spaces between scopes"
	}
	if r.Provider != nil && r.Provider.Takes(catalog.Separator(run[strings.IndexAny(run, joiners)])) {
		return "holds several scopes in one element"
	}
	return "is one scope, as spaces separate scopes unless scopes.toml says otherwise"
}
