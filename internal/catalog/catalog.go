// Package catalog knows which scopes the providers of OAuth 2.0 grant: the
// facts of scopes.toml, how they are looked up, and what a wrong scope was
// meant to be. It knows nothing of Go syntax.
package catalog

import (
	"maps"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
)

// A Separator stands between two scopes of one request.
type Separator string

// The separators that providers document.
const (
	Space     Separator = " " // RFC 6749 section 3.3
	Comma     Separator = ","
	Semicolon Separator = ";"
)

// CaseRule tells whether a provider's server tells upper from lower case.
type CaseRule string

const (
	CaseUnknown CaseRule = ""        // RFC 6749 section 3.3 presumes exact case
	CaseExact   CaseRule = "exact"   // a scope in another case is refused
	CaseIgnored CaseRule = "ignored" // the server takes any case
)

// Status tells what a provider does with a scope today.
type Status string

const (
	Active     Status = ""
	Deprecated Status = "deprecated" // still granted, superseded
	Removed    Status = "removed"    // refused today
	Refused    Status = "refused"    // no scope and never one, though often asked for
)

// A Provider is one authorization server, or one kind of it, with the facts
// that hold for all of its scopes.
type Provider struct {
	ID      string // key in scopes.toml: "github"
	Name    string // for people: "GitHub"
	Docs    string // URL of the page that lists the scopes
	Checked string // day its facts were last gone through, YYYY-MM-DD
	Note    string // what a reader of the list should know of it

	// Authorize and Token are patterns of the authorization and token
	// endpoints without their scheme: "accounts.google.com/o/oauth2/auth",
	// "login.microsoftonline.com/*/oauth2/v2.0/token". A * is one label of the
	// host or one segment of the path; a leading "*." is one label or more,
	// and a host that is only "*" is any host.
	Authorize []string
	Token     []string
	// Holders say of authorization endpoints at which the parameter "scope" is
	// for one kind of token who gets it, in the words of Scope.For: a pattern as
	// in Authorize, " | for " and the word.
	Holders []string
	// Endpoints are the Go variables and functions that hold or return the
	// provider's endpoint: "golang.org/x/oauth2/github.Endpoint".
	Endpoints []string
	// Packages are Go packages whose exported constants are scopes of the
	// provider: "google.golang.org/api/...". A * is one element of the path, an
	// ending "..." any that follow.
	Packages []string

	// Separators are what may stand between scopes on the wire: the first is
	// what the provider documents, the others are what its server takes as
	// well. Empty: not known.
	Separators []Separator
	Case       CaseRule

	// Prefix begins most scopes of the provider, and is what is forgotten:
	// "https://www.googleapis.com/auth/".
	Prefix string
	// Short are names that go without Prefix: "openid".
	Short []string
	// Optional are prefixes that may stand before any scope and change
	// nothing: "https://graph.microsoft.com/".
	Optional []string
	// Custom are patterns of scopes that customers of the provider define for
	// themselves; * is any text. A scope that one of them covers is neither
	// unknown nor misspelled.
	Custom []string
	// Default is, of a provider whose scopes are of resources, the name of the
	// scope that stands for all that is granted of one: ".default". Nothing of
	// the resource goes beside it, and a client can ask for nothing else with
	// its own credentials.
	Default string
	// For is who can hold the scopes of which no row says it, in the words of
	// Scope.For.
	For []string
	// Offline is how refresh tokens are asked for where "offline_access", the
	// scope of OpenID Connect, is refused.
	Offline string
	// Parameters are names other than "scope" under which the provider's server
	// reads the scopes of a request.
	Parameters []string
	// IDToken are patterns of scopes for which the provider answers an ID token
	// even if "openid" is not asked for; * is any text.
	IDToken []string
	// Complete says that the provider publishes the list as closed and that
	// no working program is known to ask for a scope beyond it.
	Complete bool

	lists []list // as they stand in scopes.toml; a later one overrides
	index func() *index
}

