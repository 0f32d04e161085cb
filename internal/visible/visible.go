// Package visible writes text of other people's so that neither a terminal nor
// a page obeys it: what does something instead of being seen is written as Go
// escapes it. That is each character that is not printed: control characters,
// among them the one that begins a terminal's sequences, the marks that turn the
// direction of writing, blanks other than the space, and bytes that are no UTF-8.
package visible

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// Line returns the text on one line: ends of lines are escaped as well.
func Line(text string) string { return escaped(text, "", escape) }

// Text returns the text with its lines and tabs as they are.
func Text(text string) string { return escaped(text, "\n\t", escape) }

// JSON returns JSON that says the same and is ASCII wherever a character is not
// printed: within strings, the only place for them, it has escapes of its own.
func JSON(text string) string {
	return escaped(text, "\n\t\r", func(c rune, bytes string) string {
		if c == utf8.RuneError {
			return `\ufffd`
		}
		if a, b := utf16.EncodeRune(c); a != unicode.ReplacementChar {
			return fmt.Sprintf(`\u%04x\u%04x`, a, b)
		}
		return fmt.Sprintf(`\u%04x`, c)
	})
}

// XML does the same for XML, where a number stands for a character.
func XML(text string) string {
	return escaped(text, "\n\t\r", func(c rune, _ string) string { return fmt.Sprintf("&#x%X;", c) })
}

// Is reports whether all characters of the text are printed.
func Is(text string) bool { return Line(text) == text }

// escaped writes each character that is not printed, but for those kept, as by
// says; it is given the bytes too.
func escaped(text, kept string, by func(c rune, bytes string) string) string {
	first := strings.IndexFunc(text, func(c rune) bool {
		return c == utf8.RuneError || !unicode.IsPrint(c) && !strings.ContainsRune(kept, c)
	})
	if first < 0 {
		return text
	}
	var b strings.Builder
	b.WriteString(text[:first])
	for i := first; i < len(text); {
		c, size := utf8.DecodeRuneInString(text[i:])
		bytes := text[i : i+size]
		if broken := c == utf8.RuneError && size == 1; !broken && (unicode.IsPrint(c) || strings.ContainsRune(kept, c)) {
			b.WriteString(bytes)
		} else {
			b.WriteString(by(c, bytes))
		}
		i += size
	}
	return b.String()
}

// escape is the character as a Go string literal has it.
func escape(_ rune, bytes string) string {
	quoted := strconv.Quote(bytes)
	return quoted[1 : len(quoted)-1]
}
