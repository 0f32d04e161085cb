package check

import (
	"fmt"
	"strings"
	"unicode"
)

// foreignCharacter returns the finding about the first character of a token
// that RFC 6749 section 3.3 does not allow, with the token as it was meant if
// every such character has a likeness that is allowed.
func foreignCharacter(t Token) (Finding, bool) {
	var right strings.Builder
	var first rune
	sure := true
	for _, c := range t.Text {
		if c < 0x80 && isScopeByte(byte(c)) {
			right.WriteRune(c)
			continue
		}
		if first == 0 {
			first = c
		}
		likeness, ok := asciiFor(c)
		sure = sure && ok
		right.WriteString(likeness)
	}
	text := strings.TrimSpace(right.String())
	switch {
	case first == 0:
		return Finding{}, false
	case !sure || text == "":
		return t.finding(Error, "%q has %s, which no scope may have", t.Text, characterName(first)), true
	}
	return t.finding(Error, "%q has %s; write %q", t.Text, characterName(first), text).by(text), true
}

// asciiFor returns what a character was surely meant to be: a blank for other
// blanks, nothing for what cannot be seen, and the letter that it looks like.
func asciiFor(c rune) (string, bool) {
	switch {
	case unicode.Is(unicode.Zs, c) || c == '\v' || c == '\f':
		return " ", true
	case invisible(c):
		return "", true
	case '！' <= c && c <= '～': // the full-width forms of ASCII
		return string(c - '！' + '!'), true
	}
	for ascii, likes := range lookalikes {
		if strings.ContainsRune(likes, c) {
			return ascii, true
		}
	}
	return string(c), false
}

func invisible(c rune) bool {
	return unicode.Is(unicode.Cf, c) || c == '\u034f' || '\ufe00' <= c && c <= '\ufe0f'
}

// lookalikes are letters of other scripts, and typographic marks, by the ASCII
// character that they cannot be told from.
var lookalikes = map[string]string{
	"a": "аα", "b": "Ь", "c": "сϲ", "d": "ԁ", "e": "еє", "g": "ɡ", "h": "һ", "i": "іιı", "j": "ј",
	"k": "κ", "l": "ӏ", "n": "ո", "o": "оοօ", "p": "рρ", "q": "ԛ", "s": "ѕ", "u": "υս",
	"v": "νѵ", "w": "ԝ", "x": "хχ", "y": "у",
	"A": "АΑ", "B": "ВΒ", "C": "СϹ", "E": "ЕΕ", "H": "НΗ", "I": "ІΙ", "J": "Ј", "K": "КΚ", "M": "МΜ",
	"N": "Ν", "O": "ОΟ", "P": "РΡ", "S": "Ѕ", "T": "ТΤ", "X": "ХΧ", "Y": "ҮΥ", "Z": "Ζ",
	"-": "‐‑‒–—―−", ":": "ː∶", ".": "․", "/": "⁄∕",
}

func characterName(c rune) string {
	switch {
	case c == '\u00a0' || c == '\u202f':
		return "a no-break space"
	case unicode.Is(unicode.Zs, c):
		return fmt.Sprintf("the blank U+%04X", c)
	case invisible(c):
		return fmt.Sprintf("the invisible character U+%04X", c)
	case unicode.Is(unicode.Cyrillic, c):
		return fmt.Sprintf("the Cyrillic letter %q", c)
	case unicode.Is(unicode.Greek, c):
		return fmt.Sprintf("the Greek letter %q", c)
	case unicode.IsControl(c):
		return fmt.Sprintf("the control character U+%04X", c)
	}
	return fmt.Sprintf("the character %q", c)
}
