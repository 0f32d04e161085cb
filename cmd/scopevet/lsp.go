package main

import (
	"context"
	"fmt"
	"os"

	"github.com/urfave/cli/v3"

	"github.com/scopevet/scopevet/analyzer"
	"github.com/scopevet/scopevet/internal/driver"
	"github.com/scopevet/scopevet/internal/editor"
	"github.com/scopevet/scopevet/internal/lsp"
)

// lspCommand is a language server beside others for the same files.
func lspCommand() *cli.Command {
	return &cli.Command{
		Name:         "lsp",
		Usage:        "be a language server for an editor, on standard input and output",
		Flags:        append(editorFlags(), &cli.BoolFlag{Name: "stdio", Hidden: true}), // some editors say so
		OnUsageError: onUsageError,
		Action: func(ctx context.Context, c *cli.Command) error {
			opts, err := editorOptions(c.String("config"), c.String("checks"), c.String("tags"))
			if err != nil {
				return err
			}
			code, err := lsp.Serve(ctx, opts, os.Stdin, c.Root().Writer, c.Root().ErrWriter)
			if err == nil && code != 0 {
				fmt.Fprintln(c.Root().ErrWriter, "scopevet: the editor left without a shutdown")
				return errFound // the protocol wants 1
			}
			return err
		},
	}
}

func editorFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "config", Usage: "path of your scopes.toml; else looked for from each package up to its module's root"},
		&cli.StringFlag{Name: "checks", Usage: "checks to switch on, or off with \"-\" before the name"},
		&cli.StringFlag{Name: "tags", Usage: "build tags, separated by commas"},
	}
}

// editorOptions are what the flags of a language server say.
func editorOptions(config, checks, tags string) (editor.Options, error) {
	names := driver.SplitChecks(checks)
	if err := knownChecks(names); err != nil {
		return editor.Options{}, usageError{err}
	}
	path, err := configPath(config)
	return editor.Options{Analyzer: analyzer.Options{Config: path, Checks: names, Notes: true}, Tags: tags}, err
}
