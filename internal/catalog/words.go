package catalog

import "iter"

// A span is a word of a text.
type span struct{ start, end int }

func (w span) len() int { return w.end - w.start }

// words yields the words of a scope: runs of letters and digits, cut before a
// capital that begins a hump ("ReadWrite", "APIConnectors").
func words(text string) iter.Seq[span] {
	return func(yield func(span) bool) {
		start := 0
		for i := 0; i <= len(text); i++ {
			inside := i < len(text) && isWordByte(text[i])
			if inside && (i == start || !beginsHump(text, i)) {
				continue
			}
			if start < i && !yield(span{start, i}) {
				return
			}
			start = i
			if !inside {
				start++
			}
		}
	}
}

func isWordByte(c byte) bool { return isUpper(c) || isLower(c) || '0' <= c && c <= '9' || c >= 0x80 }
func isUpper(c byte) bool    { return 'A' <= c && c <= 'Z' }
func isLower(c byte) bool    { return 'a' <= c && c <= 'z' }

// beginsHump reports whether the capital at i begins a word.
func beginsHump(text string, i int) bool {
	if !isUpper(text[i]) {
		return false
	}
	return !isUpper(text[i-1]) || i+1 < len(text) && isLower(text[i+1])
}

// wordAt returns the word of text that the n bytes at i are part of.
func wordAt(text string, i, n int) span {
	for w := range words(text) {
		if w.end >= i && (n == 0 || w.end > i) {
			return w
		}
	}
	return span{len(text), len(text)}
}

// under returns where the word of a scope stands in the token that edits lead
// to; what is inserted at its ends is part of it.
func (w span) under(edits []edit) span {
	to := w
	for _, e := range edits {
		if e.j < w.start {
			to.start += e.di - e.dj
		}
		if e.j < w.end || e.j == w.end && e.dj == 0 {
			to.end += e.di - e.dj
		}
	}
	return to
}
