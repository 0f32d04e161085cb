package lock

import (
	"errors"
	"strings"
	"testing"

	"github.com/scopevet/scopevet/internal/driver"
)

// request asks providers for scopes in package p, at x.go:3:4.
func request(p string, providers string, scopes ...string) driver.ListedRequest {
	r := driver.ListedRequest{Role: "request", Package: p, Place: driver.Place{File: "x.go", Line: 3, Column: 4}}
	if providers != "" {
		r.Providers = strings.Fields(providers)
	}
	for _, s := range scopes {
		if s == More {
			r.Open = true
			continue
		}
		r.Scopes = append(r.Scopes, driver.ListedScope{Text: s, Place: r.Place})
	}
	return r
}

func lines(f *File) string {
	_, text, _ := strings.Cut(f.String(), "\n\n")
	return text
}

func TestOf(t *testing.T) {
	guess := request("b", "slack", "chat:write")
	guess.Guessed = true
	again := request("b", "slack", "users:read") // as is known already
	again.Guessed = true
	elsewhere := request("c", "slack", "users:read")
	elsewhere.Guessed = true
	drive := request("a", "google", "drive")
	drive.Scopes[0].Sensitivity = "restricted"
	named := request("a", "", "named")
	named.Role = "named"
	f := Of([]driver.ListedRequest{
		request("b", "", "some thing", "é\xff", `"`, "", More),
		request("b", "google", "email", More), drive, request("b", "google", "drive", "email"),
		request("a", "gitlab github", "openid"), guess, named, again, elsewhere,
		request("b", "slack", "users:read"),
	})
	want := `github,gitlab openid - a

google drive restricted a b
google email - b
google ... - b

slack users:read - b

slack? chat:write - b
slack? users:read - b c

- "\"" - b
- "some thing" - b
- "\u00e9\xff" - b
- ... - b
`
	if got := lines(f); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	read, err := Parse("scopes.lock", f.String())
	if err != nil {
		t.Fatal(err)
	}
	if got := read.String(); got != f.String() {
		t.Errorf("read and written again:\n%s", got)
	}
	if c := read.Compare(f); len(c.Added)+len(c.Gone)+len(c.Updated) > 0 {
		t.Errorf("written and read it differs: %v", c)
	}
}

// Two branches that each add a line are as one once git has put them together.
func TestParseMerged(t *testing.T) {
	f, err := Parse("scopes.lock", "google email - b\ngithub repo - z\n\n# a remark\r\ngoogle  email restricted a b\r\n")
	if err != nil {
		t.Fatal(err)
	}
	if got, want := lines(f), "github repo - z\n\ngoogle email restricted a b\n"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestParseErrors(t *testing.T) {
	for text, want := range map[string]string{
		"github":                             "want a provider, a scope",
		"github repo -":                      "want a provider, a scope",
		"<<<<<<< HEAD":                       `"<<<<<<<" is no provider`,
		"=======":                            `"=======" is no provider`,
		"GitHub repo - p":                    `"GitHub" is no provider`,
		"github,slack? a - p":                "is no provider",
		"github repo Restricted p":           `"Restricted" is no sensitivity`,
		`github "repo - p`:                   "the quoted scope has no end",
		`github "repo"- p`:                   `want a blank behind "repo"`,
		`github "" - p`:                      `"" is no scope`,
		"github é - p":                       "want quotes around it",
		"github\trepo - p":                   "is no provider",
		"github\x00 repo - p":                "is no provider",
		"github " + strings.Repeat("x", 1e7): "want a provider, a scope",
	} {
		_, err := Parse("scopes.lock", "# header\n"+text+"\n")
		var at *Error
		if !errors.As(err, &at) || at.Line != 2 || !strings.HasPrefix(err.Error(), "scopes.lock:2: ") || !strings.Contains(err.Error(), want) {
			t.Errorf("%.40q: got error %v, want %q", text, err, want)
		}
	}
	_, err := Parse("scopes.lock", strings.Repeat("\x7fELF\x00\n", 1e5))
	if err == nil || strings.Count(err.Error(), "\n") != 9 {
		t.Errorf("of a binary file: %.200v", err)
	}
	_, err = Parse("scopes.lock", "a\ngithub repo - p\nb\n")
	if err == nil || !strings.Contains(err.Error(), "lock:1: ") || !strings.Contains(err.Error(), "lock:3: ") {
		t.Errorf("of two mistakes: %v", err)
	}
}

func TestCompare(t *testing.T) {
	for _, c := range []struct{ old, now, added, gone, updated string }{
		{"github repo - a", "github repo - a", "", "", ""},
		{"github repo - a", "github repo - a b", "", "", "github repo"},
		{"github repo - a", "github repo restricted a", "", "", "github repo"},
		{"github repo - a", "github repo - a\ngithub gist - a", "github gist", "", ""},
		{"github repo - a\ngithub gist - a", "github repo - a", "", "github gist", ""},
		{"github repo - a", "gitlab repo - a", "gitlab repo", "github repo", ""},
		// One of several: each of them must have been reviewed.
		{"github,gitlab api - a", "github api - a", "", "", "github api"},
		{"github api - a", "github,gitlab api - a", "github,gitlab api", "", ""},
		{"github api - a\ngitlab api - a", "github,gitlab api - a", "", "", "github,gitlab api"},
		// A guess is not worth a review, a known provider is.
		{"google? email - a", "- email - a", "", "", "- email"},
		{"- email - a", "google? email - a", "", "", "google? email"},
		{"google? email - a", "google email - a", "", "", "google email"},
		{"google? email - a", "google email - b", "google email", "", ""},
		{"google email - a", "- email - a", "- email", "", ""},
		{"google email - a", "google? email - a", "", "", "google? email"},
		{"google email - a", "google? email - b", "google? email", "", ""},
		// What cannot be seen may be anything.
		{"google ... - a", "google ... - a b", "google ...", "", ""},
		{"google ... - a b", "google ... - a", "", "", "google ..."},
		{"google ... - a", "google email - a", "google email", "google ...", ""},
	} {
		old, err := Parse("old", c.old)
		if err != nil {
			t.Fatal(err)
		}
		now, err := Parse("now", c.now)
		if err != nil {
			t.Fatal(err)
		}
		got := old.Compare(now)
		for _, part := range []struct {
			name string
			got  []Line
			want string
		}{{"added", got.Added, c.added}, {"gone", got.Gone, c.gone}, {"updated", got.Updated, c.updated}} {
			var all []string
			for _, l := range part.got {
				all = append(all, l.Provider+" "+l.Scope)
			}
			if got := strings.Join(all, "; "); got != part.want {
				t.Errorf("from %q to %q: %s %q, want %q", c.old, c.now, part.name, got, part.want)
			}
		}
	}
}

// FuzzParse looks for texts that are read and then written as something else.
func FuzzParse(f *testing.F) {
	f.Add(header + "\ngithub repo - example.com/a example.com/b\n")
	f.Fuzz(func(t *testing.T, text string) {
		first, err := Parse("scopes.lock", text)
		if err != nil {
			return
		}
		second, err := Parse("scopes.lock", first.String())
		if err != nil {
			t.Fatalf("what was written cannot be read: %v\n%s", err, first)
		}
		if second.String() != first.String() {
			t.Fatalf("got\n%s\nwant\n%s", second, first)
		}
	})
}
