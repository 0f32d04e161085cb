package visible

import (
	"encoding/json"
	"encoding/xml"
	"testing"
	"unicode/utf8"
)

func TestLine(t *testing.T) {
	for text, want := range map[string]string{
		"":                             "",
		`repo "user" é \x1b 日本`:        `repo "user" é \x1b 日本`,
		"\x1b]0;title\a":               `\x1b]0;title\a`,
		"a\nb\tc\rd":                   `a\nb\tc\rd`,
		"user\u202egro:nimda":          `user\u202egro:nimda`,
		"\u200b\u2066\u00a0\x9b\u009b": `\u200b\u2066\u00a0\x9b\u009b`,
		"\x00\x7f\xff\ufffd":           "\\x00\\x7f\\xff\ufffd",
		"\U000e0041":                   `\U000e0041`,
	} {
		if got := Line(text); got != want {
			t.Errorf("%q is %s, want %s", text, got, want)
		}
		if Is(text) != (text == want) {
			t.Errorf("Is(%q) is %v", text, Is(text))
		}
	}
	if got, want := Text("a\n\tb\r\x1b"), "a\n\tb\\r\\x1b"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// What a machine reads is the same, escaped or not.
func FuzzMachines(f *testing.F) {
	f.Add("\x1b[2J\u202e\u0080\x7f\U000e0041 é\"\\<&>\n\t\r\xff")
	f.Fuzz(func(t *testing.T, text string) {
		data, err := json.Marshal(text)
		if err != nil {
			t.Fatal(err)
		}
		var before, after string
		if err := json.Unmarshal(data, &before); err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal([]byte(JSON(string(data))), &after); err != nil || after != before || !Is(JSON(string(data))) {
			t.Errorf("%q is %q in JSON, %v", before, after, err)
		}
		if !utf8.ValidString(text) {
			return
		}
		type element struct {
			Text string `xml:"text,attr"`
		}
		if data, err = xml.Marshal(element{text}); err != nil {
			t.Fatal(err)
		}
		var was, is element
		if err := xml.Unmarshal(data, &was); err != nil {
			t.Fatal(err)
		}
		if err := xml.Unmarshal([]byte(XML(string(data))), &is); err != nil || is != was {
			t.Errorf("%q is %q in XML, %v", was, is, err)
		}
	})
}

func TestMarkdown(t *testing.T) {
	for _, test := range [][2]string{
		{Code("repo"), "`repo`"},
		{Code("a`b\nc"), "``a`b c``"},
		{Code("``"), "``` `` ```"},
		{Fence("a``b", 3), "```"},
		{Fence("````", 3), "`````"},
		{Prose("a_b *c* [x](y) `d` <e> \\"), "a_b *c* \\[x\\](y) \\`d\\` \\<e> \\\\"},
		{Link("list", "https://a.example/b?c#d"), "[list](https://a.example/b?c#d)"},
		{Link("a](b", "http://a.example"), "[a\\](b](http://a.example)"},
		{Link("list", "javascript:alert(1)"), "list: javascript:alert(1)"},
		{Link("list", "https://a.example/) <x>"), "list: https://a.example/) \\<x>"},
	} {
		if test[0] != test[1] {
			t.Errorf("%s, want %s", test[0], test[1])
		}
	}
}
