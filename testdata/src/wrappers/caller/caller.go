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
