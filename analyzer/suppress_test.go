package analyzer

import (
	"go/ast"
	"slices"
	"testing"
)

func TestParseIgnore(t *testing.T) {
	for text, want := range map[string]*ignore{
		"//scopevet:ignore misspelled a reason":  {checks: []string{"misspelled"}},
		"//scopevet:ignore unknown,removed why":  {checks: []string{"unknown", "removed"}},
		"//scopevet:ignore":                      {},
		"//scopevet:ignored misspelled a reason": nil,
		"// scopevet:ignore misspelled a reason": {checks: []string{"misspelled"}, meant: "//scopevet:ignore misspelled a reason"},
		"//scopevet: Ignore:unknown why":         {checks: []string{"unknown"}, meant: "//scopevet:ignore unknown why"},
		"/* scopevet:ignore */":                  {meant: "//scopevet:ignore"},
		"// scopevet: the proxy ignores it":      nil,
		"// see scopevet:ignore":                 nil,
		"//nolint":                               {nolint: true},
		"// nolint // as agreed":                 {nolint: true},
		"//nolint:all":                           {nolint: true},
		"//nolint:gosec,scopevet // as agreed":   {nolint: true},
		"//nolint:gosec // not scopevet":         nil,
		"//nolinting":                            nil,
		"/* nolint */":                           nil,
		"// the word nolint":                     nil,
	} {
		got := parseIgnore(&ast.Comment{Text: text})
		if (got == nil) != (want == nil) || got != nil && (got.nolint != want.nolint || got.meant != want.meant || !slices.Equal(got.checks, want.checks)) {
			t.Errorf("%s: %+v, want %+v", text, got, want)
		}
	}
}

// FuzzParseIgnore reads any comment.
func FuzzParseIgnore(f *testing.F) {
	for _, text := range []string{"//scopevet:ignore a b", "//nolint:", "//nolint:,", "//", "/**/", "//scopevet:ignore //", "//scopevet:ignore ,, x"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if ig := parseIgnore(&ast.Comment{Text: text}); ig != nil {
			ig.problem()
		}
	})
}
