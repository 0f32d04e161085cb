package catalog

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/scopevet/scopevet"
)

const base = `
[provider.acme]
name = "Acme"
authorize = ["acme.example/authorize"]
endpoints = ["acme.example/oauth.Endpoint"]
separators = ["space", "comma"]
case = "exact"
complete = true

[provider.acme.scopes]
"docs" = [
  "read",
  "write | implies read",
  "list | deprecated 2024-01 | use read",
]
`

func load(t *testing.T, c *Catalog, text string) *Catalog {
	t.Helper()
	f, err := Parse("scopes.toml", text)
	if err != nil {
		t.Fatal(err)
	}
	c, err = c.With(f)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestLoad(t *testing.T) {
	p := load(t, Empty(), base).Provider("acme")
	if p.Name != "Acme" || !p.Complete || p.Case != CaseExact {
		t.Errorf("provider is %+v", p)
	}
	if !slices.Equal(p.Separators, []Separator{Space, Comma}) {
		t.Errorf("separators are %q", p.Separators)
	}
	s := p.Lookup("list")
	if s == nil || s.Status != Deprecated || s.Since != "2024-01" || s.Source != "docs" {
		t.Fatalf("list is %+v", s)
	}
	if len(s.Replacements) != 1 || !slices.Equal(s.Replacements[0], []string{"read"}) {
		t.Errorf("list is replaced by %q", s.Replacements)
	}
	if p.Lookup("Read") != nil || p.LookupFold("Read") == nil {
		t.Error("look-up does not tell case")
	}
}

// What a user's file says comes over the catalogue, which stays as it was.
func TestWith(t *testing.T) {
	below := load(t, Empty(), base)
	above := load(t, below, `
[provider.acme]
name = "Acme of ours"
authorize = ["login.acme.example/authorize"]
complete = false
[provider.acme.scopes]
"our contract" = [
  "delete | implies write",
  "read | sensitive",
]
[provider.own]
separators = ["comma"]
[provider.own.scopes]
ours = ["a"]
[checks]
unknown = true
[[sink]]
package = "acme.example/login"
symbol = "Login"
param = 1
wire = "space"
provider = "own"
`)
	p := above.Provider("acme")
	if p.Name != "Acme of ours" || p.Complete || p.Case != CaseExact {
		t.Errorf("merged provider is %+v", p)
	}
	if got := p.Lookup("read"); got.Sensitivity != "sensitive" || got.Source != "our contract" {
		t.Errorf("read is not overridden: %+v", got)
	}
	if p.Lookup("delete") == nil || p.Lookup("list") == nil {
		t.Error("the merged list is not both lists")
	}
	for _, url := range []string{"acme.example/authorize", "login.acme.example/authorize"} {
		if above.ByURL(url) != p {
			t.Errorf("%s does not lead to acme", url)
		}
	}
	if own := above.Provider("own"); own.Name != "own" || own.Lookup("a") == nil {
		t.Errorf("own provider is %+v", own)
	}
	if len(above.Sinks) != 1 || above.Sinks[0].Param != 1 || !above.Checks["unknown"] {
		t.Errorf("sinks %v, checks %v", above.Sinks, above.Checks)
	}
	if q := below.Provider("acme"); q.Name != "Acme" || !q.Complete || q.Lookup("delete") != nil || len(below.Sinks) != 0 {
		t.Error("the catalogue below has changed")
	}
}

func TestErrorsNameTheirPlace(t *testing.T) {
	const head = "[provider.acme]\nname = \"Acme\"\n"
	for name, c := range map[string]struct{ text, want string }{
		"broken":            {"[provider.acme\n", "scopes.toml:2: "},
		"wrong type":        {head + "authorize = 3\n", "scopes.toml:3: "},
		"unknown key":       {head + "scope = []\n", "scopes.toml:3: unknown key provider.acme.scope"},
		"unknown table":     {head + "[provder.x]\nname = \"x\"\n", "scopes.toml:3: unknown key provder"},
		"provider's key":    {"[provider.\"A b\"]\nname = \"x\"\n", `scopes.toml:1: provider "A b": a key is lower-case`},
		"separator":         {head + "separators = [\"blank\"]\n", `scopes.toml:3: separator "blank": want one of comma, semicolon, space`},
		"case":              {head + "case = \"no\"\n", `scopes.toml:3: case "no": want exact or ignored`},
		"rows":              {head + "[provider.acme.scopes]\n\"docs\" = \"read\"\n", "scopes.toml:4: want a list of rows"},
		"no table of rows":  {head + "scopes = [\"read\"]\n", "scopes.toml:3: provider.acme.scopes: want a table [provider.acme.scopes] with a list under each source"},
		"no table":          {"checks = [\"unknown\"]\n", "scopes.toml:1: checks: want a table"},
		"row":               {head + "[provider.acme.scopes]\n\"docs\" = [\n  \"read | restircted\",\n]\n", `scopes.toml:5: provider acme: scope "read": unknown field "restircted"`},
		"twice":             {head + "[provider.acme.scopes]\n\"docs\" = [\n  \"read\",\n  \"write\",\n]\nmore = [\n  \"read\",\n]\n", `scopes.toml:9: provider acme: scope "read" stands in line 5 already`},
		"twice in a line":   {head + "[provider.acme.scopes]\ndocs = [\"read\", \"read\"]\n", `scopes.toml:4: provider acme: scope "read" stands in line 4 already`},
		"replacement":       {head + "[provider.acme.scopes]\n\"docs\" = [\n  'read | removed | use raed',\n]\n", `scopes.toml:5: provider acme: scope "read": replacement "raed" is not a scope of it`},
		"implied":           {head + "[provider.acme.scopes]\n\"docs\" = [\n  \"write | implies read\",\n]\n", `scopes.toml:5: provider acme: scope "write": implied "read" is not a scope of it`},
		"sink without":      {head + "[[sink]]\npackage = \"x\"\n", "scopes.toml:3: sink: package and symbol must be given"},
		"sink's wire":       {head + "[[sink]]\npackage = \"x\"\nsymbol = \"F\"\nwire = \"blank\"\n", `scopes.toml:3: sink: wire "blank": want one of`},
		"sink's provider":   {head + "[[sink]]\npackage = \"x\"\nsymbol = \"F\"\nwire = \"space\"\nprovider = \"acmee\"\n", `scopes.toml:3: sink: unknown provider "acmee"`},
		"checks, not bools": {head + "[checks]\nunknown = \"on\"\n", "scopes.toml:4: "},
	} {
		t.Run(name, func(t *testing.T) {
			f, err := Parse("scopes.toml", c.text)
			if err == nil {
				_, err = Empty().With(f)
			}
			var place *Error
			if !errors.As(err, &place) {
				t.Fatalf("error is %v, not a place in the file", err)
			}
			if !strings.HasPrefix(err.Error(), c.want) {
				t.Errorf("got %q, want %q…", err, c.want)
			}
		})
	}
}

func TestErrorsAreJoined(t *testing.T) {
	_, err := Parse("scopes.toml", "[provider.a.scopes]\nx = [\n \"a | b\",\n \"c | d\",\n]\n")
	if err == nil || strings.Count(err.Error(), "\n") != 1 {
		t.Errorf("want two lines, got %v", err)
	}
}

func TestForeignFile(t *testing.T) {
	for _, text := range []string{"", "# nothing\n", "[api]\nscopes = [\"a\"]\n", "title = \"x\"\n"} {
		if _, err := Parse("scopes.toml", text); !errors.Is(err, ErrNotOurs) {
			t.Errorf("%q: error is %v", text, err)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add(base)
	f.Add("[[sink]]\n")
	f.Add("[provider.\"a b\".scopes]\n'x' = [\"a\", 'b | use a', \"\\u0020\"]\n")
	f.Fuzz(func(t *testing.T, text string) {
		file, err := Parse("scopes.toml", text)
		if err != nil {
			return
		}
		c, err := Empty().With(file)
		if err != nil {
			return
		}
		// What was taken is written and read again as the same.
		again, err := Parse("again.toml", c.Canonical())
		if errors.Is(err, ErrNotOurs) {
			return // no provider
		}
		if err != nil {
			t.Fatalf("canonical text is not read: %v\n%s", err, c.Canonical())
		}
		d, err := Empty().With(again)
		if err != nil || d.Canonical() != c.Canonical() {
			t.Fatalf("canonical text changes when read: %v\n%s", err, c.Canonical())
		}
	})
}

// The whole built-in catalogue, the rows of every list read.
func BenchmarkDecode(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		c, err := readBuiltin()
		if err != nil {
			b.Fatal(err)
		}
		for _, p := range c.Providers() {
			for _, l := range p.lists {
				l.rows()
			}
		}
	}
}

// The same as TOML of any form, as a user's file is read.
func BenchmarkDecodeTOML(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		f := &File{name: "scopes.toml", text: scopevet.Catalogue()}
		if err := f.decode(); err != nil {
			b.Fatal(err)
		}
		f.over(Empty())
	}
}

// What a package costs that asks one provider.
func BenchmarkBuiltin(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		c, err := readBuiltin()
		if err != nil {
			b.Fatal(err)
		}
		c.Provider("github").Lookup("repo")
	}
}

// Every provider's rows parsed and indexed: what the worst program pays.
func BenchmarkIndexAll(b *testing.B) {
	b.ReportAllocs()
	c, err := Builtin()
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		for _, p := range c.Providers() {
			p.buildIndex()
		}
	}
}

func BenchmarkLookup(b *testing.B) {
	c, err := Builtin()
	if err != nil {
		b.Fatal(err)
	}
	p := c.Provider("zoom")
	p.Lookup("")
	for b.Loop() {
		p.Lookup("meeting:read:meeting:admin")
	}
}
