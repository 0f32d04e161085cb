package check

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/scopevet/scopevet/internal/catalog"
)

var spaceJoined = &Check{
	Name:  "space-joined",
	Title: "several scopes are joined by spaces, and the server wants commas",
	Run:   runSpaceJoined,
}

var spacedForm = regexp.MustCompile(`[^\s,]+(?:[ ]+[^\s,]+)+`)

func runSpaceJoined(r *Request) (all []Finding) {
	if r.Provider == nil || r.Guessed || !r.Provider.Takes(catalog.Comma) || r.Provider.Takes(catalog.Space) {
		return nil
	}
	for i := range r.Elements {
		all = append(all, r.spacedWithin(i)...)
	}
	if f, ok := r.spacedBetween(); ok && len(all) == 0 {
		all = append(all, f)
	}
	return all
}

// spacedWithin returns the findings about spaces between the scopes of one
// element.
func (r *Request) spacedWithin(element int) (all []Finding) {
	e := &r.Elements[element]
	for _, j := range e.Joints {
		if strings.Trim(e.Text[j.Start:j.End], " ") == "" && e.betweenScopes(j) {
			return []Finding{r.wronglyJoined(element, j, ",")}
		}
	}
	for _, at := range spacedForm.FindAllStringIndex(e.Text, -1) {
		run := Token{element, at[0], at[1], e.Text[at[0]:at[1]]}
		parts := strings.Fields(run.Text)
		if !e.known(run.Start, run.End) || r.lookup(run.Text) != nil || !r.areScopes(parts) {
			continue
		}
		for i := range parts {
			parts[i] = r.mend(parts[i])
		}
		right := strings.Join(parts, ",")
		f := run.finding(Error, "%q is one scope to the server, which wants commas between scopes; write %q", run.Text, right)
		all = append(all, f.by(right).atJoints(e, e.jointsOf(run, " "), ","))
	}
	return all
}

// spacedBetween returns the finding about elements that the library joins with
// spaces. It is made at the second of them.
func (r *Request) spacedBetween() (Finding, bool) {
	if r.Wire != BySpace || r.Open {
		return Finding{}, false
	}
	i, j, ok := r.twoTogether()
	if !ok {
		return Finding{}, false
	}
	e := r.Elements[j]
	f := Token{j, 0, len(e.Text), e.Text}.finding(Error,
		"%q is joined to %q with a space, and the server wants commas between scopes", e.Text, r.Elements[i].Text)
	joined, can := r.joinAll(",")
	if !can {
		f.Message += "; write one element with commas"
		return f, true
	}
	f.Message += "; write " + strconv.Quote(joined) + " as one element"
	f.Fix = &Fix{
		Message: "join into " + strconv.Quote(joined),
		Edits:   []Edit{{From: 0, To: len(r.Elements), Elements: []string{joined}}},
	}
	return f, true
}

// twoTogether returns the first two elements that are both asked for.
func (r *Request) twoTogether() (i, j int, ok bool) {
	for j := range r.Elements {
		for i := range j {
			if len(r.tokens(i)) > 0 && len(r.tokens(j)) > 0 && r.Together(i, j) {
				return i, j, true
			}
		}
	}
	return 0, 0, false
}

// joinAll returns all scopes of a list in one text, or false where it is not
// one list of literals that are always asked for.
func (r *Request) joinAll(sep string) (joined string, ok bool) {
	var all []string
	for i, e := range r.Elements {
		if !e.Listed || len(e.Choices) > 0 || len(e.Gaps) > 0 {
			return "", false
		}
		for _, t := range r.tokens(i) {
			all = append(all, r.mend(t.Text))
		}
	}
	return strings.Join(all, sep), true
}
