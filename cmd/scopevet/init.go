package main

import (
	"context"
	"fmt"
	"os"

	"github.com/urfave/cli/v3"

	"github.com/scopevet/scopevet/analyzer"
	"github.com/scopevet/scopevet/internal/catalog"
	"github.com/scopevet/scopevet/internal/driver"
	"github.com/scopevet/scopevet/internal/starter"
	"github.com/scopevet/scopevet/internal/visible"
)

// initCommand writes a module's first scopes.toml.
func initCommand() *cli.Command {
	return &cli.Command{
		Name:      "init",
		Usage:     "write a scopes.toml that allows what a module asks for now",
		ArgsUsage: "[packages]",
		Flags: append([]cli.Flag{
			&cli.BoolFlag{Name: "force", Usage: "write over a file that is there"},
			&cli.StringFlag{Name: "o", Usage: "path of the file, instead of scopes.toml in the module's root"},
			incompleteFlag(),
		}, loadFlags(false)...),
		OnUsageError: onUsageError,
		Action:       runInit,
	}
}

func runInit(ctx context.Context, c *cli.Command) error {
	config, err := enter(c)
	if err != nil {
		return err
	}
	path, err := moduleFile(c, catalog.ConfigName)
	if err != nil {
		return err
	}
	name := driver.RelativeName()(path)
	if _, err := os.Lstat(path); err == nil && !c.Bool("force") {
		return usageError{fmt.Errorf("%s is there already; -force writes over it", name)}
	}
	result, err := inventory(ctx, c, analyzer.Options{Config: config})
	if err != nil {
		return err
	}
	if err := whole(c, result, name); err != nil {
		return err
	}
	cat, err := driver.LoadCatalog(config)
	if err != nil {
		return err
	}
	f, err := starter.New(cat, driver.Listed(result))
	if err != nil {
		return err
	}
	if err := driver.WriteFile(path, []byte(f.Text)); err != nil {
		return err
	}
	w := c.Root().ErrWriter
	name = visible.Line(name)
	fmt.Fprintf(w, "%s: apps: %d; providers to fill in: %d\n", name, f.Apps, f.Providers)
	if n := len(result.Findings); n > 0 {
		fmt.Fprintf(w, "%s allows what is wrong, too: scopevet ./... has %d findings; correct them, then scopevet init -force\n", name, n)
	}
	return nil
}
