package format

import (
	"go/token"
	"os"
	"strings"
	"unicode/utf8"

	"github.com/scopevet/scopevet/internal/driver"
)

// sources are the texts of files, read once. One that cannot be read is empty.
type sources map[string]string

func (s sources) text(name string) string {
	text, ok := s[name]
	if !ok {
		data, _ := os.ReadFile(name)
		text = string(data)
		s[name] = text
	}
	return text
}

// line returns a line of a file without its end, or "".
func (s sources) line(name string, number int) string {
	text := s.text(name)
	for range number - 1 {
		_, rest, ok := strings.Cut(text, "\n")
		if !ok {
			return ""
		}
		text = rest
	}
	line, _, _ := strings.Cut(text, "\n")
	return strings.TrimSuffix(line, "\r")
}

// at returns the position of an offset in a file.
func (s sources) at(name string, offset int) token.Position {
	before := s.text(name)
	before = before[:min(offset, len(before))]
	start := strings.LastIndexByte(before, '\n') + 1
	return token.Position{Filename: name, Offset: offset,
		Line: strings.Count(before, "\n") + 1, Column: len(before) - start + 1}
}

// column counts a position's column in characters instead of bytes.
func (s sources) column(p token.Position) int {
	line := s.line(p.Filename, p.Line)
	if p.Column < 1 || p.Column > len(line)+1 {
		return max(p.Column, 1)
	}
	return utf8.RuneCountInString(line[:p.Column-1]) + 1
}

// replacement is a fix as one edit: from the first byte that it changes to the
// last, with what stays between them.
func (s sources) replacement(fix *driver.Fix) driver.Edit {
	whole := fix.Edits[0]
	text := s.text(whole.File)
	for _, e := range fix.Edits[1:] {
		if e.File != whole.File || e.Start > len(text) {
			break
		}
		whole.New += text[whole.End:e.Start] + e.New
		whole.End = e.End
	}
	return whole
}
