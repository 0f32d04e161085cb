package driver

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"github.com/scopevet/scopevet/internal/catalog"
	"github.com/scopevet/scopevet/internal/visible"
)

// LoadCatalog returns the catalogue as the current folder sees it: the built-in
// one with the user's file over it. Named is the path of that file, else the
// environment names it, or it is looked for up to the module's root; one that
// is found and is another program's is left alone.
func LoadCatalog(named string) (*catalog.Catalog, error) {
	path := named
	if path == "" {
		found, err := catalog.FindConfig(".")
		if err != nil {
			return nil, err
		}
		path = found
	}
	if path == "" {
		return catalog.Builtin()
	}
	c, err := catalog.Load(path)
	if named == "" && errors.Is(err, catalog.ErrNotOurs) {
		return catalog.Builtin()
	}
	return c, err
}

// A Listing is scopes of one provider, as "scopevet scopes" shows them.
type Listing struct {
	Provider *catalog.Provider
	Scopes   []*catalog.Scope // nil: only the provider is shown
}

// PrintProviders prints a line for each provider: its key, how many scopes it
// has, whether the list is complete, and its name.
func PrintProviders(w io.Writer, providers []Listing) error {
	return visible.Write(w, visible.Text, func(w io.Writer) error { return printProviders(w, providers) })
}

func printProviders(w io.Writer, providers []Listing) error {
	columns := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, l := range providers {
		p := l.Provider
		complete := ""
		if p.Complete {
			complete = "complete"
		}
		fmt.Fprintf(columns, "%s\t%d\t%s\t%s\n", p.ID, len(p.Scopes()), complete, p.Name)
	}
	return columns.Flush()
}

// PrintScopes prints each provider with its scopes, one a line: the scope, the
// number of its source, and what is special about it. The sources follow.
func PrintScopes(w io.Writer, listings []Listing) error {
	return visible.Write(w, visible.Text, func(w io.Writer) error { return printScopes(w, listings) })
}

func printScopes(w io.Writer, listings []Listing) error {
	for i, l := range listings {
		if i > 0 {
			fmt.Fprintln(w)
		}
		if err := l.print(w); err != nil {
			return err
		}
	}
	return nil
}

func (l Listing) print(w io.Writer) error {
	fmt.Fprintf(w, "%s\n", l.heading())
	columns := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	var sources []string
	number := make(map[string]int)
	for _, s := range l.Scopes {
		if number[s.Source] == 0 {
			sources = append(sources, s.Source)
			number[s.Source] = len(sources)
		}
		fmt.Fprintf(columns, "  %s\t[%d]", s.Name, number[s.Source])
		if _, special, ok := strings.Cut(s.Row(), " | "); ok {
			fmt.Fprintf(columns, "\t%s", strings.ReplaceAll(special, " | ", "; "))
		}
		fmt.Fprintln(columns)
	}
	if err := columns.Flush(); err != nil {
		return err
	}
	for i, source := range sources {
		if _, err := fmt.Fprintf(w, "[%d] %s\n", i+1, source); err != nil {
			return err
		}
	}
	return nil
}

// heading is the line above the scopes: "github: GitHub, complete, https://…".
func (l Listing) heading() string {
	p := l.Provider
	facts := []string{p.Name}
	if p.Complete {
		facts = append(facts, "complete")
	}
	if p.Docs != "" {
		facts = append(facts, p.Docs)
	}
	return p.ID + ": " + strings.Join(facts, ", ")
}

// PrintScopesJSON prints a list of providers, with the scopes where the listing
// has them.
func PrintScopesJSON(w io.Writer, listings []Listing) error {
	all := make([]jsonProvider, len(listings))
	for i, l := range listings {
		all[i] = newJSONProvider(l)
	}
	return visible.Encode(w, all, "\t")
}

type jsonProvider struct {
	ID         string      `json:"id"`
	Name       string      `json:"name"`
	Docs       string      `json:"docs,omitempty"`
	Checked    string      `json:"checked,omitempty"`
	Note       string      `json:"note,omitempty"`
	Authorize  []string    `json:"authorize,omitempty"`
	Token      []string    `json:"token,omitempty"`
	Separators []string    `json:"separators,omitempty"`
	Complete   bool        `json:"complete"`
	Known      int         `json:"known"` // number of its scopes, shown or not
	Scopes     []jsonScope `json:"scopes,omitempty"`
}

type jsonScope struct {
	Name         string     `json:"name"`
	Status       string     `json:"status"` // active, deprecated or removed
	Since        string     `json:"since,omitempty"`
	Replacements [][]string `json:"replacements,omitempty"`
	Sensitivity  string     `json:"sensitivity,omitempty"`
	For          []string   `json:"for,omitempty"`
	Implies      []string   `json:"implies,omitempty"`
	With         []string   `json:"with,omitempty"`
	Note         string     `json:"note,omitempty"`
	Source       string     `json:"source"`
	SecondHand   bool       `json:"second_hand,omitempty"`
}

func newJSONProvider(l Listing) jsonProvider {
	p := l.Provider
	j := jsonProvider{
		ID: p.ID, Name: p.Name, Docs: p.Docs, Checked: p.Checked, Note: p.Note,
		Authorize: p.Authorize, Token: p.Token, Complete: p.Complete, Known: len(p.Scopes()),
	}
	for _, sep := range p.Separators {
		j.Separators = append(j.Separators, string(sep))
	}
	for _, s := range l.Scopes {
		j.Scopes = append(j.Scopes, jsonScope{
			Name: s.Name, Status: statusWord(s), Since: s.Since, Replacements: s.Replacements,
			Sensitivity: s.Sensitivity, For: s.For, Implies: s.Implies, With: s.With, Note: s.Note,
			Source: s.Source, SecondHand: s.SecondHand(),
		})
	}
	return j
}

func statusWord(s *catalog.Scope) string {
	if s.Status == catalog.Active {
		return "active"
	}
	return string(s.Status)
}
