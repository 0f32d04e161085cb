package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"github.com/urfave/cli/v3"

	"github.com/scopevet/scopevet/internal/gopls"
)

// goplsName is what a copy of scopevet or a link to it is called that is to be
// "scopevet gopls": some editors take the path of a server and no arguments.
const goplsName = "scopevet-gopls"

// withGopls puts the command's name into the arguments of a program that is
// called by goplsName.
func withGopls(args []string) []string {
	if strings.TrimSuffix(filepath.Base(args[0]), ".exe") != goplsName {
		return args
	}
	return slices.Concat(args[:1], []string{"gopls"}, args[1:])
}

// goplsCommand is a language server in front of the real gopls. All flags but
// the first few are gopls' own.
func goplsCommand() *cli.Command {
	return &cli.Command{
		Name:            "gopls",
		Usage:           "be a language server in front of gopls, for an editor that runs one for Go",
		ArgsUsage:       "[-gopls=path] [-config=path] [-checks=names] [-tags=tags] [arguments of gopls]",
		SkipFlagParsing: true,
		Action: func(ctx context.Context, c *cli.Command) error {
			flags, args := ourFlags(c.Args().Slice())
			path, err := findGopls(flags["gopls"])
			if err != nil {
				return err
			}
			cmd := exec.Command(path, args...)
			if !isServer(args) {
				return runGopls(cmd)
			}
			opts, err := editorOptions(flags["config"], flags["checks"], flags["tags"])
			if err != nil {
				return err
			}
			code, err := gopls.Serve(ctx, gopls.Options{Editor: opts, Gopls: cmd, Log: os.Stderr}, os.Stdin, c.Root().Writer)
			if err == nil && code != 0 {
				return errFound // the protocol wants 1
			}
			return err
		},
	}
}

// ourFlags takes the flags that are not gopls' from the beginning.
func ourFlags(args []string) (flags map[string]string, rest []string) {
	flags = make(map[string]string)
	for len(args) > 0 {
		name, value, ok := strings.Cut(strings.TrimLeft(args[0], "-"), "=")
		if !ok || args[0][0] != '-' || !slices.Contains([]string{"gopls", "config", "checks", "tags"}, name) {
			break
		}
		flags[name], args = value, args[1:]
	}
	return flags, args
}

// findGopls returns the path of gopls, which may be missing: then a server goes
// on without it. It must not be scopevet, which would start itself for ever.
func findGopls(named string) (string, error) {
	if named == "" {
		named = "gopls"
	}
	path, err := exec.LookPath(named)
	if err != nil {
		return named, nil // running it says the same
	}
	self, err := os.Executable()
	if err != nil {
		return path, nil
	}
	a, errA := os.Stat(path)
	b, errB := os.Stat(self)
	if errA == nil && errB == nil && os.SameFile(a, b) {
		return "", usageError{fmt.Errorf("gopls: %s is scopevet itself; name the real one with -gopls", path)}
	}
	return path, nil
}

// valueFlags are those flags of gopls whose value may be an argument of its own.
var valueFlags = []string{
	"debug", "listen.timeout", "logfile", "mcp.listen", "mode", "otel", "remote", "remote.debug", "remote.listen.timeout",
	"remote.logfile", "profile.alloc", "profile.block", "profile.cpu", "profile.mem", "profile.trace",
}

// isServer reports whether gopls is run with these arguments as the server of
// one editor, on standard input and output.
func isServer(args []string) bool {
	for i := 0; i < len(args); i++ {
		name, _, joined := strings.Cut(strings.TrimLeft(args[i], "-"), "=")
		switch {
		case args[i] == "serve":
		case !strings.HasPrefix(args[i], "-") || slices.Contains([]string{"listen", "h", "help", "version"}, name):
			return false
		case !joined && slices.Contains(valueFlags, name):
			i++
		}
	}
	return true
}

// runGopls runs gopls for anything else than a server, as "gopls version".
func runGopls(cmd *exec.Cmd) error {
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	err := cmd.Run()
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		return exitCode(exit.ExitCode())
	}
	return err
}

// An exitCode is that of a program which was run in our place.
type exitCode int

// Error implements error.
func (c exitCode) Error() string { return fmt.Sprintf("exit status %d", int(c)) }
