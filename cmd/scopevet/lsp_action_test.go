package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/scopevet/scopevet/internal/lsp"
	"github.com/scopevet/scopevet/internal/lsp/lsptest"
)

// asking is a package that asks GitHub with this statement or declaration.
func asking(code string) string {
	return "package login\n\nimport (\n\t\"golang.org/x/oauth2\"\n\t\"golang.org/x/oauth2/endpoints\"\n)\n\n" + code
}

func titles(all []lsptest.Action) (titles []string) {
	for _, a := range all {
		titles = append(titles, a.Title)
	}
	return titles
}

// Each thing to do about a finding does it.
func TestLSPActions(t *testing.T) {
	const misspelled = "var c = oauth2.Config{Endpoint: endpoints.GitHub, Scopes: []string{\"repo\", \"user:emial\"}}\n"
	for _, test := range []struct {
		name, code, at, action string
		want                   string   // the code afterwards
		left                   []string // found then
	}{
		{"the fix", misspelled, "user:emial", `Replace with "user:email"`,
			strings.Replace(misspelled, "emial", "email", 1), nil},
		{"a candidate of two scopes",
			"var c = oauth2.Config{Endpoint: endpoints.LinkedIn, Scopes: []string{\n\t\"r_liteprofile\",\n}}\n", "r_liteprofile",
			`Replace with "openid", "profile"`,
			"var c = oauth2.Config{Endpoint: endpoints.LinkedIn, Scopes: []string{\n\t\"openid\", \"profile\",\n}}\n", nil},
		{"one of several candidates",
			"var c = oauth2.Config{Endpoint: endpoints.GitHub, Scopes: []string{`user:mail`}}\n", "user:mail",
			`Replace with "user:email"`,
			"var c = oauth2.Config{Endpoint: endpoints.GitHub, Scopes: []string{`user:email`}}\n", nil},
		{"ignore", misspelled, "user:emial", "Ignore misspelled here",
			strings.TrimSuffix(misspelled, "\n") + " //scopevet:ignore misspelled TODO: say why\n", nil},
		{"ignore beside a comment", strings.TrimSuffix(misspelled, "\n") + " // that's all\n", "user:emial", "Ignore misspelled here",
			"//scopevet:ignore misspelled TODO: say why\n" + strings.TrimSuffix(misspelled, "\n") + " // that's all\n", nil},
		{"ignore what is ignored for something else", strings.TrimSuffix(misspelled, "\n") + " //scopevet:ignore duplicate they are not\n",
			"user:emial", "Ignore misspelled here",
			strings.TrimSuffix(misspelled, "\n") + " //scopevet:ignore duplicate,misspelled they are not\n", nil},
		{"ignore an element", "var c = oauth2.Config{Endpoint: endpoints.GitHub, Scopes: []string{\n\t\"repo\",\n\t\"user:emial\", // mail\n}}\n",
			"user:emial", "Ignore misspelled here",
			"var c = oauth2.Config{Endpoint: endpoints.GitHub, Scopes: []string{\n\t\"repo\",\n\t//scopevet:ignore misspelled TODO: say why\n\t\"user:emial\", // mail\n}}\n", nil},
		{"ignore within a raw string", "func f() string {\n\treturn `https://github.com/login/oauth/authorize?scope=user:emial&state=x\n`\n}\n",
			"user:emial", "Ignore misspelled here",
			"func f() string {\n\t//scopevet:ignore misspelled TODO: say why\n\treturn `https://github.com/login/oauth/authorize?scope=user:emial&state=x\n`\n}\n", nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			code, want := asking(test.code), asking(test.want)
			if !strings.Contains(code, "oauth2.") {
				code, want = "package login\n\n"+test.code, "package login\n\n"+test.want
			}
			c := startLSP(t, map[string]string{"login.go": code})
			c.Initialize(lsptest.Capabilities, nil)
			c.Open("login.go")
			c.Diagnostics("login.go", func(all []lsptest.Diagnostic) bool { return len(all) > 0 })
			all := c.Actions("login.go", test.at)
			if !c.Do(all, test.action) {
				t.Fatalf("no action %q among %q", test.action, titles(all))
			}
			if got := c.Text("login.go"); got != want {
				t.Errorf("the text is now\n%s", got)
			}
			c.Found("login.go", test.left...)
		})
	}
}