// A Scope is one scope of a provider.
type Scope struct {
	Name   string
	Status Status
	Since  string // day or month from which Status holds: "2023-08-01"; may be empty
	// Replacements are the alternatives to ask for instead; each is a set of
	// scopes that are needed together.
	Replacements [][]string
	Sensitivity  string   // one of Sensitivities, or ""
	For          []string // who can hold it, in the provider's words: "application", "delegated"
	Implies      []string // scopes that are granted along with it
	With         []string // patterns of the only scopes that it can be asked for with
	Note         string
	Source       string // where the row was read
}

// SecondHand reports whether the row rests on somebody's copy of the
// provider's list alone; such a source names what it was copied "via".
func (s *Scope) SecondHand() bool { return strings.Contains(s.Source, " via ") }

type sourced struct{ source, row string }

// A list is rows of one file. Where its text is known, the rows are read from
// it when they are first wanted.
type list struct {
	text string
	rows func() []sourced
}

// may reports whether the list may have a row of the scope, which its text
// tells before it is read.
func (l list) may(scope string) bool { return l.text == "" || strings.Contains(l.text, scope) }

// rows yields the rows of all lists.
func (p *Provider) rows(yield func(sourced) bool) {
	for _, l := range p.lists {
		for _, r := range l.rows() {
			if !yield(r) {
				return
			}
		}
	}
}

// index is what look-ups in one provider need, built once.
type index struct {
	scopes  map[string]*Scope
	folded  map[string]*Scope // by lower-case name
	names   []string          // sorted
	spell   func() *speller   // built when a scope is not found
	shared  func() string
	implied sync.Map // of Implies: the scopes that one brings along, by it
}

func newProvider(id string) *Provider {
	p := &Provider{ID: id}
	p.index = sync.OnceValue(p.buildIndex)
	return p
}

// buildIndex parses the rows; load has refused those that do not parse.
func (p *Provider) buildIndex() *index {
	ix := &index{
		scopes: make(map[string]*Scope),
		folded: make(map[string]*Scope),
	}
	for r := range p.rows {
		s, err := ParseRow(r.row)
		if err != nil {
			continue
		}
		s.Source = r.source
		ix.scopes[s.Name] = s // a later row overrides: the user's file stands last
	}
	for _, name := range slices.Sorted(maps.Keys(ix.scopes)) {
		ix.names = append(ix.names, name)
		lower := strings.ToLower(name)
		if _, ok := ix.folded[lower]; !ok {
			ix.folded[lower] = ix.scopes[name]
		}
	}
	ix.spell = sync.OnceValue(func() *speller { return newSpeller(p, ix) })
	ix.shared = sync.OnceValue(func() string { return p.findShared(ix) })
	return ix
}

// Lookup returns the scope of exactly that name, with or without one of the
// provider's optional prefixes. It is nil when the catalogue has none.
func (p *Provider) Lookup(token string) *Scope {
	ix := p.index()
	if s := ix.scopes[token]; s != nil {
		return s
	}
	if _, bare, ok := p.cutOptional(token); ok {
		return ix.scopes[bare]
	}
	return nil
}

// LookupFold is Lookup without regard to upper and lower case.
func (p *Provider) LookupFold(token string) *Scope {
	ix := p.index()
	if s := ix.folded[strings.ToLower(token)]; s != nil {
		return s
	}
	if _, bare, ok := p.cutOptional(token); ok {
		return ix.folded[strings.ToLower(bare)]
	}
	return nil
}

// cutOptional splits token behind an optional prefix of the provider, whose
// case never matters because it is a URL's.
func (p *Provider) cutOptional(token string) (prefix, bare string, ok bool) {
	for _, o := range p.Optional {
		if len(token) > len(o) && strings.EqualFold(token[:len(o)], o) {
			return token[:len(o)], token[len(o):], true
		}
	}
	return "", token, false
}

// CustomMatch reports whether token is of a form that the provider's customers
// define for themselves. What stands behind one of the provider's optional
// prefixes is the provider's own.
func (p *Provider) CustomMatch(token string) bool {
	if _, _, ok := p.cutOptional(token); ok {
		return false
	}
	return slices.ContainsFunc(p.Custom, func(pattern string) bool { return matchText(pattern, token) })
}

