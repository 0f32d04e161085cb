package editor

import (
	"fmt"
	"strconv"

	"github.com/scopevet/scopevet/internal/check"
	"github.com/scopevet/scopevet/internal/driver"
)

// An Action is one thing to do about a finding.
type Action struct {
	Title     string
	Finding   Finding
	Preferred bool // it is done without thinking
	Edits     []Edit
}

// An Edit replaces the bytes Start to End of a file; with Create the file is
// not there yet.
type Edit struct {
	File       string
	Start, End int
	New        string
	Create     bool
}

// Actions returns what can be done about the findings that touch the bytes from
// start to end of a file: the fix, each further candidate, and then how to say
// that all is well.
func (e *Engine) Actions(path string, start, end int) (all []Action) {
	for _, f := range e.Findings(path) {
		if f.End < start || end < f.Start {
			continue
		}
		if f.Fix != nil {
			all = append(all, Action{sentence(f.Fix.Message), f, true, edits(f.Fix)})
		}
		for i := range f.Choices {
			all = append(all, Action{sentence(f.Choices[i].Message), f, false, edits(&f.Choices[i])})
		}
		if f.Check == check.UnusedIgnore.Name {
			continue
		}
		if edit, ok := e.ignore(path, f); ok {
			title := fmt.Sprintf("Ignore %s here, with a reason", f.Check)
			all = append(all, Action{title, f, false, []Edit{edit}})
		}
		all = append(all, e.configActions(path, f)...)
	}
	return all
}

// sentence is a fix's message as editors show titles.
func sentence(message string) string {
	if message == "" {
		return "Fix"
	}
	if c := message[0]; 'a' <= c && c <= 'z' {
		return string(c-'a'+'A') + message[1:]
	}
	return message
}

func edits(fix *driver.Fix) (all []Edit) {
	for _, e := range fix.Edits {
		all = append(all, Edit{File: e.File, Start: e.Start, End: e.End, New: e.New})
	}
	return all
}

// configActions are those that write to the user's scopes.toml: the scope on the
// provider's list, where that lacks it, and the check off for the package.
func (e *Engine) configActions(path string, f Finding) (all []Action) {
	file := e.configFor(path)
	if file == nil {
		return nil
	}
	if f.Unlisted != "" {
		if edit, ok := file.withScope(f.Provider, f.Unlisted); ok {
			title := fmt.Sprintf("Add %s to %s's scopes in scopes.toml", strconv.Quote(f.Unlisted), f.Provider)
			all = append(all, Action{title, f, false, []Edit{edit}})
		}
	}
	if edit, ok := file.withOverride(importPath(f.Package), f.Check); ok {
		title := fmt.Sprintf("Switch %s off for this package in scopes.toml", f.Check)
		all = append(all, Action{title, f, false, []Edit{edit}})
	}
	return all
}
