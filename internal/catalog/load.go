package catalog

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
)

// ErrNotOurs is the error of a file that is called scopes.toml but holds no
// key of our format: it belongs to somebody else and is to be left alone.
var ErrNotOurs = errors.New("no table of scopevet's format (provider, sink, app, checks, override): not read")

// A File is one scopes.toml, read but not yet merged into a catalogue.
type File struct {
	name, text string
	tables     fileTables

	searched sync.Once
	locator  locator
}

type fileTables struct {
	Provider map[string]*providerTable `toml:"provider"`
	Sink     []Sink                    `toml:"sink"`
	App      []App                     `toml:"app"`
	Override []Override                `toml:"override"`
	Checks   map[string]bool           `toml:"checks"`
}

// providerTable is [provider.x] of scopes.toml.
type providerTable struct {
	Name       string              `toml:"name"`
	Docs       string              `toml:"docs"`
	Checked    string              `toml:"checked"`
	Note       string              `toml:"note"`
	Authorize  []string            `toml:"authorize"`
	Token      []string            `toml:"token"`
	Holders    []string            `toml:"holders"`
	Endpoints  []string            `toml:"endpoints"`
	Packages   []string            `toml:"packages"`
	Separators []Separator         `toml:"separators"`
	Case       CaseRule            `toml:"case"`
	Prefix     string              `toml:"prefix"`
	Short      []string            `toml:"short"`
	Optional   []string            `toml:"optional"`
	Custom     []string            `toml:"custom"`
	Default    string              `toml:"default"`
	For        []string            `toml:"for"`
	Offline    string              `toml:"offline"`
	Parameters []string            `toml:"parameters"`
	IDToken    []string            `toml:"id_token"`
	Complete   *bool               `toml:"complete"`
	Scopes     map[string]rowGroup `toml:"scopes"` // rows by their source
}

// rowGroup decodes itself: by reflection, 9,000 rows take three times as long.
type rowGroup []string

// UnmarshalTOML reads an array of strings.
func (g *rowGroup) UnmarshalTOML(data any) error {
	rows, ok := data.([]any)
	if !ok {
		return fmt.Errorf("want a list of rows, each a string")
	}
	*g = make(rowGroup, len(rows))
	for i, r := range rows {
		if (*g)[i], ok = r.(string); !ok {
			return fmt.Errorf("row %d is not a string", i+1)
		}
	}
	return nil
}

var separatorWords = map[string]Separator{"space": Space, "comma": Comma, "semicolon": Semicolon}

// UnmarshalText reads the separator's word in scopes.toml.
func (s *Separator) UnmarshalText(word []byte) error {
	sep, ok := separatorWords[string(word)]
	if !ok {
		return fmt.Errorf("separator %q: want one of %s", word,
			strings.Join(slices.Sorted(maps.Keys(separatorWords)), ", "))
	}
	*s = sep
	return nil
}

// UnmarshalText reads "exact" or "ignored".
func (c *CaseRule) UnmarshalText(word []byte) error {
	switch rule := CaseRule(word); rule {
	case CaseExact, CaseIgnored:
		*c = rule
		return nil
	}
	return fmt.Errorf("case %q: want %s or %s", word, CaseExact, CaseIgnored)
}

// Empty returns a catalogue without providers.
func Empty() *Catalog { return newCatalog(nil) }

// Parse reads the text of a scopes.toml; name is its path, for errors. These
// are [*Error] values, several joined, or [ErrNotOurs].
func Parse(name, text string) (*File, error) {
	f := &File{name: name, text: text}
	if err := f.decode(); err != nil {
		return nil, err
	}
	if err := f.check(); err != nil {
		return nil, err
	}
	return f, nil
}

// Load returns the built-in catalogue with the user's file at path over it.
func Load(path string) (*Catalog, error) {
	text, err := ReadFile(path)
	if err != nil {
		return nil, err
	}
	f, err := Parse(path, text)
	if err != nil {
		return nil, err
	}
	base, err := Builtin()
	if err != nil {
		return nil, err
	}
	return base.With(f)
}

// With returns the catalogue with a file over it; c stays as it is. What the
// file says of a provider once replaces what c says: its name, separators,
// case rule, prefix, completeness and each scope by its name. Endpoints, short
// forms, optional prefixes and custom patterns come on top of c's. The error
// names replacements, implied scopes and providers that neither has.
func (c *Catalog) With(f *File) (*Catalog, error) {
	merged := f.over(c)
	if err := f.checkReferences(merged); err != nil {
		return nil, err
	}
	return merged, nil
}

func (f *File) over(c *Catalog) *Catalog {
	providers := maps.Clone(c.providers)
	if providers == nil {
		providers = make(map[string]*Provider, len(f.tables.Provider))
	}
	for id, table := range f.tables.Provider {
		p := newProvider(id)
		if old := c.Provider(id); old != nil {
			p.copyFacts(old)
		}
		table.apply(p)
		providers[id] = p
	}
	merged := newCatalog(providers)
	merged.Sinks = slices.Concat(c.Sinks, f.tables.Sink)
	merged.Apps = slices.Concat(c.Apps, f.tables.App)
	merged.Overrides = slices.Concat(c.Overrides, f.tables.Override)
	merged.Checks = maps.Clone(c.Checks)
	if merged.Checks == nil {
		merged.Checks = make(map[string]bool)
	}
	maps.Copy(merged.Checks, f.tables.Checks)
	return merged
}

// copyFacts takes over everything but the index, which is p's own.
func (p *Provider) copyFacts(old *Provider) {
	index := p.index
	*p = *old
	p.index = index
}

func (t *providerTable) apply(p *Provider) {
	for _, key := range []struct {
		to   *string
		from string
	}{
		{&p.Name, t.Name}, {&p.Docs, t.Docs}, {&p.Checked, t.Checked}, {&p.Note, t.Note},
		{(*string)(&p.Case), string(t.Case)}, {&p.Prefix, t.Prefix},
		{&p.Default, t.Default}, {&p.Offline, t.Offline},
	} {
		if key.from != "" {
			*key.to = key.from
		}
	}
	if p.Name == "" {
		p.Name = p.ID
	}
	if len(t.Separators) > 0 {
		p.Separators = t.Separators
	}
	if len(t.For) > 0 {
		p.For = t.For
	}
	if t.Complete != nil {
		p.Complete = *t.Complete
	}
	p.Authorize = slices.Concat(p.Authorize, t.Authorize)
	p.Token = slices.Concat(p.Token, t.Token)
	p.Holders = slices.Concat(p.Holders, t.Holders)
	p.Endpoints = slices.Concat(p.Endpoints, t.Endpoints)
	p.Packages = slices.Concat(p.Packages, t.Packages)
	p.Short = slices.Concat(p.Short, t.Short)
	p.Optional = slices.Concat(p.Optional, t.Optional)
	p.Custom = slices.Concat(p.Custom, t.Custom)
	p.Parameters = slices.Concat(p.Parameters, t.Parameters)
	p.IDToken = slices.Concat(p.IDToken, t.IDToken)
	if rows := t.rows(); len(rows) > 0 {
		p.lists = slices.Concat(p.lists, []list{{rows: func() []sourced { return rows }}})
	}
}

func (t *providerTable) rows() []sourced {
	n := 0
	for _, group := range t.Scopes {
		n += len(group)
	}
	rows := make([]sourced, 0, n)
	for source, group := range t.Scopes {
		for _, row := range group {
			rows = append(rows, sourced{source, row})
		}
	}
	return rows
}

// Sinks returns the [[sink]] rows of the file.
func (f *File) Sinks() []Sink { return f.tables.Sink }
