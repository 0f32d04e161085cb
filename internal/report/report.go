// Package report shows what a module asks for to people who review it: as one
// page for a browser, and as a comment on a pull request.
package report

import (
	"cmp"
	"slices"
	"strings"

	"github.com/scopevet/scopevet/internal/catalog"
	"github.com/scopevet/scopevet/internal/driver"
)

// A Report is what there is to review.
type Report struct {
	Title     string // of the module: its path
	Providers []*Provider
	Findings  []Finding
	Named     []driver.ListedScope // in the code, without being asked for
	Problems  []string             // why the report is not whole
}

// A Provider is who is asked, or several of whom it is one.
type Provider struct {
	Key     string // "github", "github or gitlab", "unknown provider"
	Name    string // for people; may be empty
	Docs    string // the page that lists its scopes; may be empty
	Guessed bool   // only the form of the scopes tells it, at every place
	Scopes  []*Scope
	Open    []driver.ListedRequest // that may ask for more
}

// A Scope is one that is asked for, with every place that does so.
type Scope struct {
	Text        string
	Status      string // as the lists have it
	Since       string
	Instead     string // what to ask for, if it is not active
	Sensitivity string
	Places      []Place
}

// A Place asks for a scope.
type Place struct {
	Request driver.ListedRequest
	Written driver.Place
	Via     []driver.ListedStep
}

// unknown is the key of who is not known.
const unknown = "unknown provider"

// New returns the report of a result; c is what its providers are looked up in.
func New(title string, c *catalog.Catalog, result *driver.Result) *Report {
	r := &Report{Title: title}
	for _, asks := range driver.Listed(result) {
		if asks.Role != "request" {
			r.Named = append(r.Named, asks.Scopes...)
			continue
		}
		r.provider(c, asks).add(c, asks)
	}
	for _, p := range r.Providers {
		slices.SortStableFunc(p.Scopes, func(a, b *Scope) int {
			return cmp.Or(cmp.Compare(b.Level(), a.Level()), cmp.Compare(a.Text, b.Text))
		})
	}
	r.addFindings(result.Findings)
	r.Problems = driver.Problems(result.Problems)
	return r
}

// Short is the path of a package within the module of the report.
func (r *Report) Short(pkg string) string {
	if inside, ok := strings.CutPrefix(pkg, r.Title+"/"); ok && r.Title != "" {
		return inside
	}
	return pkg
}

// provider returns the provider of a request, which may be a new one.
func (r *Report) provider(c *catalog.Catalog, asks driver.ListedRequest) *Provider {
	key := cmp.Or(strings.Join(asks.Providers, " or "), unknown)
	for _, p := range r.Providers {
		if p.Key == key {
			p.Guessed = p.Guessed && asks.Guessed
			return p
		}
	}
	p := &Provider{Key: key, Guessed: asks.Guessed}
	if known := c.Provider(key); known != nil {
		p.Name, p.Docs = known.Name, known.Docs
	}
	r.Providers = append(r.Providers, p)
	return p
}

func (p *Provider) add(c *catalog.Catalog, asks driver.ListedRequest) {
	if asks.Open {
		p.Open = append(p.Open, asks)
	}
	for _, s := range asks.Scopes {
		if s.Text == "" {
			continue
		}
		i := slices.IndexFunc(p.Scopes, func(have *Scope) bool { return have.Text == s.Text })
		if i < 0 {
			i = len(p.Scopes)
			p.Scopes = append(p.Scopes, newScope(c, asks.Providers, s))
		}
		p.Scopes[i].Places = append(p.Scopes[i].Places, Place{asks, s.Place, s.Via})
	}
}

func newScope(c *catalog.Catalog, providers []string, s driver.ListedScope) *Scope {
	out := &Scope{Text: s.Text, Status: s.Status, Sensitivity: s.Sensitivity}
	if len(providers) == 0 {
		return out
	}
	known := c.Provider(providers[0])
	if known == nil {
		return out
	}
	row := known.Lookup(s.Text)
	if row == nil || row.Status == catalog.Active {
		return out
	}
	out.Since = row.Since
	var sets []string
	for _, set := range row.Replacements {
		sets = append(sets, strings.Join(set, " "))
	}
	out.Instead = strings.Join(sets, ", or ")
	return out
}

// The levels of sensitivity, for what they look like; the provider's own word
// stands beside.
const (
	Plain = iota
	Medium
	High
)

// Level tells how much a reviewer should look at the scope.
func (s *Scope) Level() int {
	switch s.Sensitivity {
	case "restricted", "admin-consent", "not-available", "approval-required":
		return High
	case "sensitive":
		return Medium
	}
	return Plain
}

// Outdated reports whether the provider has superseded the scope or refuses it.
func (s *Scope) Outdated() bool { return s.Status == "deprecated" || s.Status == "removed" }

// Counts are the figures of a report.
type Counts struct{ Scopes, Providers, Sensitive, Outdated, Findings int }

// Count counts.
func (r *Report) Count() Counts {
	n := Counts{Findings: len(r.Findings)}
	for _, p := range r.Providers {
		if p.Key != unknown {
			n.Providers++
		}
		n.Scopes += len(p.Scopes)
		for _, s := range p.Scopes {
			if s.Level() > Plain {
				n.Sensitive++
			}
			if s.Outdated() {
				n.Outdated++
			}
		}
	}
	return n
}
