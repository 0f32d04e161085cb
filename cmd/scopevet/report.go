package main

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"

	"github.com/urfave/cli/v3"
	"golang.org/x/mod/modfile"

	"github.com/scopevet/scopevet/analyzer"
	"github.com/scopevet/scopevet/internal/catalog"
	"github.com/scopevet/scopevet/internal/driver"
	"github.com/scopevet/scopevet/internal/report"
)

// reportCommand shows what a module asks for to a reviewer.
func reportCommand() *cli.Command {
	return &cli.Command{
		Name:      "report",
		Usage:     "write a page for a security reviewer, or a comment for a pull request",
		ArgsUsage: "[packages]",
		Flags: append([]cli.Flag{
			&cli.StringFlag{Name: "html", Usage: "write one self-contained page to this file"},
			&cli.BoolFlag{Name: "markdown", Usage: "print a comment for a pull request"},
		}, loadFlags(false)...),
		OnUsageError: onUsageError,
		Action:       runReport,
	}
}

func runReport(ctx context.Context, c *cli.Command) error {
	file := c.String("html")
	if file == "" && !c.Bool("markdown") {
		return usageError{errors.New("report: want -html=FILE or -markdown")}
	}
	config, err := enter(c)
	if err != nil {
		return err
	}
	cat, err := driver.LoadCatalog(config)
	if err != nil {
		return err
	}
	result, err := inventory(ctx, c, analyzer.Options{Config: config, Named: true})
	if err != nil {
		return err
	}
	if file, err = filepath.Abs(file); err != nil {
		return err
	}
	title, err := enterModule()
	if err != nil {
		return err
	}
	r := report.New(title, cat, result)
	if c.String("html") != "" {
		var page bytes.Buffer
		if err := r.HTML(&page); err != nil {
			return err
		}
		if err := driver.WriteFile(file, page.Bytes()); err != nil {
			return err
		}
	}
	if c.Bool("markdown") {
		if err := r.Markdown(c.Root().Writer); err != nil {
			return err
		}
	}
	return problems(result, c.Root().ErrWriter)
}

// enterModule changes to the root of the module that the current folder is in,
// so that files are named from there wherever the report is made, and returns
// the module's path. Outside of a module it does nothing.
func enterModule() (path string, err error) {
	root, err := moduleRoot()
	if err != nil {
		return "", nil
	}
	text, err := catalog.ReadText(filepath.Join(root, "go.mod"), "go.mod")
	if err != nil {
		return "", err
	}
	return modfile.ModulePath([]byte(text)), os.Chdir(root)
}