// GoesWith reports whether a scope can be asked for beside the other token.
func (s *Scope) GoesWith(token string) bool {
	return len(s.With) == 0 || slices.ContainsFunc(s.With, func(pattern string) bool { return matchText(pattern, token) })
}

// Reads reports whether the provider's server reads the scopes of a request
// from the parameter of that name.
func (p *Provider) Reads(parameter string) bool {
	return parameter == "scope" || slices.Contains(p.Parameters, parameter)
}

// Identifies reports whether the provider answers an ID token for the scope.
func (p *Provider) Identifies(token string) bool {
	return slices.ContainsFunc(p.IDToken, func(pattern string) bool { return matchText(pattern, token) })
}

// Scopes returns all scopes in the order of their names.
func (p *Provider) Scopes() []*Scope {
	ix := p.index()
	all := make([]*Scope, len(ix.names))
	for i, name := range ix.names {
		all[i] = ix.scopes[name]
	}
	return all
}

// Documented is the separator that the provider's documentation prescribes;
// ok is false when it is not known.
func (p *Provider) Documented() (sep Separator, ok bool) {
	if len(p.Separators) == 0 {
		return "", false
	}
	return p.Separators[0], true
}

// Takes reports whether the provider's server takes sep between scopes.
func (p *Provider) Takes(sep Separator) bool { return slices.Contains(p.Separators, sep) }

// A Catalog is a set of providers: the built-in ones with the user's merged
// over them.
type Catalog struct {
	providers map[string]*Provider
	ids       []string // sorted
	byIdent   map[string]*Provider
	byURL     func() *endpoints
	listing   sync.Map     // of Listing, by the scope
	listed    atomic.Int32 // how many it holds
	byRow     func() map[string][]*Provider

	// Sinks, Apps, Checks and Overrides are what the user's file declares; the
	// built-in catalogue has none.
	Sinks []Sink
	Apps  []App
	// Checks holds the names of checks that are switched on or off.
	Checks    map[string]bool
	Overrides []Override
}

func newCatalog(providers map[string]*Provider) *Catalog {
	c := &Catalog{
		providers: providers,
		ids:       slices.Sorted(maps.Keys(providers)),
		byIdent:   make(map[string]*Provider),
	}
	for _, p := range c.Providers() {
		for _, ident := range p.Endpoints {
			c.byIdent[ident] = p
		}
	}
	c.byURL = sync.OnceValue(func() *endpoints { return newEndpoints(c.Providers()) })
	c.byRow = sync.OnceValue(c.indexRows)
	return c
}

// Provider returns the provider with that key of scopes.toml, or nil.
func (c *Catalog) Provider(id string) *Provider { return c.providers[id] }

// Providers returns all providers in the order of their keys.
func (c *Catalog) Providers() []*Provider {
	all := make([]*Provider, len(c.ids))
	for i, id := range c.ids {
		all[i] = c.providers[id]
	}
	return all
}

// ByIdent returns the provider whose endpoint the Go identifier holds or
// returns; ident is "import/path.Name". It is nil when none does.
func (c *Catalog) ByIdent(ident string) *Provider { return c.byIdent[ident] }

// ByPackage returns the provider whose scopes the constants of the Go package
// are, or nil.
func (c *Catalog) ByPackage(path string) *Provider {
	have := strings.Split(path, "/")
	for _, p := range c.Providers() {
		for _, pattern := range p.Packages {
			want := strings.Split(pattern, "/")
			if last := len(want) - 1; want[last] == "..." && len(have) > last {
				want = append(want[:last], have[last:]...)
			}
			if matchSegments(want, have) {
				return p
			}
		}
	}
	return nil
}

// matchText reports whether text has the form of pattern, where * is any text.
func matchText(pattern, text string) bool {
	head, rest, wild := strings.Cut(pattern, "*")
	if !wild {
		return pattern == text
	}
	if !strings.HasPrefix(text, head) {
		return false
	}
	text = text[len(head):]
	for {
		part, next, more := strings.Cut(rest, "*")
		if !more {
			return strings.HasSuffix(text, rest)
		}
		i := strings.Index(text, part)
		if i < 0 {
			return false
		}
		text, rest = text[i+len(part):], next
	}
}
