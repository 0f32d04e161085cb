package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/urfave/cli/v3"

	"github.com/scopevet/scopevet/internal/catalog"
	"github.com/scopevet/scopevet/internal/driver"
)

// scopesCommand shows the catalogue.
func scopesCommand() *cli.Command {
	return &cli.Command{
		Name:          "scopes",
		Usage:         "list the providers, or the scopes of some of them",
		ArgsUsage:     "[providers]",
		ShellComplete: completeWords(providerNames),
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "search", Usage: "list only scopes with this text in their name"},
			&cli.BoolFlag{Name: "json", Usage: "print a list of providers as JSON"},
			catalogFlag(),
		},
		OnUsageError: onUsageError,
		Action:       runScopes,
	}
}

// catalogFlag names the user's scopes.toml for commands that load no packages.
func catalogFlag() cli.Flag {
	return &cli.StringFlag{Name: "config", Usage: "path of your scopes.toml; else looked for from here up to the module's root"}
}

// loadCatalog returns the catalogue with the scopes.toml that -config or the
// environment names or that is found.
func loadCatalog(c *cli.Command) (*catalog.Catalog, error) {
	config, err := configPath(c.String("config"))
	if err != nil {
		return nil, err
	}
	return driver.LoadCatalog(config)
}

func runScopes(_ context.Context, c *cli.Command) error {
	cat, err := loadCatalog(c)
	if err != nil {
		return err
	}
	search := c.String("search")
	listings, err := listings(cat, c.Args().Slice(), search)
	if err != nil {
		return err
	}
	if len(listings) == 0 {
		fmt.Fprintf(c.Root().ErrWriter, "no scope has %q in its name\n", search)
	}
	w := c.Root().Writer
	switch {
	case c.Bool("json"):
		return driver.PrintScopesJSON(w, listings)
	case c.Args().Len() == 0 && search == "":
		return driver.PrintProviders(w, listings)
	}
	return driver.PrintScopes(w, listings)
}

// listings returns what is asked for: the named providers with their scopes, or
// those of all that have the text, or all without their scopes.
func listings(cat *catalog.Catalog, names []string, search string) ([]driver.Listing, error) {
	providers := cat.Providers()
	if len(names) > 0 {
		var err error
		if providers, err = named(cat, names); err != nil {
			return nil, err
		}
	}
	all := []driver.Listing{}
	for _, p := range providers {
		l := driver.Listing{Provider: p}
		if len(names) > 0 || search != "" {
			l.Scopes = p.Search(search)
		}
		if search == "" || len(l.Scopes) > 0 {
			all = append(all, l)
		}
	}
	return all, nil
}

// named returns the providers with these keys; the error offers the near ones.
func named(cat *catalog.Catalog, names []string) ([]*catalog.Provider, error) {
	var all []*catalog.Provider
	for _, name := range names {
		p := cat.Provider(strings.ToLower(name))
		if p == nil {
			return nil, usageError{unknownProvider(cat, name)}
		}
		all = append(all, p)
	}
	return all, nil
}

// offered is how many providers an error offers at most.
const offered = 5

func unknownProvider(cat *catalog.Catalog, name string) error {
	var near []string
	for _, p := range cat.Near(name) {
		near = append(near, fmt.Sprintf("%q", p.ID))
	}
	if len(near) == 0 {
		return fmt.Errorf("unknown provider %q; \"scopevet scopes\" lists those that there are", name)
	}
	return fmt.Errorf("unknown provider %q; did you mean %s?", name, strings.Join(near[:min(len(near), offered)], " or "))
}
