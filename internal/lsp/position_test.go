package lsp

import (
	"testing"
	"testing/quick"
)

func TestPosition(t *testing.T) {
	const text = "a\néb😀c\n\xff!\n"
	for _, test := range []struct {
		encoding encoding
		at       int
		want     Position
	}{
		{utf16Units, 0, Position{0, 0}},
		{utf16Units, 1, Position{0, 1}},
		{utf16Units, 4, Position{1, 1}}, // behind é
		{utf16Units, 9, Position{1, 4}}, // behind 😀
		{utf8Bytes, 9, Position{1, 7}},
		{utf32Runes, 9, Position{1, 3}},
		{utf16Units, 12, Position{2, 1}}, // behind a byte that is no UTF-8
		{utf8Bytes, 12, Position{2, 1}},
		{utf16Units, 14, Position{3, 0}},
	} {
		if got := test.encoding.position([]byte(text), test.at); got != test.want {
			t.Errorf("%s: byte %d is at %v, want %v", test.encoding, test.at, got, test.want)
		}
		if got := test.encoding.offset([]byte(text), test.want); got != test.at {
			t.Errorf("%s: %v is byte %d, want %d", test.encoding, test.want, got, test.at)
		}
	}
	for p, want := range map[Position]int{
		{0, 99}: 1, {9, 9}: len(text), {1, 3}: 5, // in the middle of a character
	} {
		if got := utf16Units.offset([]byte(text), p); got != want {
			t.Errorf("%v is byte %d, want %d", p, got, want)
		}
	}
}

// No position of any text is out of it.
func TestPositionAnywhere(t *testing.T) {
	inside := func(text []byte, lines, characters uint8) bool {
		for _, e := range []encoding{utf8Bytes, utf16Units, utf32Runes} {
			at := e.offset(text, Position{int(lines), int(characters)})
			if at < 0 || at > len(text) || e.offset(text, e.position(text, at)) != at {
				return false
			}
		}
		return true
	}
	if err := quick.Check(inside, nil); err != nil {
		t.Error(err)
	}
}

func TestApply(t *testing.T) {
	at := func(line, from, to int) *Range { return &Range{Position{line, from}, Position{line, to}} }
	for _, test := range []struct {
		change ContentChange
		want   string
	}{
		{ContentChange{Text: "all"}, "all"},
		{ContentChange{at(0, 0, 2), "x"}, "xb\nc"},
		{ContentChange{at(1, 1, 1), "d"}, "😀b\ncd"},
		{ContentChange{at(9, 9, 9), "e"}, "😀b\nce"},
		{ContentChange{at(0, 3, 2), ""}, "😀\nc"}, // the wrong way round
	} {
		if got := string(utf16Units.apply([]byte("😀b\nc"), test.change)); got != test.want {
			t.Errorf("%+v gives %q, want %q", test.change, got, test.want)
		}
	}
}

func TestPathOf(t *testing.T) {
	for uri, want := range map[string]string{
		"file:///a/b%20c.go":     "/a/b c.go",
		"file:///a/%C3%A9/../x":  "/a/x",
		"untitled:Untitled-1":    "",
		"https://example.com/a":  "",
		"file://":                "",
		"file:///%zz":            "",
		uriOf("/a b/é#?.go"):     "/a b/é#?.go",
		"file:///a/%2B+%5Bx%5D?": "/a/++[x]",
	} {
		if got, err := PathOf(uri); got != want || (err != nil) != (want == "") {
			t.Errorf("%s is %q, %v; want %q", uri, got, err, want)
		}
	}
}
