package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/urfave/cli/v3"

	"github.com/scopevet/scopevet/internal/catalog"
	"github.com/scopevet/scopevet/internal/crash"
	"github.com/scopevet/scopevet/internal/driver"
	"github.com/scopevet/scopevet/internal/visible"
)

// The exit codes, as scopevet help lists them.
const (
	exitClean   = 0
	exitFound   = 1
	exitUsage   = 2
	exitFailure = 3
)

// errFound says that findings or a difference have been printed; errFailed,
// that problems have. Nothing is left to say.
var (
	errFound  = errors.New("found")
	errFailed = errors.New("failed")
)

// A usageError is a mistake on the command line.
type usageError struct{ error }

// run carries out a command line and returns the exit code.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	out := &watched{w: stdout}
	err := crash.Guard("the command", nil, func() error { return newCommand(out, stderr).Run(ctx, args) })
	if out.err != nil && !errors.Is(err, out.err) { // what is printed is what was asked for
		err = out.err
	}
	var usage usageError
	var other exitCode
	switch {
	case err == nil:
		return exitClean
	case errors.Is(err, errFound):
		return exitFound
	case errors.Is(err, errFailed):
		return exitFailure
	case errors.As(err, &other):
		return int(other)
	case errors.As(err, &usage):
		fmt.Fprintf(stderr, "scopevet: %s\nrun \"scopevet help\" for usage\n", visible.Text(err.Error()))
		return exitUsage
	}
	fmt.Fprintln(stderr, "scopevet:", visible.Text(err.Error()))
	return exitFailure
}

// A watched writer remembers that something could not be written.
type watched struct {
	w   io.Writer
	err error
}

// Write implements io.Writer.
func (w *watched) Write(p []byte) (int, error) {
	n, err := w.w.Write(p)
	if err != nil && w.err == nil {
		w.err = err
	}
	return n, err
}

// Fd is that of a file, or of none.
func (w *watched) Fd() uintptr {
	if f, ok := w.w.(*os.File); ok {
		return f.Fd()
	}
	return ^uintptr(0)
}

// newCommand builds the tree of commands. The check is the root itself, as
// "scopevet ./..." needs no name for what it does.
func newCommand(stdout, stderr io.Writer) *cli.Command {
	return &cli.Command{
		Name:                            "scopevet",
		Usage:                           "find the OAuth 2.0 scopes that a provider would refuse",
		ArgsUsage:                       "[packages]",
		CustomRootCommandHelpTemplate:   rootHelp,
		Flags:                           checkFlags(),
		Action:                          runCheck,
		Commands:                        commands(),
		EnableShellCompletion:           true,
		ShellComplete:                   completeRoot,
		ConfigureShellCompletionCommand: configureCompletion,
		HideVersion:                     true,
		OnUsageError:                    onUsageError,
		ExitErrHandler:                  func(context.Context, *cli.Command, error) {},
		Writer:                          stdout,
		ErrWriter:                       stderr,
	}
}

// The kinds of commands, as the help groups them, by their names.
const (
	forModule = "Applications"
	forFacts  = "Catalogue"
	forEditor = "Editors"
	forOther  = "Other"
)

// commands are in the order in which the help lists them.
func commands() []*cli.Command {
	var all []*cli.Command
	for _, group := range []struct {
		name     string
		commands []*cli.Command
	}{
		{forModule, []*cli.Command{listCommand(), lockCommand(), initCommand(), reportCommand()}},
		{forFacts, []*cli.Command{pasteCommand(), scopesCommand(), explainCommand()}},
		{forEditor, []*cli.Command{lspCommand(), goplsCommand()}},
		{forOther, []*cli.Command{versionCommand(), helpCommand()}},
	} {
		for _, c := range group.commands {
			c.Category = group.name
			c.HideHelpCommand = true
			c.CustomHelpTemplate = commandHelp
			if c.ShellComplete == nil {
				c.ShellComplete = completeFlags
			}
			all = append(all, c)
		}
	}
	return all
}

func versionCommand() *cli.Command {
	return &cli.Command{
		Name:         "version",
		Usage:        "print the version of scopevet and of the Go it was built with",
		OnUsageError: onUsageError,
		Action:       func(_ context.Context, c *cli.Command) error { return driver.PrintVersion(c.Root().Writer) },
	}
}

// onUsageError adds to the library's message what was perhaps meant.
func onUsageError(_ context.Context, c *cli.Command, err error, _ bool) error {
	name, unknown := strings.CutPrefix(err.Error(), "flag provided but not defined: -")
	if !unknown {
		return usageError{err}
	}
	name = strings.TrimLeft(name, "-")
	meant := nearFlag(c.Flags, name)
	if meant == "" {
		return usageError{fmt.Errorf("unknown flag -%s", name)}
	}
	return usageError{fmt.Errorf("unknown flag -%s; did you mean -%s?", name, meant)}
}

// nearFlag returns the flag that was perhaps meant, or "".
func nearFlag(flags []cli.Flag, name string) string {
	for _, f := range flags {
		for _, have := range f.Names() {
			if catalog.Alike(name, have) {
				return have
			}
		}
	}
	return strings.TrimLeft(cli.SuggestFlag(flags, name, false), "-")
}
