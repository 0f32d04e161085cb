package check

import (
	"slices"
	"testing"

	"github.com/scopevet/scopevet/internal/catalog"
)

// A candidate of several scopes becomes elements of a list where it can, and
// otherwise one text with what goes between scopes there.
func TestChoices(t *testing.T) {
	cat, err := catalog.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name   string
		wire   Wire
		listed bool
		text   string
		want   [][]string // the elements with each choice made
	}{
		{"list", BySpace, true, "r_liteprofile", [][]string{{"openid", "profile"}}},
		{"text", Verbatim, false, "r_liteprofile", [][]string{{"openid profile"}}},
		{"part of a text", Verbatim, false, "openid r_liteprofile", [][]string{{"openid openid profile"}}},
		{"constant", BySpace, false, "r_liteprofile", [][]string{{"openid profile"}}},
		{"apart", Apart, false, "r_liteprofile", nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			req := &Request{Catalog: cat, Provider: cat.Provider("linkedin"), Wire: test.wire, Elements: []Element{{Text: test.text, Listed: test.listed}}}
			var got [][]string
			for _, f := range Run(req, func(c *Check) bool { return c == deprecated }) {
				for _, fix := range req.Choices(f) {
					var texts []string
					for _, e := range Apply(req.Elements, fix.Edits) {
						texts = append(texts, e.Text)
					}
					got = append(got, texts)
				}
			}
			if !slices.EqualFunc(got, test.want, slices.Equal) {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestUnlisted(t *testing.T) {
	cat, err := catalog.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	req := &Request{Catalog: cat, Provider: cat.Provider("github"), Wire: BySpace, Elements: []Element{{Text: "repoo"}, {Text: "repo"}, {Text: "repo"}}}
	var got []string
	for _, f := range Run(req, func(*Check) bool { return true }) {
		got = append(got, req.Unlisted(f))
	}
	if want := []string{"repoo", ""}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
