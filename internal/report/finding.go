package report

import (
	"os"
	"strings"

	"github.com/scopevet/scopevet/internal/driver"
)

// A Finding is a finding with the lines that it is about.
type Finding struct {
	driver.Finding
	Place driver.Place
	// Before are the lines as they stand, cut around what is wrong; they are
	// empty where the file cannot be read.
	Before [3]string
	After  string // the same lines with the fix; empty when there is none
}

func (r *Report) addFindings(findings []driver.Finding) {
	name, texts := driver.RelativeName(), make(map[string]string)
	for _, f := range findings {
		text, read := texts[f.Pos.Filename]
		if !read {
			data, _ := os.ReadFile(f.Pos.Filename) // what cannot be read has no lines
			text = string(data)
			texts[f.Pos.Filename] = text
		}
		one := Finding{Finding: f, Place: driver.Place{File: name(f.Pos.Filename), Line: f.Pos.Line, Column: f.Pos.Column}}
		one.lines(text)
		r.Findings = append(r.Findings, one)
	}
}

// longest is how many bytes of a file are shown with a finding.
const longest = 2000

// lines takes the lines of a finding, and of its fix, from the file's text.
func (f *Finding) lines(text string) {
	start, end := f.Pos.Offset, f.End.Offset
	from, to := start, end
	if f.Fix != nil {
		for _, e := range f.Fix.Edits {
			if e.File != f.Pos.Filename {
				return
			}
			from, to = min(from, e.Start), max(to, e.End)
		}
	}
	if start < 0 || end < start || to > len(text) {
		return
	}
	from = strings.LastIndexByte(text[:from], '\n') + 1
	if i := strings.IndexByte(text[to:], '\n'); i >= 0 {
		to += i
	} else {
		to = len(text)
	}
	if to-from > longest {
		return
	}
	indent := len(text[from:to]) - len(strings.TrimLeft(text[from:to], " \t"))
	from = min(from+indent, start)
	f.Before = [3]string{text[from:start], text[start:end], text[end:to]}
	if f.Fix == nil {
		return
	}
	var b strings.Builder
	at := from
	for _, e := range f.Fix.Edits {
		if e.Start < at {
			return
		}
		b.WriteString(text[at:e.Start] + e.New)
		at = e.End
	}
	f.After = b.String() + text[at:to]
}