// The fix is preferred, and actions are only for what is asked.
func TestLSPActionKinds(t *testing.T) {
	c := startLSP(t, nil)
	c.Initialize(lsptest.Capabilities, nil)
	c.Open("login.go")
	c.Found("login.go", "repoo misspelled", "r_liteprofile deprecated")
	all := c.Actions("login.go", "repoo")
	want := []string{
		`Replace with "repo"`,
		"Ignore misspelled here, with a reason",
		`Add "repoo" to github's scopes in scopes.toml`,
		"Switch misspelled off for this package in scopes.toml",
	}
	if !slices.Equal(titles(all), want) || !all[0].IsPreferred || all[1].IsPreferred || all[0].Kind != "quickfix" {
		t.Errorf("got %+v", all)
	}
	if v := all[0].Edit.DocumentChanges[0].TextDocument.Version; v == nil || *v != 1 {
		t.Errorf("the fix is for version %v", v)
	}
	if all := c.Actions("login.go", "gist"); len(all) > 0 {
		t.Errorf("where nothing is wrong: %q", titles(all))
	}
	var none []lsptest.Action
	c.Call("textDocument/codeAction", map[string]any{
		"textDocument": map[string]any{"uri": c.URI("login.go")}, "range": c.Range("login.go", "repoo"),
		"context": map[string]any{"only": []string{"source.organizeImports"}},
	}, &none)
	if len(none) > 0 {
		t.Errorf("among ways to organize imports: %q", titles(none))
	}
}

// An editor that knows no versions and makes no files is not asked to.
func TestLSPActionsPlain(t *testing.T) {
	c := startLSP(t, nil)
	c.Initialize(`{}`, nil)
	c.Open("login.go")
	c.Found("login.go", "repoo misspelled", "r_liteprofile deprecated")
	all := c.Actions("login.go", "repoo")
	if len(all) != 2 || len(all[0].Edit.DocumentChanges) > 0 || !c.Do(all, "Replace") {
		t.Errorf("got %+v", all)
	}
	c.Found("login.go", "r_liteprofile deprecated")
}

// What goes into scopes.toml makes the file if need be, leaves the rest of it
// alone, and counts.
func TestLSPActionsConfig(t *testing.T) {
	c := startLSP(t, map[string]string{"login.go": asking("var c = oauth2.Config{Endpoint: endpoints.GitHub, Scopes: []string{\"qqqq:one\", \"qqqq:two\", \"repo\", \"repo\"}}\n")})
	c.Initialize(lsptest.Capabilities, nil)
	c.Open("login.go")
	do := func(at, action, want string) {
		t.Helper()
		c.Diagnostics("login.go", func(all []lsptest.Diagnostic) bool { return len(all) > 0 })
		all := c.Actions("login.go", at)
		if !c.Do(all, action) {
			t.Fatalf("no action %q among %q", action, titles(all))
		}
		c.Notify("workspace/didChangeWatchedFiles", map[string]any{"changes": []any{map[string]any{"uri": c.URI("scopes.toml"), "type": 2}}})
		got, err := os.ReadFile(filepath.Join(c.Dir, "scopes.toml"))
		if err != nil || string(got) != want {
			t.Fatalf("scopes.toml is now\n%s%v", got, err)
		}
	}
	const table = "[provider.github.scopes]\n\"TODO: the page that lists them\" = [\n"
	do("qqqq:one", `Add "qqqq:one" to github's scopes`, table+"\t\"qqqq:one\",\n]\n")
	c.Found("login.go", "qqqq:two unknown", "repo duplicate")
	do("qqqq:two", `Add "qqqq:two" to github's scopes`, table+"\t\"qqqq:two\",\n\t\"qqqq:one\",\n]\n")
	c.Found("login.go", "repo duplicate")
	do("\"repo\"}}", "Switch duplicate off", table+"\t\"qqqq:two\",\n\t\"qqqq:one\",\n]\n\n[[override]]\npackages = [\"example.com/login\"]\noff = [\"duplicate\"]\n")
	c.Found("login.go")
}

