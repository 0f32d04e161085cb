// Package caller gives options and implementations to package core.
package caller

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/github"
	"golang.org/x/oauth2/google"

	"wrappers/core"
	"wrappers/fixed"
	"wrappers/idp"
	"wrappers/iface"
	"wrappers/impl"
	_ "wrappers/other"
)

var _ = core.GitHub(idp.Options{Scopes: []string{"repo", "user:emial"}}) // want `github: "user:emial" .* \[misspelled\]`

var _ = core.Google(&idp.Options{Scopes: []string{"user:emial"}}) // what only GitHub has

var _ = core.Any(&idp.Options{Issuer: "https://github.com/login/oauth", Scopes: []string{"gistt"}}) // want `github: "gistt" .* \[misspelled\]`

var _ = core.Inner(&idp.Options{Scopes: []string{"gistt"}, Login: idp.Login{Scope: "gisst"}}) // want `github: "gisst" .* \[misspelled\]`

var _ = core.With(idp.WithName("gistt"), idp.WithScopes("repo", "gistt")) // want `github: "gistt" .* \[misspelled\]`

var _ = core.Passed("gistt", idp.WithScopes("gisst")) // want `github: "gisst" .* \[misspelled\]`

var _ = core.Applied(idp.Scopes("reppo")) // want `github: "reppo" .* \[misspelled\]`

func own(scope string) idp.Option { return idp.WithScopes(scope) }

func literal(scopes []string) idp.Option {
	return func(o *idp.Options) { o.Scopes = scopes }
}

func options(more bool) []*oauth2.Config {
	opts := []idp.Option{idp.WithName("me"), own("gisst")} // want `github: "gisst" .* \[misspelled\]`
	if more {
		opts = append(opts, literal([]string{"reppo"})) // want `github: "reppo" .* \[misspelled\]`
	}
	o := idp.New().Add("user:emial") // want `github: "user:emial" .* \[misspelled\]`
	o.Add("gistt")                   // want `github: "gistt" .* \[misspelled\]`
	return []*oauth2.Config{
		core.With(opts...),
		core.GitHub(*o),
	}
}

// Forward hands its options on once more.
func Forward(opts ...idp.Option) *oauth2.Config { // want Forward:`wraps\(0.Scopes space github\)`
	return core.With(opts...)
}

// Right ones, what goes to others, and what goes nowhere.
var (
	_ = core.GitHub(idp.Options{Name: "gistt", Scopes: []string{"repo"}})
	_ = core.Google(&idp.Options{Scopes: []string{"https://www.googleapis.com/auth/drive"}})
	_ = core.Google(idp.Default())
	_ = core.With(idp.WithScopes("repo"), idp.WithName("reppo"))
	_ = core.With(own("gist"), literal([]string{"repo"}))
	_ = core.Unused(idp.Options{Scopes: []string{"reppo"}}, idp.WithScopes("gistt"))
	_ = idp.Options{Scopes: []string{"reppo"}}
	_ = idp.New(idp.WithScopes("gistt")).Add("gisst")
	_ = core.Copy(oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"repo"}})
)

var _ = core.Listed(impl.NewLister()) // want `github: "gistt" .* \[misspelled\]`

var _ = core.Listed(fixed.Scopes{}) // want `github: "user:emial" .* \[misspelled\]`

var _ = core.NewService(fixed.Scopes{}) // want `github: "user:emial" .* \[misspelled\]`

func ask(a iface.Asker, l iface.Lister, c iface.Chooser, s iface.Sender) []*oauth2.Config {
	a.Ask("repo", "gistt")       // want `github: "gistt" .* \[misspelled\]`
	impl.NewAsker().Ask("gisst") // want `github: "gisst" .* \[misspelled\]`
	s.Send([]string{"gistt"})    // by one of two
	return []*oauth2.Config{
		{Endpoint: github.Endpoint, Scopes: l.ScopesFor()}, // want `github: "gistt" .* \[misspelled\]`
		{Endpoint: github.Endpoint, Scopes: c.Chosen()},
	}
}

var _ = oauth2.Config{Endpoint: github.Endpoint, Scopes: idp.List{"gistt"}.With("repo")} // want `github: "gistt" .* \[misspelled\]`

var _ = oauth2.Config{Endpoint: google.Endpoint, Scopes: idp.List{"openid"}.With("profile")}

type getter struct{ scope string }

func (g getter) Get() idp.Options {
	return idp.Options{Name: "gistt", Scopes: []string{"gisst"}} // want `github: "gisst" .* \[misspelled\]`
}

func more(b bool) []*oauth2.Config {
	o := idp.Options{}
	if b {
		o.Scopes = []string{"gistt"} // want `github: "gistt" .* \[misspelled\]`
	}
	all := []idp.Options{{Scopes: []string{"user:emial"}}} // want `github: "user:emial" .* \[misspelled\]`
	var out []*oauth2.Config
	for _, one := range all {
		out = append(out, core.GitHub(one))
	}
	others := []idp.Options{{Scopes: []string{"gistt"}}}
	for _, one := range others {
		out = append(out, core.Google(&one))
	}
	var added idp.Options
	added.Add("reppo") // want `github: "reppo" .* \[misspelled\]`
	made := idp.Options{Name: "me"}
	made.Add("gistt") // want `github: "gistt" .* \[misspelled\]`
	return append(out,
		core.GitHub(added),
		core.GitHub(made),
		core.GitHub(o),
		core.Merge(idp.Options{Scopes: []string{"repo"}}, idp.Options{Scopes: []string{"reppo"}}), // want `github: "reppo" .* \[misspelled\]`
		core.Merge(all...),
		core.Got(getter{}),
		core.GitHub(idp.NewBuilder().Asking("gisst").Build()),       // want `github: "gisst" .* \[misspelled\]`
		core.Box[string]{Scopes: []string{"notificatons"}}.Config(), // want `github: "notificatons" .* \[misspelled\]`
	)
}
