package main

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/urfave/cli/v3"

	"github.com/scopevet/scopevet/internal/check"
	"github.com/scopevet/scopevet/internal/driver"
	"github.com/scopevet/scopevet/internal/format"
	"github.com/scopevet/scopevet/internal/visible"
)

// A shell runs scopevet with the words before the cursor, the last one only if
// it begins with "-", and behind them the library's own flag. It is answered
// with a line for each word that may stand there: the word, a colon and what it
// means.

// completing is the word to complete, if it begins with "-".
func completing() string {
	if n := len(os.Args); n > 2 && strings.HasPrefix(os.Args[n-2], "-") {
		return os.Args[n-2]
	}
	return ""
}

// completeFlags answers with the flags that begin as the word does, with as many
// dashes.
func completeFlags(_ context.Context, c *cli.Command) {
	word := completing()
	name := strings.TrimLeft(word, "-")
	if word == "" {
		return
	}
	for _, f := range c.VisibleFlags() {
		for _, have := range f.Names() {
			if d, ok := f.(cli.DocGenerationFlag); ok && strings.HasPrefix(have, name) {
				fmt.Fprintf(c.Root().Writer, "%s%s:%s\n", strings.TrimSuffix(word, name), have, d.GetUsage())
			}
		}
	}
}

// completeWords returns an answer that has words beside the flags.
func completeWords(words func() []string) cli.ShellCompleteFunc {
	return func(ctx context.Context, c *cli.Command) {
		completeFlags(ctx, c)
		if completing() == "" {
			for _, word := range words() {
				fmt.Fprintln(c.Root().Writer, visible.Line(word))
			}
		}
	}
}

// completeRoot answers with commands, or with flags and the values that the last
// of them takes.
func completeRoot(ctx context.Context, c *cli.Command) {
	completeFlags(ctx, c)
	for _, value := range values[strings.TrimLeft(completing(), "-")] {
		fmt.Fprintln(c.Root().Writer, value)
	}
	if completing() != "" || c.NArg() > 0 {
		return
	}
	for _, sub := range c.VisibleCommands() {
		fmt.Fprintf(c.Root().Writer, "%s:%s\n", sub.Name, sub.Usage)
	}
}

// values are those that flags of the check take.
var values = map[string][]string{
	"f":      format.Names(),
	"color":  {"auto", "always", "never"},
	"fail":   {"error", "warning", "note", "none"},
	"checks": checkNames(),
}

func checkNames() []string {
	var all []string
	for _, c := range check.All {
		all = append(all, c.Name)
	}
	return all
}

// providerNames are the keys of the catalogue as the current folder sees it; a
// file that is broken has none.
func providerNames() []string {
	cat, err := driver.LoadCatalog("")
	if err != nil {
		return nil
	}
	var all []string
	for _, p := range cat.Providers() {
		all = append(all, p.ID)
	}
	return all
}

// configureCompletion shows the library's command in the help, and has it say
// what was perhaps meant.
func configureCompletion(c *cli.Command) {
	c.Hidden = false
	c.Category = forOther
	c.Usage = "print a script that completes words in bash, zsh, fish or pwsh"
	c.HideHelpCommand = true
	c.OnUsageError = onUsageError
	for _, sub := range c.Commands {
		sub.OnUsageError = onUsageError
	}
	c.Action = func(_ context.Context, c *cli.Command) error {
		var shells []string
		for _, sub := range c.Commands {
			shells = append(shells, sub.Name)
		}
		shells = slices.DeleteFunc(shells, func(name string) bool { return name == "help" })
		want := strings.Join(shells, ", ")
		if word := c.Args().First(); word != "" {
			return usageError{fmt.Errorf("completion: %q is none of %s", word, want)}
		}
		return usageError{fmt.Errorf("completion: want one of %s", want)}
	}
}
