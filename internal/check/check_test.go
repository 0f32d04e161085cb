package check_test

import (
	"slices"
	"testing"

	"github.com/scopevet/scopevet/internal/catalog"
	"github.com/scopevet/scopevet/internal/check"
)

// own declares the providers of the tests that are nobody's. The apps stand
// first, as findings name their lines.
const own = `
[[app]]
name = "sign-in"
packages = ["acme.example/web/..."]
provider = "github"
allowed = ["read:*", "user:email"]
denied = ["read:packages"]
reason = "least privilege"

[[app]]
name = "mail"
packages = ["acme.example/mail", "acme.example/web/both"]
provider = "google"
max_sensitivity = "sensitive"

[[app]]
name = "deploy"
packages = ["acme.example/web/both"]
provider = "github"
allowed = ["repo"]

[provider.mine]
separators = ["space"]
[provider.mine.scopes]
"handbook" = ["read_profile", "write_multipass"]

[provider.prefixed]
prefix = "api."
[provider.prefixed.scopes]
"handbook" = ["api.read_profile", "api.write_multipass"]

[provider.closed]
docs = "https://closed.example/scopes"
complete = true
separators = ["space"]
custom = ["app:*"]
[provider.closed.scopes]
"handbook" = ["admin:team", "user:email", "user:read", "user:write", "openid", "read:a1", "read:a2"]

[provider.dated]
separators = ["space"]
[provider.dated.scopes]
"handbook" = [
  "old | deprecated 2023-08-01 | use new other",
  "older | deprecated",
  "either | deprecated 2021 | use new or other",
  "gone | removed 2020-02 | use new",
  "lost | removed",
  "noted | deprecated | note the API closes",
  "new",
  "other",
]

[provider.shared]
separators = ["space"]
[provider.shared.scopes]
"handbook" = ["acme.apps.read", "acme.logs.read", "acme.roles.read", "acme.users.read", "acme.zones.read", "openid"]

[provider.nested]
separators = ["space"]
[provider.nested.scopes]
"handbook" = ["admin | implies write", "write | implies read", "read", "gone | removed | implies read", "one | implies two", "two | implies one"]
"handbook via somebody" = ["super | implies extra", "extra"]

[provider.held]
[provider.held.scopes]
"handbook" = ["me | for user", "all | for application", "both | for application user", "id.name | with id.*", "id.email | with id.*"]

[provider.barred]
separators = ["semicolon"]
[provider.barred.scopes]
"handbook" = ["valuable_access", "photo_content"]
`

