package editor

import (
	"strings"
	"testing"
)

// What is written into a scopes.toml makes of it a file that says what it
// should and all that it said before, or nothing is written.
func TestConfigFile(t *testing.T) {
	const todo = "\"TODO: the page that lists them\" = [\n"
	scope := func(c *configFile) (Edit, bool) { return c.withScope("github", "qq") }
	override := func(c *configFile) (Edit, bool) { return c.withOverride("m/p", "duplicate") }
	for _, test := range []struct {
		name string
		add  func(*configFile) (Edit, bool)
		text string
		want string // "": nothing is offered
	}{
		{"scope, empty file", scope, "", "[provider.github.scopes]\n" + todo + "\t\"qq\",\n]\n"},
		{"scope, other tables", scope, "[checks]\nduplicate = true",
			"[checks]\nduplicate = true\n\n[provider.github.scopes]\n" + todo + "\t\"qq\",\n]\n"},
		{"scope, table with another source", scope, "[provider.github.scopes]\n\"x\" = [\"a\"]\n",
			"[provider.github.scopes]\n" + todo + "\t\"qq\",\n]\n\"x\" = [\"a\"]\n"},
		{"scope, provider without scopes", scope, "[provider.github]\nname = \"G\"\n",
			"[provider.github]\nname = \"G\"\n\n[provider.github.scopes]\n" + todo + "\t\"qq\",\n]\n"},
		{"scope, the same source", scope, "[provider.github.scopes]\n" + todo + "\"a\"]\n",
			"[provider.github.scopes]\n" + todo + "\t\"qq\",\n\"a\"]\n"},
		{"scope, the same source of another provider", scope, "[provider.google.scopes]\n" + todo + "\"a\"]\n",
			"[provider.google.scopes]\n" + todo + "\"a\"]\n\n[provider.github.scopes]\n" + todo + "\t\"qq\",\n]\n"},
		{"scope, the same source of both", scope, "[provider.google.scopes]\n" + todo + "\"a\"]\n[provider.github.scopes]\n" + todo + "\"a\"]\n",
			"[provider.google.scopes]\n" + todo + "\"a\"]\n[provider.github.scopes]\n" + todo + "\t\"qq\",\n\"a\"]\n"},
		{"scope, inline table", scope, "[provider.github]\nscopes = {\"x\" = [\"a\"]}\n", ""},
		{"override", override, "[[override]]\npackages = [\"m/q\"]\non = [\"unlisted\"]\n",
			"[[override]]\npackages = [\"m/q\"]\non = [\"unlisted\"]\n\n[[override]]\npackages = [\"m/p\"]\noff = [\"duplicate\"]\n"},
		{"override, array of them", override, "override = [{packages = [\"m/q\"], on = [\"unlisted\"]}]\n", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			edit, ok := test.add(&configFile{path: "scopes.toml", text: test.text, there: true})
			got := ""
			if ok {
				got = test.text[:edit.Start] + edit.New + test.text[edit.End:]
			}
			if got != test.want || edit.Create {
				t.Errorf("got\n%s", got)
			}
		})
	}
}

// The end of a line is found whatever is beyond it.
func TestLine(t *testing.T) {
	const text = "a\nbc\n"
	for number, want := range map[int]string{1: "a", 2: "bc", 3: "", 9: ""} {
		start, end := line([]byte(text), number)
		if got := text[start:end]; got != want || strings.Contains(got, "\n") {
			t.Errorf("line %d is %q", number, got)
		}
	}
}
