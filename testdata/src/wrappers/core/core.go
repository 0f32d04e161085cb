// Package core reads the options and interfaces of other packages.
package core

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/github"
	"golang.org/x/oauth2/google"

	"wrappers/idp"
	"wrappers/iface"
)

func GitHub(o idp.Options) *oauth2.Config { // want GitHub:`wraps\(0.Scopes space github\)`
	return &oauth2.Config{Endpoint: github.Endpoint, Scopes: o.Scopes}
}

func Google(o *idp.Options) *oauth2.Config { // want Google:`wraps\(0.Scopes space google\)`
	opts := *o
	return &oauth2.Config{Endpoint: google.Endpoint, Scopes: opts.Scopes}
}

func Any(o *idp.Options) *oauth2.Config { // want Any:`wraps\(0.Scopes space\)`
	return &oauth2.Config{Endpoint: oauth2.Endpoint{AuthURL: o.Issuer + "/auth"}, Scopes: o.Scopes}
}

func Inner(o *idp.Options) *oauth2.Config { // want Inner:`wraps\(0.Login.Scope space github\)`
	return &oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{o.Login.Scope}}
}

func With(opts ...idp.Option) *oauth2.Config { // want With:`wraps\(0.Scopes space github\)`
	var o idp.Options
	for _, set := range opts {
		set(&o)
	}
	return GitHub(o)
}

func Passed(id string, opts ...idp.Option) *oauth2.Config { // want Passed:`wraps\(1.Scopes space github\)`
	o := idp.New(opts...)
	return &oauth2.Config{ClientID: id, Endpoint: github.Endpoint, Scopes: o.Scopes}
}

func Applied(opts ...idp.Applier) *oauth2.Config { // want Applied:`wraps\(0.Scopes space github\)`
	o := &idp.Options{}
	for _, opt := range opts {
		opt.Apply(o)
	}
	return &oauth2.Config{Endpoint: github.Endpoint, Scopes: o.Scopes}
}

// Unused takes options that say nothing of what it asks for.
func Unused(o idp.Options, opts ...idp.Option) *oauth2.Config {
	return &oauth2.Config{ClientID: o.Name, Endpoint: github.Endpoint, Scopes: []string{"repo"}}
}

// Copy reads what is a sink already.
func Copy(c oauth2.Config) *oauth2.Config {
	return &oauth2.Config{Endpoint: c.Endpoint, Scopes: c.Scopes}
}

func Listed(l iface.Lister) *oauth2.Config { // want Listed:`wraps\(0.ScopesFor\(\) space github\)`
	return &oauth2.Config{Endpoint: github.Endpoint, Scopes: l.ScopesFor()}
}

// A Service is given its Lister.
type Service struct{ lister iface.Lister }

func NewService(l iface.Lister) *Service { // want NewService:`wraps\(0.ScopesFor\(\) space github\)`
	return &Service{lister: l}
}

func (s *Service) Config() *oauth2.Config {
	return &oauth2.Config{Endpoint: github.Endpoint, Scopes: s.lister.ScopesFor()}
}

func Merge(all ...idp.Options) *oauth2.Config { // want Merge:`wraps\(0.Scopes space github\)`
	var scopes []string
	for _, o := range all {
		scopes = append(scopes, o.Scopes...)
	}
	return &oauth2.Config{Endpoint: github.Endpoint, Scopes: scopes}
}

func Got(g idp.Getter) *oauth2.Config { // want Got:`wraps\(0.Get\(\).Scopes space github\)`
	return &oauth2.Config{Endpoint: github.Endpoint, Scopes: g.Get().Scopes}
}

// A Box is generic.
type Box[T ~string] struct{ Scopes []T } // want Scopes:`wraps\(0 space github\)`

func (b Box[T]) Config() *oauth2.Config {
	var scopes []string
	for _, s := range b.Scopes {
		scopes = append(scopes, string(s))
	}
	return &oauth2.Config{Endpoint: github.Endpoint, Scopes: scopes}
}