func testCatalog(t testing.TB) *catalog.Catalog {
	t.Helper()
	base, err := catalog.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	file, err := catalog.Parse("own.toml", own)
	if err != nil {
		t.Fatal(err)
	}
	c, err := base.With(file)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// A request as the tables write it.
type request struct {
	provider string // "" is an unknown one
	wire     check.Wire
	grant    check.Grant
	open     bool
	guessed  bool
	idToken  bool
	dflt     check.Default
	all      int
	name     string
	instead  []string
	twice    bool
	raw      bool // not escaped on its way
	holder   string
	pkg      string
	elements []check.Element
}

// list is a list of literals that the library joins with spaces.
func list(provider string, texts ...string) request {
	r := request{provider: provider, wire: check.BySpace}
	for _, text := range texts {
		r.elements = append(r.elements, check.Element{Text: text, Listed: true})
	}
	return r
}

// text is one text that goes out as it stands.
func text(provider, all string) request {
	return request{provider: provider, wire: check.Verbatim, elements: []check.Element{{Text: all}}}
}

// with returns the request with other elements.
func (r request) with(elements ...check.Element) request {
	r.elements = elements
	return r
}

func (r request) by(w check.Wire) request {
	r.wire = w
	return r
}

func (r request) as(g check.Grant) request {
	r.grant = g
	return r
}

func (r request) of(holder string) request {
	r.holder = holder
	return r
}

func (r request) in(pkg string) request {
	r.pkg = pkg
	return r
}

func (r request) butGuessed() request {
	r.guessed = true
	return r
}

func (r request) butRaw() request {
	r.raw = true
	return r
}

// joined is what strings.Join makes of a list: the separators stand in a
// literal. Texts "?" are not known.
func joined(provider, sep string, texts ...string) request {
	e := check.Element{}
	for i, text := range texts {
		if i > 0 {
			span := check.Span{Start: len(e.Text), End: len(e.Text) + len(sep)}
			e.Joints = append(e.Joints, check.Joint{Span: span, Written: true})
			e.Text += sep
		}
		if text == "?" {
			e.Gaps = append(e.Gaps, len(e.Text))
		} else {
			e.Text += text
		}
	}
	return text(provider, "").with(e)
}

// inURL is what stands in a URL as it is.
func inURL(provider, all string) request {
	return text(provider, "").with(check.Element{Text: all, Bare: []check.Span{{Start: 0, End: len(all)}}})
}

func (r request) butOpen() request {
	r.open = true
	return r
}

func (r request) withIDToken() request {
	r.idToken = true
	return r
}

// without gives what the library asks for without scopes.
func (r request) without(d check.Default, all int) request {
	r.dflt, r.all = d, all
	return r
}

// under gives the name of the request's parameter.
func (r request) under(name string) request {
	r.name = name
	return r
}

// butSent gives what is sent in the place of the list.
func (r request) butSent(scopes ...string) request {
	r.instead = scopes
	return r
}

func (r request) butTwice() request {
	r.twice = true
	return r
}

// A suite holds the cases of one check.
type suite struct {
	report []report
	silent []request
}

// A report is a request with what is said about it.
type report struct {
	request request
	want    []string // the messages
	fixed   []string // the elements with all fixes made; nil: there is none
}

func TestChecks(t *testing.T) {
	c := testCatalog(t)
	for _, one := range check.All {
		if one.Run == nil {
			continue
		}
		t.Run(one.Name, func(t *testing.T) {
			s := suites[one.Name]
			if len(s.report) < 5 || len(s.silent) < 8 {
				t.Errorf("%d cases that report and %d that are silent; want 5 and 8", len(s.report), len(s.silent))
			}
			on := func(c *check.Check) bool { return !c.Off || c == one }
			for _, r := range s.report {
				testReport(t, c, one.Name, r, on)
			}
			for _, r := range s.silent {
				for _, f := range check.Run(r.build(c), on) {
					t.Errorf("%v: %s; want silence", r, f.Message)
				}
			}
		})
	}
}

func testReport(t *testing.T, c *catalog.Catalog, name string, r report, on func(*check.Check) bool) {
	t.Helper()
	req := r.request.build(c)
	findings := check.Run(req, on)
	var messages []string
	named := false
	for _, f := range findings {
		messages = append(messages, f.Message)
		named = named || f.Check == name
		if f.Element >= 0 && f.End > len(req.Elements[f.Element].Text) || f.Start > f.End {
			t.Errorf("%v: range %d-%d", r.request, f.Start, f.End)
		}
	}
	if !named || !slices.Equal(messages, r.want) {
		t.Errorf("%v:\n got %q\nwant %q", r.request, messages, r.want)
	}
	edits := editsOf(findings)
	if r.fixed == nil {
		if len(edits) > 0 {
			t.Errorf("%v: unexpected fix to %q", r.request, texts(check.Apply(req.Elements, edits)))
		}
		return
	}
	req.Elements = check.Apply(req.Elements, edits)
	for _, e := range edits {
		if e.From == check.Parameter {
			req.Parameter = e.Text
		}
	}
	if got := texts(req.Elements); !slices.Equal(got, r.fixed) {
		t.Errorf("%v: fixed to %q, want %q", r.request, got, r.fixed)
	}
	for _, f := range check.Run(req, on) {
		t.Errorf("%v: after the fix: %s", r.request, f.Message)
	}
}

func (r request) build(c *catalog.Catalog) *check.Request {
	return &check.Request{
		Catalog: c, Provider: c.Provider(r.provider), Package: r.pkg, Wire: r.wire, Grant: r.grant, Open: r.open, Guessed: r.guessed, IDToken: r.idToken,
		Default: r.dflt, All: r.all, Parameter: r.name, Instead: r.instead, Twice: r.twice, Escaped: !r.raw, Holder: r.holder,
		Elements: slices.Clone(r.elements),
	}
}

func editsOf(findings []check.Finding) (all []check.Edit) {
	for _, f := range findings {
		if f.Fix != nil {
			all = append(all, f.Fix.Edits...)
		}
	}
	return all
}

func texts(elements []check.Element) []string {
	all := []string{}
	for _, e := range elements {
		all = append(all, e.Text)
	}
	return all
}

var suites = map[string]suite{
	"encoding":       encoding,
	"several-in-one": severalInOne,
	"repeated":       repeated,
	"comma-joined":   commaJoined,
	"space-joined":   spaceJoined,
	"empty":          empty,
	"whitespace":     whitespace,
	"argument":       argument,
	"every-scope":    everyScope,
	"wrong-case":     wrongCase,
	"missing-prefix": missingPrefix,
	"misspelled":     misspelled,
	"conflicting":    conflicting,
	"wrong-provider": wrongProvider,
	"missing-openid": missingOpenID,
	"parameter":      parameter,
	"unknown":        unknown,
	"unlisted":       unlisted,
	"not-allowed":    notAllowed,
	"deprecated":     deprecated,
	"removed":        removed,
	"duplicate":      duplicate,
	"redundant":      redundant,
	"sensitive":      sensitive,
}
