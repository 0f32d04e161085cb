package check

import (
	"slices"
	"strconv"
	"strings"
)

// A Joint is a separator that the program writes between scopes, by
// strings.Join.
type Joint struct {
	Span
	// Written says that it stands in a literal of that call, which can be
	// changed.
	Written bool
	// At names the literal: a call joins with one several times.
	At int
}

// betweenScopes reports whether a joint stands between scopes of which one is
// not known. The parts of a scope may be joined as well:
// "repository:" + name + ":" + strings.Join(actions, ",").
func (e *Element) betweenScopes(j Joint) bool {
	return j.Start < j.End && !e.known(j.Start, j.End) && (j.Start == 0 || !strings.ContainsRune(":/=.", rune(e.Text[j.Start-1])))
}

// jointsOf returns the joints in a run of text if all of the characters seps
// that it has are theirs.
func (e *Element) jointsOf(run Token, seps string) (all []Joint) {
	for i := range run.Text {
		if !strings.ContainsRune(seps, rune(run.Text[i])) {
			continue
		}
		j := e.jointAt(run.Start + i)
		if j == nil {
			return nil
		}
		if n := len(all); n == 0 || all[n-1] != *j {
			all = append(all, *j)
		}
	}
	return all
}

// jointAt returns the joint that the byte belongs to, or nil.
func (e *Element) jointAt(at int) *Joint {
	for i := range e.Joints {
		if j := &e.Joints[i]; j.Start <= at && at < j.End {
			return j
		}
	}
	return nil
}

// wronglyJoined is the finding about a separator that the program writes, and
// the others like it.
func (r *Request) wronglyJoined(element int, first Joint, sep string) Finding {
	e := &r.Elements[element]
	wrong := e.Text[first.Start:first.End]
	wants := "spaces"
	if sep == "," {
		wants = "commas"
	}
	f := Token{element, first.Start, first.End, wrong}.finding(Error,
		"scopes are joined with %q, and the server wants %s between scopes; write %q", wrong, wants, sep)
	return f.atJoints(e, e.jointsLike(wrong), sep)
}

// withSame returns the joints with those that are written in the same literals.
func (e *Element) withSame(joints []Joint) (all []Joint) {
	for _, j := range e.Joints {
		if slices.ContainsFunc(joints, func(k Joint) bool { return k == j || j.Written && k.Written && j.At == k.At }) {
			all = append(all, j)
		}
	}
	return all
}

// joinsOthers reports whether a joint reaches into the span that is written in one
// literal with others.
func (e *Element) joinsOthers(s Span) bool {
	var all []Joint
	for _, j := range e.Joints {
		if j.Start < s.End && s.Start < j.End {
			all = append(all, j)
		}
	}
	return len(e.withSame(all)) > len(all)
}

// jointsLike returns the joints that have the text.
func (e *Element) jointsLike(text string) (all []Joint) {
	for _, j := range e.Joints {
		if e.Text[j.Start:j.End] == text {
			all = append(all, j)
		}
	}
	return all
}

// atJoints returns the finding as one about the first of the joints, with the
// fix that writes sep in place of all. With no joints it is the same.
func (f Finding) atJoints(e *Element, joints []Joint, sep string) Finding {
	if len(joints) == 0 {
		return f
	}
	f.Start, f.End = joints[0].Start, joints[0].End
	f.Fix = &Fix{Message: "join with " + strconv.Quote(sep)}
	for _, j := range e.withSame(joints) {
		if !j.Written {
			f.Fix = nil
			return f
		}
		f.Fix.Edits = append(f.Fix.Edits, Edit{From: f.Element, To: f.Element + 1, Start: j.Start, End: j.End, Text: sep})
	}
	return f
}
