package values

import (
	"iter"
	"slices"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/github"
	"golang.org/x/oauth2/google"
)

// Functions that are kept somewhere, elements of parameters, and pointers.

var kept = map[string]func() []string{
	"github": func() []string { return []string{"repo", "gistt"} }, // want `github: "gistt" .* \[misspelled\]`
	"google": googleScopes,
}

func googleScopes() []string { return []string{"openid", "user:emial"} }

type provider struct {
	scopes func() []string
	ask    func(scopes ...string) *oauth2.Config
}

func asksGitHub(scopes ...string) *oauth2.Config {
	return &oauth2.Config{Endpoint: github.Endpoint, Scopes: scopes}
}

func firstOf(scopes ...string) *oauth2.Config {
	return &oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{scopes[0]}}
}

func oneOf[T ~string](i int, all []T) *oauth2.Config {
	return &oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{string(all[i])}}
}

// Endpoint takes its scope and then something else.
func Endpoint(args ...string) *oauth2.Config {
	return &oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{args[0]}}
}

func convert[T, U any](all []T, f func(T) U) (out []U) {
	for _, one := range all {
		out = append(out, f(one))
	}
	return out
}

func add(to *[]string, scope string) { *to = append(*to, scope) }

func keeps(i int) []*oauth2.Config {
	p := provider{scopes: func() []string { return []string{"reppo"} }, ask: asksGitHub} // want `github: "reppo" .* \[misspelled\]`
	p.ask("repo", "gisst")                                                               // want `github: "gisst" .* \[misspelled\]`
	var list []string
	add(&list, "repo")
	add(&list, "user:emial") // want `github: "user:emial" .* \[misspelled\]`
	var own scopeList
	to := &own.scopes
	*to = append(*to, "gistt") // want `github: "gistt" .* \[misspelled\]`
	return []*oauth2.Config{
		{Endpoint: github.Endpoint, Scopes: kept["github"]()},
		{Endpoint: google.Endpoint, Scopes: kept["google"]()},
		{Endpoint: github.Endpoint, Scopes: p.scopes()},
		{Endpoint: github.Endpoint, Scopes: list},
		{Endpoint: github.Endpoint, Scopes: own.scopes},
		{Endpoint: github.Endpoint, Scopes: convert([]scope{"gisst"}, func(s scope) string { return string(s) })}, // want `github: "gisst" .* \[misspelled\]`
		firstOf("gistt", "reppo"),                                                                                 // want `github: "gistt" .* \[misspelled\]`
		oneOf(i, []scope{"repo", "notificatons"}),                                                                 // want `github: "notificatons" .* \[misspelled\]`
		Endpoint("repo", "gistt"),
	}
}

type scopeList struct{ scopes []string }

// Lists with methods of their own, and iterators.

type scopes []string

func (s *scopes) add(scope string) { *s = append(*s, scope) }

func (s scopes) with(scope string) scopes { return append(s, scope) }

func (s scopes) all() iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, scope := range s {
			if !yield(scope) {
				return
			}
		}
	}
}

func lists() []*oauth2.Config {
	var grown scopes
	grown.add("repo")
	grown.add("gistt") // want `github: "gistt" .* \[misspelled\]`
	google1 := scopes{"openid", "user:emial"}
	return []*oauth2.Config{
		{Endpoint: github.Endpoint, Scopes: grown},
		{Endpoint: github.Endpoint, Scopes: scopes{"repo"}.with("gisst")},                             // want `github: "gisst" .* \[misspelled\]`
		{Endpoint: github.Endpoint, Scopes: slices.Collect(scopes{"reppo"}.all())},                    // want `github: "reppo" .* \[misspelled\]`
		{Endpoint: github.Endpoint, Scopes: slices.DeleteFunc([]string{"notificatons", ""}, isEmpty)}, // want `github: "notificatons" .* \[misspelled\]`
		{Endpoint: google.Endpoint, Scopes: slices.Collect(google1.all())},
		{Endpoint: google.Endpoint, Scopes: google1.with("profile")},
	}
}

func isEmpty(s string) bool { return s == "" }
