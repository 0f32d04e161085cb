package snippet_test

import (
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/scopevet/scopevet/analyzer"
	"github.com/scopevet/scopevet/internal/declare"
	"github.com/scopevet/scopevet/internal/snippet"
)

func checker(t testing.TB) *snippet.Checker {
	t.Helper()
	all, err := declare.Tree("../../testdata/src")
	if err != nil {
		t.Fatal(err)
	}
	std, err := declare.Listed(declare.Standard...)
	if err != nil {
		t.Fatal(err)
	}
	for path, files := range std {
		all[path] = files
	}
	return snippet.New(all, analyzer.Options{})
}

// A file, as programs have it.
const file = `package main

import (
	"fmt"
	"net/http"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/github"
)

var conf = &oauth2.Config{
	Endpoint: github.Endpoint,
	Scopes:   []string{"repo", "user:emial"},
}

func login(w http.ResponseWriter, r *http.Request) {
	http.Redirect(w, r, conf.AuthCodeURL("state", oauth2.AccessTypeOffline), http.StatusFound)
	fmt.Println("ünïcode")
}
`

func TestCheck(t *testing.T) {
	c := checker(t)
	for _, tt := range []struct {
		name, text string
		wrong      []string // "check part"
		fixed      string   // in place of the first wrong part
		unknown    []string
		broken     bool
	}{
		{"a file", file, []string{"misspelled user:emial"}, "user:email", nil, false},
		{"a file with unknown imports", strings.Replace(file, `"fmt"`, `"fmt"; "example.org/none"`, 1), []string{"misspelled user:emial"}, "user:email", []string{"example.org/none"}, false},
		{"types that do not fit", file + "var x int = conf.Nothing(1) + none.None\n", []string{"misspelled user:emial"}, "user:email", nil, false},
		{"a file that is being written", file + "func half(", []string{"misspelled user:emial"}, "user:email", nil, true},
		{"declarations", "var conf = oauth2.Config{Endpoint: github.Endpoint,\n Scopes: []string{\"repo,gist\"}}", []string{"comma-joined repo,gist"}, `"repo", "gist"`, nil, false},
		{"statements", "conf := &oauth2.Config{\n\tEndpoint: google.Endpoint,\n\tScopes: []string{\"openid\", \"emial\"},\n}\nuse(conf)\n", []string{"misspelled emial"}, "email", nil, false},
		{"a value", "&oauth2.Config{Endpoint: endpoints.GitHub, Scopes: []string{\"user:emial\"}}", []string{"misspelled user:emial"}, "user:email", nil, false},
		{"statements that are being written", "conf := oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{\"user:emial\"}}\nif conf.", []string{"misspelled user:emial"}, "user:email", nil, true},
		{"a URL", "v := url.Values{}\nv.Set(\"scope\", \"repo user:emial\")\nu := \"https://github.com/login/oauth/authorize?\" + v.Encode()\nhttp.Get(u)", []string{"misspelled user:emial"}, "user:email", nil, false},
		{"goth", "goth.UseProviders(github.New(key, secret, \"http://localhost\", \"user:emial\"))", []string{"misspelled user:emial"}, "user:email", nil, false},
		{"a package that there is not", "none.UseProviders(none.New(\"user:emial\"))\n", nil, "", nil, false},
		{"right", strings.Replace(file, "emial", "email", 1), nil, "", nil, false},
		{"nothing", "", nil, "", nil, false},
		{"no Go", "Hello, world!", nil, "", nil, true},
		{"binary", "\x00\xff package", nil, "", nil, true},
		{"an ignored one", strings.Replace(file, `"user:emial"},`, `"user:emial"}, //scopevet:ignore misspelled -- told so`, 1), nil, "", nil, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r, err := c.Check(tt.text)
			if err != nil {
				t.Fatal(err)
			}
			var wrong []string
			for _, f := range r.Findings {
				wrong = append(wrong, f.Check+" "+tt.text[f.Start:f.End])
			}
			if !slices.Equal(wrong, tt.wrong) {
				t.Errorf("found %q, want %q", wrong, tt.wrong)
			}
			if !slices.Equal(r.Unknown, tt.unknown) {
				t.Errorf("unknown %q, want %q", r.Unknown, tt.unknown)
			}
			if (r.Broken != "") != tt.broken {
				t.Errorf("broken %q", r.Broken)
			}
			if tt.fixed == "" || len(r.Findings) == 0 {
				return
			}
			if f := r.Findings[0]; f.Fix == nil || len(f.Fix.Edits) != 1 || f.Fix.Edits[0].Text != tt.fixed {
				t.Errorf("fix %+v, want %q", f.Fix, tt.fixed)
			}
		})
	}
}

func TestScopes(t *testing.T) {
	r, err := checker(t).Check(file)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, s := range r.Scopes {
		all = append(all, s.Provider+" "+file[s.Start:s.End])
	}
	if want := []string{"github repo", "github user:emial"}; !slices.Equal(all, want) {
		t.Errorf("scopes %q, want %q", all, want)
	}
}

// Every beginning of a text is something that somebody types.
func TestTyped(t *testing.T) {
	c := checker(t)
	text, err := os.ReadFile("../../testdata/example/providers.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, typed := range []string{file, string(text[:min(len(text), 1500)])} {
		for n := 0; n < len(typed); n += 7 {
			r, err := c.Check(typed[:n])
			if err != nil {
				t.Fatalf("%d bytes: %v", n, err)
			}
			for _, f := range r.Findings {
				if f.Start < 0 || f.End < f.Start || f.End > n {
					t.Errorf("%d bytes: %s at %d to %d", n, f.Check, f.Start, f.End)
				}
			}
		}
	}
}

func TestPackageName(t *testing.T) {
	for path, want := range map[string]string{
		"golang.org/x/oauth2":                 "oauth2",
		"github.com/google/go-github/v74":     "github",
		"github.com/urfave/cli/v3":            "cli",
		"gopkg.in/yaml.v3":                    "yaml",
		"gitlab.com/gitlab-org/api/client-go": "client",
	} {
		if got := snippet.PackageName(path); got != want {
			t.Errorf("PackageName(%q) = %q, want %q", path, got, want)
		}
	}
}

func TestDeclarations(t *testing.T) {
	d := snippet.Declarations{"a.org/b": {"package b\n", "package b\n\nvar X int\n"}, "c": {"package c\n"}}
	if got := snippet.ParseDeclarations(d.Text()); !reflect.DeepEqual(got, d) {
		t.Errorf("read again: %v", got)
	}
}
