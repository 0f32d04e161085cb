package lsp

import (
	"bytes"
	"fmt"
	"net/url"
	"path/filepath"
	"runtime"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// An encoding is what a position's character counts.
type encoding string

const (
	utf8Bytes  encoding = "utf-8"
	utf16Units encoding = "utf-16" // unless something else is agreed on
	utf32Runes encoding = "utf-32"
)

// choose takes the first encoding that the client offers and we have.
func choose(offered []string) encoding {
	for _, o := range offered {
		switch e := encoding(o); e {
		case utf8Bytes, utf16Units, utf32Runes:
			return e
		}
	}
	return utf16Units
}

// units is how many units a character is, one that is no UTF-8 included.
func (e encoding) units(r rune, size int) int {
	switch {
	case e == utf8Bytes:
		return size
	case e == utf16Units && utf16.RuneLen(r) == 2:
		return 2
	}
	return 1
}

// offset returns where a position is in a text. What lies beyond a line is at
// its end, and beyond the text at the end of that.
func (e encoding) offset(text []byte, p Position) int {
	at := 0
	for range p.Line {
		n := bytes.IndexByte(text[at:], '\n')
		if n < 0 {
			return len(text)
		}
		at += n + 1
	}
	for units := 0; at < len(text) && text[at] != '\n'; {
		r, size := utf8.DecodeRune(text[at:])
		if units += e.units(r, size); units > p.Character {
			break
		}
		at += size
	}
	return at
}

// position is the inverse of offset.
func (e encoding) position(text []byte, at int) Position {
	at = max(0, min(at, len(text)))
	start := bytes.LastIndexByte(text[:at], '\n') + 1
	p := Position{Line: bytes.Count(text[:start], []byte{'\n'})}
	for i := start; i < at; {
		r, size := utf8.DecodeRune(text[i:])
		p.Character += e.units(r, size)
		i += size
	}
	return p
}

func (e encoding) rangeOf(text []byte, start, end int) Range {
	return Range{e.position(text, start), e.position(text, end)}
}

// apply makes a change of a text.
func (e encoding) apply(text []byte, c ContentChange) []byte {
	if c.Range == nil {
		return []byte(c.Text)
	}
	start, end := e.offset(text, c.Range.Start), e.offset(text, c.Range.End)
	if end < start {
		start, end = end, start
	}
	out := make([]byte, 0, len(text)+len(c.Text)-(end-start))
	out = append(out, text[:start]...)
	out = append(out, c.Text...)
	return append(out, text[end:]...)
}

// PathOf returns the path that a file URI names; others name none.
func PathOf(uri string) (string, error) {
	u, err := url.Parse(uri)
	if err != nil {
		return "", err
	}
	if u.Scheme != "file" || u.Path == "" {
		return "", fmt.Errorf("%q is no file", uri)
	}
	path := u.Path
	if runtime.GOOS == "windows" { // /c:/dir
		path = strings.TrimPrefix(path, "/")
	}
	return filepath.Clean(filepath.FromSlash(path)), nil
}

func uriOf(path string) string {
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path
	}
	return (&url.URL{Scheme: "file", Path: path}).String()
}
