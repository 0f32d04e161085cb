package engine

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/scopevet/scopevet/internal/declare"
)

func newEngine(t testing.TB) *Engine {
	t.Helper()
	declared, err := declare.Tree("../../../testdata/src")
	if err != nil {
		t.Fatal(err)
	}
	e, err := New(declared)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

const conf = `// 🔑 für GitHub
var conf = oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"repo", "user:emial"}}
`

func TestCheck(t *testing.T) {
	e := newEngine(t)
	for _, tt := range []struct {
		name, provider, text string
		kind                 string
		wrong                []string // "check part"
		fixed                string   // the text with the first fix made
	}{
		{"nothing", "", " \n", "", nil, ""},
		{"Go", "", conf, "go", []string{"misspelled user:emial"}, strings.Replace(conf, "emial", "email", 1)},
		{"scopes", "github", "repo user:emial", "scopes", []string{"misspelled user:emial"}, "repo user:email"},
		{"scopes of nobody", "", "repo user:emial", "scopes", nil, ""},
		{"scopes behind what is no ASCII", "google", "é openid,email", "scopes", []string{"whitespace é", "comma-joined openid,email"}, ""},
		{"a list", "github", `[]string{"repo", "user:emial"}`, "scopes", []string{"misspelled user:emial"}, `[]string{"repo", "user:email"}`},
		{"a URL", "", "https://github.com/login/oauth/authorize?scope=user:emial", "url", []string{"misspelled user:emial"}, "https://github.com/login/oauth/authorize?scope=user:email"},
		{"an error", "", "Error 400: invalid_scope Some requested scopes were invalid. {valid=[openid], invalid=[userinfo.emial]}", "error", []string{"misspelled userinfo.emial"}, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a := e.Check(tt.text, tt.provider)
			if a.Kind != tt.kind || a.Error != "" {
				t.Errorf("kind %q, want %q; %s", a.Kind, tt.kind, a.Error)
			}
			text := utf16.Encode([]rune(tt.text))
			var wrong []string
			for _, f := range a.Findings {
				wrong = append(wrong, f.Check+" "+string(utf16.Decode(text[f.Start:f.End])))
				if strings.Contains(f.Message, "["+f.Check+"]") || f.Title == "" {
					t.Errorf("finding %+v", f)
				}
			}
			if !slices.Equal(wrong, tt.wrong) {
				t.Errorf("found %q, want %q", wrong, tt.wrong)
			}
			if tt.fixed == "" || len(a.Findings) == 0 {
				return
			}
			if len(a.Findings[0].Fixes) != 1 {
				t.Fatalf("fixes %+v", a.Findings[0].Fixes)
			}
			fixed := text
			for _, edit := range a.Findings[0].Fixes[0].Edits {
				fixed = slices.Replace(slices.Clone(fixed), edit.Start, edit.End, utf16.Encode([]rune(edit.Text))...)
			}
			if got := string(utf16.Decode(fixed)); got != tt.fixed {
				t.Errorf("fixed: %s\nwant: %s", got, tt.fixed)
			}
		})
	}
}

func TestRefused(t *testing.T) {
	e := newEngine(t)
	for name, text := range map[string]string{
		"long":    strings.Repeat("a", 1<<20),
		"long Go": "package p\n" + strings.Repeat("// a\n", 1<<18),
		"binary":  "\xff\xfe",
	} {
		if a := e.Check(text, ""); a.Error == "" {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestIsGo(t *testing.T) {
	for text, want := range map[string]bool{
		"package main":                                true,
		"conf := &oauth2.Config{Scopes: nil}":         true,
		"\toauth2.Config{":                            true,
		"var scopes = x":                              true,
		"repo user:email":                             false,
		`[]string{"repo"}`:                            false,
		`{"error": "invalid_scope"}`:                  false,
		"https://example.com/a?x=b.C(1)":              false,
		"oauth2: cannot fetch token: 400 Bad Request": false,
	} {
		if got := IsGo(text); got != want {
			t.Errorf("IsGo(%q) = %v", text, got)
		}
	}
}

func TestSearch(t *testing.T) {
	e := newEngine(t)
	for _, tt := range []struct{ query, provider, first, of string }{
		{"user:email", "", "user:email", "github"},
		{"GMAIL readonly", "", "https://www.googleapis.com/auth/gmail.readonly", "google"},
		{"slack chat:write", "", "chat:write", "slack"},
		{"repo", "github", "repo", "github"},
	} {
		found := e.Search(tt.query, tt.provider)
		if len(found.Scopes) == 0 || found.Scopes[0].Name != tt.first || found.Scopes[0].Key != tt.of {
			t.Errorf("%q: %+v, want %s of %s", tt.query, found.Scopes[:min(2, len(found.Scopes))], tt.first, tt.of)
		}
	}
	if found := e.Search("no such scope anywhere", ""); found.Total != 0 {
		t.Errorf("found %+v", found)
	}
	if found := e.Search("", "google"); found.Total < 100 || len(found.Scopes) != shown {
		t.Errorf("all of google: %d, %d shown", found.Total, len(found.Scopes))
	}
	if found := e.Search("", ""); found.Total < 1000 || len(found.Scopes) > 0 {
		t.Errorf("nothing is asked; found %d and showed %d", found.Total, len(found.Scopes))
	}
}

func TestProviders(t *testing.T) {
	all := newEngine(t).Providers()
	if !slices.ContainsFunc(all, func(p Provider) bool { return p.Key == "github" && p.Name == "GitHub" }) {
		t.Errorf("providers %+v", all)
	}
}
