package catalog

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// header begins the canonical text.
const header = `# The scopes that providers of OAuth 2.0 grant. docs/catalogue.md describes the
# form of this file, what its rows rest on, and how to correct one.
# "go test ./internal/catalog -update" puts it in canonical order.
`

// Canonical returns the one text of a catalogue: providers by their keys, the
// keys of each in a fixed order, its scopes by source and name, one a line.
// Keys that say nothing are left out. Comments are not kept: what is worth
// saying has a note.
func (c *Catalog) Canonical() string {
	b := &strings.Builder{}
	b.WriteString(header)
	for _, p := range c.Providers() {
		p.write(b)
	}
	return b.String()
}

// Table returns the provider as a scopes.toml has it.
func (p *Provider) Table() string {
	b := &strings.Builder{}
	p.write(b)
	return b.String()
}

func (p *Provider) write(b *strings.Builder) {
	fmt.Fprintf(b, "\n[provider.%s]\n", p.ID)
	writeText(b, "name", p.Name)
	writeText(b, "docs", p.Docs)
	writeText(b, "checked", p.Checked)
	writeText(b, "note", p.Note)
	writeList(b, "authorize", p.Authorize)
	writeList(b, "token", p.Token)
	writeList(b, "holders", p.Holders)
	writeList(b, "endpoints", p.Endpoints)
	writeList(b, "packages", p.Packages)
	writeList(b, "separators", separatorNames(p.Separators))
	writeText(b, "case", string(p.Case))
	writeText(b, "prefix", p.Prefix)
	writeList(b, "short", p.Short)
	writeList(b, "optional", p.Optional)
	writeList(b, "custom", p.Custom)
	writeText(b, "default", p.Default)
	writeList(b, "for", p.For)
	writeText(b, "offline", p.Offline)
	writeList(b, "parameters", p.Parameters)
	writeList(b, "id_token", p.IDToken)
	if p.Complete {
		b.WriteString("complete = true\n")
	}
	groups := make(map[string][]string)
	for _, s := range p.Scopes() {
		groups[s.Source] = append(groups[s.Source], s.Row())
	}
	if len(groups) == 0 {
		return
	}
	fmt.Fprintf(b, "\n[provider.%s.scopes]\n", p.ID)
	for _, source := range slices.Sorted(maps.Keys(groups)) {
		fmt.Fprintf(b, "%s = [\n", Quote(source))
		for _, row := range groups[source] {
			fmt.Fprintf(b, "  %s,\n", Quote(row))
		}
		b.WriteString("]\n")
	}
}

func separatorNames(separators []Separator) []string {
	var names []string
	for _, s := range separators {
		for name, sep := range separatorWords {
			if s == sep {
				names = append(names, name)
			}
		}
	}
	return names
}

func writeText(b *strings.Builder, key, value string) {
	if value != "" {
		fmt.Fprintf(b, "%s = %s\n", key, Quote(value))
	}
}

// writeList writes a short list in one line, a longer one with a line for each
// of its values.
func writeList(b *strings.Builder, key string, values []string) {
	if len(values) == 0 {
		return
	}
	quoted := make([]string, len(values))
	for i, v := range values {
		quoted[i] = Quote(v)
	}
	line := fmt.Sprintf("%s = [%s]\n", key, strings.Join(quoted, ", "))
	if len(line) > 100 {
		line = fmt.Sprintf("%s = [\n  %s,\n]\n", key, strings.Join(quoted, ",\n  "))
	}
	b.WriteString(line)
}

// Quote writes text as a basic string of TOML.
func Quote(s string) string {
	b := &strings.Builder{}
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r < ' ' || r == 0x7f:
			fmt.Fprintf(b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// WithScopes returns the provider with that list of scopes instead of its own.
func (p *Provider) WithScopes(scopes []*Scope) *Provider {
	q := newProvider(p.ID)
	q.copyFacts(p)
	rows := make([]sourced, len(scopes))
	for i, s := range scopes {
		rows[i] = sourced{s.Source, s.Row()}
	}
	q.lists = []list{{rows: func() []sourced { return rows }}}
	return q
}

// WithProvider returns the catalogue with p in place of its namesake.
func (c *Catalog) WithProvider(p *Provider) *Catalog {
	providers := maps.Clone(c.providers)
	if providers == nil {
		providers = make(map[string]*Provider)
	}
	providers[p.ID] = p
	merged := newCatalog(providers)
	merged.Sinks, merged.Apps = c.Sinks, c.Apps
	merged.Checks, merged.Overrides = c.Checks, c.Overrides
	return merged
}
