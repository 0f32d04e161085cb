package editor

import (
	"bytes"
	"go/token"
)

// offset returns where a position is in a text; one beyond its line or the text
// is at their end.
func offset(text []byte, pos token.Position) int {
	start, end := line(text, pos.Line)
	return max(start, min(start+pos.Column-1, end))
}

// line returns the line of that number, from 1, without its newline.
func line(text []byte, number int) (start, end int) {
	for ; number > 1; number-- {
		next := bytes.IndexByte(text[start:], '\n')
		if next < 0 {
			return len(text), len(text)
		}
		start += next + 1
	}
	return start, endOfLine(text, start)
}

// endOfLine returns where the line that an offset is in ends.
func endOfLine(text []byte, at int) int {
	if n := bytes.IndexByte(text[at:], '\n'); n >= 0 {
		return at + n
	}
	return len(text)
}

func startOfLine(text []byte, at int) int { return bytes.LastIndexByte(text[:at], '\n') + 1 }
