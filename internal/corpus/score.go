package main

import (
	"fmt"
	"io"
	"slices"
	"strings"
)

// A score is how a listing agrees with the labels of a repository.
type score struct {
	repo             string
	requests, listed int // labelled requests, and those of them that are listed
	named            int // of them, those that are only named
	scopes           int // listed scopes, each place once
	missed, wrong    []label
	problems         int // packages that could not be read
}

// A written is a listed scope and where it is written.
type written struct {
	text  string
	named bool // and not asked for
	line  line
	way   []line // of the steps from there to the request
}

// A line is a line of a file that is named as labels do it.
type line struct {
	file   string
	number int
}

// is reports whether a label speaks of the scope: it is given to the line on
// which the scope is written or to one that a step stands on, as a constant's
// declaration, and one text holds the other, as a label may be of a literal
// with several scopes.
func (w written) is(l label) bool {
	at := line{l.file, l.line}
	return (w.line == at || slices.Contains(w.way, at)) &&
		(strings.Contains(l.scope, w.text) || strings.Contains(w.text, l.scope))
}

// compare counts what of the labels is in the list.
func compare(repo string, all labels, list []written) score {
	s := score{repo: repo, scopes: len(list)}
	for _, l := range all {
		found := slices.ContainsFunc(list, func(w written) bool { return w.is(l) })
		asked := slices.ContainsFunc(list, func(w written) bool { return !w.named && w.is(l) })
		switch {
		case l.isRequest():
			s.requests++
			if found && !asked {
				s.named++
			}
			if found {
				s.listed++
			} else {
				s.missed = append(s.missed, l)
			}
		case l.isNone() && found && !all.request(l):
			s.wrong = append(s.wrong, l)
		}
	}
	return s
}

// request reports whether there is also a request on the line of a label, with
// the same text.
func (all labels) request(l label) bool {
	w := written{text: l.scope, line: line{l.file, l.line}}
	return slices.ContainsFunc(all, func(other label) bool { return other.isRequest() && w.is(other) })
}

func (s *score) add(t score) {
	s.requests += t.requests
	s.listed += t.listed
	s.named += t.named
	s.scopes += t.scopes
	s.missed = append(s.missed, t.missed...)
	s.wrong = append(s.wrong, t.wrong...)
	s.problems += t.problems
}

func (s *score) print(w io.Writer) {
	fmt.Fprintf(w, "%d\t%d\t%d\t%s\t%d\t%d\t%s\t%d\t %s\n", s.requests, s.listed, s.named, percent(s.listed, s.requests),
		s.scopes, len(s.wrong), percent(len(s.wrong), s.scopes), s.problems, s.repo)
}

func percent(part, whole int) string {
	if whole == 0 {
		return "-"
	}
	return fmt.Sprintf("%.1f", 100*float64(part)/float64(whole))
}
