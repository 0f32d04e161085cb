package flow

import (
	"go/ast"
	"go/token"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Range returns the source positions of the bytes from start to end of the
// literal's value. A range that begins or ends within an escape sequence is
// widened to the whole of it. For a literal that cannot be mapped, such as a
// raw string with carriage returns, which the scanner drops, ok is false and
// the range is the whole literal.
func Range(lit *ast.BasicLit, start, end int) (pos, stop token.Pos, ok bool) {
	if int(lit.End()-lit.Pos()) != len(lit.Value) || start < 0 || start > end {
		return lit.Pos(), lit.End(), false
	}
	from, to, ok := sourceRange(lit.Value, start, end)
	if !ok {
		return lit.Pos(), lit.End(), false
	}
	return lit.Pos() + token.Pos(from), lit.Pos() + token.Pos(to), true
}

// sourceRange maps value bytes to bytes of the literal as it is written.
func sourceRange(source string, start, end int) (from, to int, ok bool) {
	if len(source) < 2 {
		return 0, 0, false
	}
	quote, body := source[0], source[1:len(source)-1]
	if quote == '`' {
		if end > len(body) {
			return 0, 0, false
		}
		for start > 0 && start < len(body) && !utf8.RuneStart(body[start]) {
			start--
		}
		for end < len(body) && !utf8.RuneStart(body[end]) {
			end++
		}
		return start + 1, end + 1, true
	}
	from, to = -1, -1
	at, value := 1, 0 // offsets in source and in the value
	for {
		// A range starts at the last boundary at or before it and ends at the
		// first at or behind it.
		if value <= start {
			from = at
		}
		if value >= end {
			return from, at, from >= 0
		}
		if body == "" {
			return 0, 0, false
		}
		r, multibyte, tail, err := strconv.UnquoteChar(body, quote)
		if err != nil {
			return 0, 0, false
		}
		value += valueLen(r, multibyte)
		at += len(body) - len(tail)
		body = tail
	}
}

// valueLen is how many bytes of the value a character or escape stands for.
func valueLen(r rune, multibyte bool) int {
	if r < utf8.RuneSelf || !multibyte {
		return 1
	}
	return utf8.RuneLen(r)
}

// Quote writes text so that it can stand inside the literal, between its
// quotes. ok is false if it cannot, such as a backquote in a raw string.
func Quote(lit *ast.BasicLit, text string) (quoted string, ok bool) {
	if strings.HasPrefix(lit.Value, "`") {
		// A file holds neither NUL nor, but at its begin, a byte order mark.
		return text, !strings.ContainsAny(text, "`\r\x00\ufeff") && utf8.ValidString(text)
	}
	q := strconv.Quote(text)
	return q[1 : len(q)-1], true
}

// Requote writes text as a literal of its own, in the quotes that lit has.
func Requote(lit *ast.BasicLit, text string) (literal string, ok bool) {
	inside, ok := Quote(lit, text)
	return lit.Value[:1] + inside + lit.Value[:1], ok
}
