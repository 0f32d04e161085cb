package lsp

import (
	"strings"
	"unicode/utf8"
)

// Shift returns where a range of a text is after a change of it; positions is
// the encoding that was agreed on. What is within the changed text is at its
// beginning.
func Shift(r Range, c ContentChange, positions string) Range {
	if c.Range == nil {
		return r // the whole text is another: nobody knows
	}
	e := choose([]string{positions})
	return Range{e.shift(r.Start, c), e.shift(r.End, c)}
}

func (e encoding) shift(p Position, c ContentChange) Position {
	start, end := c.Range.Start, c.Range.End
	switch {
	case before(p, start):
		return p
	case before(p, end):
		return start
	}
	lines := strings.Count(c.Text, "\n")
	if p.Line == end.Line {
		p.Character += e.length(c.Text[strings.LastIndexByte(c.Text, '\n')+1:]) - end.Character
		if lines == 0 {
			p.Character += start.Character
		}
	}
	p.Line += lines - (end.Line - start.Line)
	return p
}

func before(a, b Position) bool {
	return a.Line < b.Line || a.Line == b.Line && a.Character < b.Character
}

// length is how many units a text has.
func (e encoding) length(text string) (units int) {
	for len(text) > 0 {
		r, size := utf8.DecodeRuneInString(text)
		units += e.units(r, size)
		text = text[size:]
	}
	return units
}
