package check

import (
	"testing"
	"unicode/utf8"
)

// TestLookalikes sees to it that each likeness stands for one character that a
// scope may have, and is none itself.
func TestLookalikes(t *testing.T) {
	seen := make(map[rune]string)
	for ascii, likes := range lookalikes {
		if len(ascii) != 1 || !isScopeByte(ascii[0]) {
			t.Errorf("%q is no character of a scope", ascii)
		}
		for _, c := range likes {
			if c < utf8.RuneSelf {
				t.Errorf("%q is like %q, but ASCII", c, ascii)
			}
			if other, ok := seen[c]; ok {
				t.Errorf("%q is like %q and %q", c, ascii, other)
			}
			seen[c] = ascii
			if got, ok := asciiFor(c); !ok || got != ascii {
				t.Errorf("%q becomes %q, want %q", c, got, ascii)
			}
		}
	}
}
