package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"

	"github.com/urfave/cli/v3"

	"github.com/scopevet/scopevet/analyzer"
	"github.com/scopevet/scopevet/internal/driver"
	"github.com/scopevet/scopevet/internal/lock"
	"github.com/scopevet/scopevet/internal/visible"
)

// lockCommand writes down what a module asks for, and says when it comes to ask
// for more.
func lockCommand() *cli.Command {
	return &cli.Command{
		Name:      "lock",
		Usage:     "write the scopes that a module asks for to scopes.lock, or check that it asks for no more",
		ArgsUsage: "[packages]",
		Flags: append([]cli.Flag{
			&cli.BoolFlag{Name: "check", Usage: "write nothing; fail when the code asks for more than the file says"},
			&cli.StringFlag{Name: "o", Usage: "path of the lock file, instead of scopes.lock in the module's root"},
			incompleteFlag(),
		}, loadFlags(false)...),
		OnUsageError: onUsageError,
		Action:       runLock,
	}
}

func runLock(ctx context.Context, c *cli.Command) error {
	config, err := enter(c)
	if err != nil {
		return err
	}
	path, err := moduleFile(c, lock.Name)
	if err != nil {
		return err
	}
	var old *lock.File
	if c.Bool("check") { // before packages are loaded, which takes a while
		if old, err = readLock(path); err != nil {
			return err
		}
	}
	result, err := inventory(ctx, c, analyzer.Options{Config: config})
	if err != nil {
		return err
	}
	requests := driver.Listed(result)
	now := lock.Of(requests)
	if old != nil {
		return compareLock(c, old, now, result, requests)
	}
	if err := whole(c, result, driver.RelativeName()(path)); err != nil {
		return err
	}
	return driver.WriteFile(path, []byte(now.String()))
}

func readLock(path string) (*lock.File, error) {
	name := driver.RelativeName()(path)
	f, err := lock.Read(path, name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%s is not there; \"scopevet lock\" writes it", name)
	}
	return f, err
}

// compareLock prints what has changed. Where only some packages were asked
// for, nothing is said of what others have come to leave out.
func compareLock(c *cli.Command, old, now *lock.File, result *driver.Result, requests []driver.ListedRequest) error {
	changes := old.Compare(now)
	if c.Args().Len() > 0 || len(result.Problems) > 0 && !c.Bool("e") {
		changes.Gone, changes.Updated = nil, nil
	}
	if err := old.Print(c.Root().Writer, changes, requests); err != nil {
		return err
	}
	if err := problems(result, c.Root().ErrWriter); err != nil && !c.Bool("e") {
		return err
	}
	if len(changes.Added) > 0 {
		return errFound
	}
	return nil
}

// inventory analyses the packages that the command line names, or those of the
// module.
func inventory(ctx context.Context, c *cli.Command, opts analyzer.Options) (*driver.Result, error) {
	q, err := moduleQuery(c)
	if err != nil {
		return nil, err
	}
	result, err := analyse(ctx, c, q, analyzer.New(opts))
	if err != nil {
		return nil, err
	}
	printNotes(c.Root().ErrWriter, driver.ForeignConfigs(result))
	return result, nil
}

func printNotes(w io.Writer, notes []string) {
	for _, note := range notes {
		fmt.Fprintln(w, visible.Line(note))
	}
}
