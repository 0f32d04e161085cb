package lsp

import (
	"strings"
	"testing"
)

// A mark in a text stays at it through changes elsewhere.
func TestShift(t *testing.T) {
	const text = "one 😀\ntwo MARK three\nfour"
	at := strings.Index(text, "MARK")
	for _, e := range []encoding{utf8Bytes, utf16Units, utf32Runes} {
		r := e.rangeOf([]byte(text), at, at+len("MARK"))
		for _, change := range []struct{ old, new string }{
			{"one", "1"}, {"one", "a\n😀\nb"}, {"😀\ntwo", "x"}, {"two", "😀😀"}, {"two", ""}, {" three", "\n"}, {"😀\n", ""}, {"four", "\n\n"},
		} {
			i := strings.Index(text, change.old)
			edit := e.rangeOf([]byte(text), i, i+len(change.old))
			c := ContentChange{&edit, change.new}
			now := e.apply([]byte(text), c)
			moved := Shift(r, c, string(e))
			if got := string(now[e.offset(now, moved.Start):e.offset(now, moved.End)]); got != "MARK" {
				t.Errorf("%s: with %q for %q it is at %q", e, change.new, change.old, got)
			}
		}
	}
}
