package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
	"text/tabwriter"

	"github.com/urfave/cli/v3"

	"github.com/scopevet/scopevet"
	"github.com/scopevet/scopevet/internal/check"
)

// explainCommand shows what a check means.
func explainCommand() *cli.Command {
	return &cli.Command{
		Name:         "explain",
		Usage:        "list the checks, or explain one of them",
		ArgsUsage:    "[check]",
		OnUsageError: onUsageError,
		Action: func(_ context.Context, c *cli.Command) error {
			switch c.Args().Len() {
			case 0:
				return listChecks(c.Root().Writer)
			case 1:
				return explain(c.Root().Writer, c.Args().First())
			}
			return usageError{errors.New("explain: want the name of one check")}
		},
	}
}

func listChecks(w io.Writer) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, c := range check.All {
		off := ""
		if c.Off {
			off = " (off unless asked for)"
		}
		fmt.Fprintf(table, "%s\t%s%s\n", c.Name, c.Title, off)
	}
	return table.Flush()
}

func explain(w io.Writer, name string) error {
	if err := check.Known(name); err != nil {
		return usageError{fmt.Errorf("explain: %w", err)}
	}
	_, err := fmt.Fprintf(w, "%s: %s\n\n%s\n\n%s\n", name, check.Named(name).Title, plain(scopevet.Check(name)), silence(name))
	return err
}

// silence says how a finding, or all of them, are hidden.
func silence(name string) string {
	return fmt.Sprintf("To silence one finding, write //scopevet:ignore %[1]s the reason\nat the end of its line or above its declaration; to silence all, -checks=-%[1]s,\nor %[1]s = false under [checks] in your scopes.toml.", name)
}

var (
	fence = regexp.MustCompile("(?s)```[a-z]*\n(.*?)```")
	link  = regexp.MustCompile(`\[([^\]]+)\]\(([^)]+)\)`)
)

// plain is Markdown as a terminal shows it: code indented, links behind their
// text.
func plain(markdown string) string {
	text := link.ReplaceAllStringFunc(markdown, func(l string) string {
		parts := link.FindStringSubmatch(l)
		if !strings.Contains(parts[2], "://") {
			return parts[1]
		}
		return parts[1] + " <" + parts[2] + ">"
	})
	text = fence.ReplaceAllStringFunc(text, func(block string) string {
		code := strings.TrimRight(fence.FindStringSubmatch(block)[1], "\n")
		return "    " + strings.ReplaceAll(code, "\n", "\n    ")
	})
	return strings.NewReplacer("**", "", "`", "").Replace(text)
}
