// Package idp has the options of others, and knows nothing of OAuth.
package idp

// Options are set by programs and read by wrappers.
type Options struct {
	Name, Issuer string
	Scopes       []string // want Scopes:`holds\(profile, …\)`
	Login        Login
}

type Login struct{ Scope string }

type Option func(*Options)

func WithScopes(scopes ...string) Option { // want WithScopes:`sets\(0 Options.UF2\)`
	return func(o *Options) { o.Scopes = append(o.Scopes, scopes...) }
}

func WithName(name string) Option { return func(o *Options) { o.Name = name } }

// An Applier is an option too.
type Applier interface{ Apply(*Options) }

type scopesOption []string

func (s scopesOption) Apply(o *Options) { o.Scopes = s }

func Scopes(scopes ...string) Applier { // want Scopes:`sets\(0 Options.UF2\)`
	return scopesOption(scopes)
}

func New(opts ...Option) *Options {
	o := &Options{}
	for _, set := range opts {
		set(o)
	}
	return o
}

func Default() *Options { return &Options{Scopes: []string{"profile"}} }

func (o *Options) Add(scopes ...string) *Options { // want Add:`sets\(0 Options.UF2\)`
	o.Scopes = append(o.Scopes, scopes...)
	return o
}

// List is a list of scopes.
type List []string

func (l List) With(scope string) List { // want With:`holds\(receiver, argument 0, …\)`
	return append(l, scope)
}

// A Getter has options.
type Getter interface{ Get() Options }

// A Builder makes options.
type Builder struct{ o Options }

func NewBuilder() *Builder { return &Builder{} }

func (b *Builder) Asking(scopes ...string) *Builder { // want Asking:`sets\(0 Options.UF2\)`
	b.o.Scopes = append(b.o.Scopes, scopes...)
	return b
}

func (b *Builder) Build() Options { return b.o }