func TestLSPHover(t *testing.T) {
	c := startLSP(t, map[string]string{"login.go": asking(
		"const wanted = \"repo user:emial\"\n\nvar c = oauth2.Config{Endpoint: endpoints.GitHub, Scopes: []string{wanted, \"repo:status\"}}\n")})
	c.Initialize(lsptest.Capabilities, nil)
	c.Open("login.go")
	c.Diagnostics("login.go", func(all []lsptest.Diagnostic) bool { return len(all) > 0 })
	hover := func(behind string) (text string, r lsp.Range) {
		var h *struct {
			Contents struct{ Kind, Value string }
			Range    lsp.Range
		}
		c.Call("textDocument/hover", c.At("login.go", behind), &h)
		if h == nil {
			return "", r
		}
		return h.Contents.Value, h.Range
	}
	for behind, want := range map[string]struct {
		texts []string
		over  string
	}{
		"= \"re":     {[]string{"**GitHub** scope `repo`", "Status: active", "Implies: `public_repo`", "`repo:status`", "https://docs.github.com/", "Source: "}, "repo"},
		"repo:s":     {[]string{"scope `repo:status`", "Implied by: `repo`"}, "repo:status"},
		"user:e":     {[]string{"scope `user:emial`", "Not on the list, which is complete"}, "user:emial"},
		"endpoints.": {nil, ""},
		"c = oauth":  {nil, ""},
	} {
		got, over := hover(behind)
		for _, text := range want.texts {
			if !strings.Contains(got, text) {
				t.Errorf("over %q nothing says %q: %s", behind, text, got)
			}
		}
		if want.texts == nil && got != "" {
			t.Errorf("over %q: %s", behind, got)
		}
		if want.texts != nil && over != c.Range("login.go", want.over) {
			t.Errorf("over %q: the range is %v, want that of %q", behind, over, want.over)
		}
	}
}

func TestLSPCompletion(t *testing.T) {
	for _, test := range []struct {
		name, code, at string
		with           []string // offered among others
		without        []string
		over           string // what the first one replaces
	}{
		{"an empty element", "var c = oauth2.Config{Endpoint: endpoints.GitHub, Scopes: []string{\"gist\", \"\"}}\n", "\"gist\", \"",
			[]string{"repo", "user:email"}, []string{"gist"}, ""},
		{"the beginning of one", "var c = oauth2.Config{Endpoint: endpoints.GitHub, Scopes: []string{\"user:e\"}}\n", "user:e",
			[]string{"user:email"}, []string{"user", "repo"}, "user:e"},
		{"the middle of one", "var c = oauth2.Config{Endpoint: endpoints.GitHub, Scopes: []string{\"repo:status\"}}\n", "\"re",
			[]string{"repo", "repo:status", "repo_deployment"}, []string{"gist"}, "repo:status"},
		{"one of a joined string", "const s = \"repo user:e gist\"\n\nvar c = oauth2.Config{Endpoint: endpoints.GitHub, Scopes: []string{s}}\n", "user:e",
			[]string{"user:email"}, []string{"gist"}, "user:e"},
		{"one of a URL", "const u = \"https://github.com/login/oauth/authorize?client_id=x&scope=user:e&state=x\"\n\nvar _ = oauth2.Config{Endpoint: oauth2.Endpoint{AuthURL: u}}\n", "user:e",
			[]string{"user:email"}, nil, "user:e"},
		{"no scope", "var c = oauth2.Config{Endpoint: endpoints.GitHub, ClientID: \"re\", Scopes: []string{\"repo\"}}\n", "\"re", nil, nil, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			c := startLSP(t, map[string]string{"login.go": asking(test.code)})
			c.Initialize(lsptest.Capabilities, nil)
			c.Open("login.go")
			c.Diagnostics("login.go", func([]lsptest.Diagnostic) bool { return true })
			var list *struct {
				Items []struct {
					Label    string
					TextEdit lsptest.Edit
				}
			}
			c.Call("textDocument/completion", c.At("login.go", test.at), &list)
			if list == nil {
				if test.with != nil {
					t.Error("nothing is offered")
				}
				return
			}
			var labels []string
			for _, item := range list.Items {
				labels = append(labels, item.Label)
				if r := item.TextEdit.Range; test.over == "" && r.Start != r.End || test.over != "" && r != c.Range("login.go", test.over) {
					t.Errorf("%s replaces %v", item.Label, r)
				}
			}
			for _, name := range test.with {
				if !slices.Contains(labels, name) {
					t.Errorf("%s is not among %q", name, labels)
				}
			}
			for _, name := range test.without {
				if slices.Contains(labels, name) {
					t.Errorf("%s is among %q", name, labels)
				}
			}
		})
	}
}
