package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/urfave/cli/v3"

	"github.com/scopevet/scopevet/internal/driver"
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
	err := newCommand(stdout, stderr).Run(ctx, args)
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
		fmt.Fprintf(stderr, "scopevet: %v\nrun \"scopevet help\" for usage\n", err)
		return exitUsage
	}
	fmt.Fprintln(stderr, "scopevet:", err)
	return exitFailure
}

// newCommand builds the tree of commands. The check is the root itself, as
// "scopevet ./..." needs no name for what it does.
func newCommand(stdout, stderr io.Writer) *cli.Command {
	return &cli.Command{
		Name:                          "scopevet",
		Usage:                         "find the OAuth 2.0 scopes that a provider would refuse",
		ArgsUsage:                     "[packages]",
		CustomRootCommandHelpTemplate: rootHelp,
		Flags:                         checkFlags(),
		Before:                        knownTopic,
		Action:                        runCheck,
		Commands:                      commands(),
		EnableShellCompletion:         true,
		HideVersion:                   true,
		OnUsageError:                  onUsageError,
		ExitErrHandler:                func(context.Context, *cli.Command, error) {},
		Writer:                        stdout,
		ErrWriter:                     stderr,
	}
}

// commands are in the order in which the help lists them.
func commands() []*cli.Command {
	return []*cli.Command{
		pasteCommand(),
		explainCommand(),
		goplsCommand(),
		initCommand(),
		listCommand(),
		lockCommand(),
		lspCommand(),
		reportCommand(),
		scopesCommand(),
		versionCommand(),
	}
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
	meant := strings.TrimLeft(cli.SuggestFlag(c.Flags, name, false), "-")
	if meant == "" {
		return usageError{fmt.Errorf("unknown flag -%s", name)}
	}
	return usageError{fmt.Errorf("unknown flag -%s; did you mean -%s?", name, meant)}
}

// knownTopic returns an error when help is asked for of what is no command.
func knownTopic(ctx context.Context, c *cli.Command) (context.Context, error) {
	if word := c.Args().Get(1); c.Args().First() == "help" && word != "" && c.Command(word) == nil {
		return ctx, usageError{fmt.Errorf("%q is not a command; did you mean %q?", word, cli.SuggestCommand(c.Commands, word))}
	}
	return ctx, nil
}

const rootHelp = `scopevet finds the OAuth 2.0 scopes in Go programs that a provider would refuse.

Usage:
  scopevet [flags] [packages]     check packages; the default is the current folder
  scopevet command [flags]
  go vet -vettool=$(which scopevet) [packages]

Flags:{{range .VisibleFlags}}{{if ne (index .Names 0) "help"}}
  -{{join .Names ", -"}}{{"\t"}}{{.GetUsage}}{{end}}{{end}}

Commands:{{range .VisibleCommands}}
  {{.Name}}{{"\t"}}{{.Usage}}{{end}}

Environment:
  SCOPEVET_CONFIG{{"\t"}}path of your scopes.toml, wherever it lies

Exit codes: 0 clean or only notes, 1 findings or a difference, 2 wrong usage, 3 failure.
`
