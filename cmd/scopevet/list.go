package main

import (
	"context"
	"errors"
	"io"

	"github.com/urfave/cli/v3"

	"github.com/scopevet/scopevet/analyzer"
	"github.com/scopevet/scopevet/internal/driver"
)

// listCommand shows what a program asks for; its tests, which ask for scopes
// that they make up, are no part of it.
func listCommand() *cli.Command {
	return &cli.Command{
		Name:      "list",
		Usage:     "list the scopes that packages ask for, and how they get there",
		ArgsUsage: "[packages]",
		Flags: append([]cli.Flag{
			&cli.BoolFlag{Name: "json", Usage: "print a JSON array of requests"},
			&cli.BoolFlag{Name: "csv", Usage: "print a row of comma-separated values for each scope"},
		}, loadFlags(false)...),
		OnUsageError: onUsageError,
		Action:       runList,
	}
}

func runList(ctx context.Context, c *cli.Command) error {
	print, err := listForm(c.Bool("json"), c.Bool("csv"))
	if err != nil {
		return usageError{err}
	}
	config, err := enter(c)
	if err != nil {
		return err
	}
	result, err := analyse(ctx, c, query(c), analyzer.New(analyzer.Options{Config: config, Named: true}))
	if err != nil {
		return err
	}
	printNotes(c.Root().ErrWriter, driver.ForeignConfigs(result))
	if err := print(c.Root().Writer, result); err != nil {
		return err
	}
	return problems(result, c.Root().ErrWriter)
}

func listForm(json, csv bool) (func(io.Writer, *driver.Result) error, error) {
	switch {
	case json && csv:
		return nil, errors.New("-json cannot be used together with -csv")
	case json:
		return driver.ListJSON, nil
	case csv:
		return driver.ListCSV, nil
	}
	return driver.ListText, nil
}

// problems prints what could not be analysed and returns the error for the exit
// code.
func problems(result *driver.Result, stderr io.Writer) error {
	if len(result.Problems) == 0 {
		return nil
	}
	if err := driver.PrintProblems(stderr, result.Problems); err != nil {
		return err
	}
	return errFailed
}
