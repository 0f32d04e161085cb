package visible

import "strings"

// Code returns the text as code of Markdown, on one line, whatever it holds.
func Code(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	fence := Fence(text, 1)
	if strings.HasPrefix(text, "`") || strings.HasSuffix(text, "`") {
		text = " " + text + " "
	}
	return fence + text + fence
}

// Fence is what encloses a text as code: as many backquotes as least, and more
// than stand side by side in it.
func Fence(text string, least int) string {
	longest, run := 0, 0
	for _, c := range text {
		if run++; c != '`' {
			run = 0
		}
		longest = max(longest, run)
	}
	return strings.Repeat("`", max(least, longest+1))
}

// Prose returns the text as Markdown in which there are neither links nor images,
// code or HTML.
func Prose(text string) string {
	return strings.NewReplacer("\\", "\\\\", "`", "\\`", "[", "\\[", "]", "\\]", "<", "\\<").Replace(text)
}

// Link returns a link of Markdown, if the URL is one of the web, which notes of
// other people's may not be.
func Link(text, url string) string {
	if !strings.HasPrefix(url, "https://") && !strings.HasPrefix(url, "http://") || strings.ContainsAny(url, " \t\r\n<>()") {
		return Prose(text + ": " + url)
	}
	return "[" + Prose(text) + "](" + url + ")"
}
