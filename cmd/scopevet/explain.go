package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
	"text/tabwriter"
	"unicode/utf8"

	"github.com/urfave/cli/v3"

	"github.com/scopevet/scopevet"
	"github.com/scopevet/scopevet/analyzer"
	"github.com/scopevet/scopevet/internal/check"
)

// explainCommand shows what a check means.
func explainCommand() *cli.Command {
	return &cli.Command{
		Name:          "explain",
		Usage:         "list the checks, or explain one of them",
		ArgsUsage:     "[check]",
		ShellComplete: completeWords(checkNames),
		OnUsageError:  onUsageError,
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
		fmt.Fprintf(table, "%s\t%s%s\n", c.Name, c.Title, unlessAsked(c))
	}
	return table.Flush()
}

// unlessAsked says of a check where it does not run by default.
func unlessAsked(c *check.Check) string {
	switch {
	case c.Off:
		return " (off unless asked for)"
	case c.Works:
		return " (a note; off in go vet and golangci-lint unless asked for)"
	}
	return ""
}

func explain(w io.Writer, name string) error {
	if err := check.Known(name); err != nil {
		return usageError{fmt.Errorf("explain: %w", err)}
	}
	c := check.Named(name)
	_, err := fmt.Fprintf(w, "%s: %s\n\n%s\n", name, c.Title, plain(scopevet.Check(name)+"\n\n"+silence(c)))
	return err
}

// silence says how findings are hidden, all or one of them, in Markdown. One of
// a comment that hides nothing is not hidden by another comment.
func silence(c *check.Check) string {
	var b strings.Builder
	if c != check.UnusedIgnore {
		fmt.Fprintf(&b, "**To hide one finding**, write this at the end of its line, or on a line of its own above it:\n\n```go\n%s %s the reason\n```\n\n", analyzer.Directive, c.Name)
	}
	what, sign, value := "off", "-", false
	if c.Off {
		what, sign, value = "on", "", true
	}
	fmt.Fprintf(&b, "**To switch the check %s**, use -checks=%s%s, or write in a scopes.toml beside your go.mod:\n\n```toml\n[checks]\n%s = %t\n```\n\n", what, sign, c.Name, c.Name, value)
	b.WriteString("What else a scopes.toml can say, such as a scope or a separator that scopevet does not know: [the catalogue](catalogue.md#your-own-file).")
	return b.String()
}

var (
	fence = regexp.MustCompile("(?s)```[a-z]*\n(.*?)```")
	link  = regexp.MustCompile(`\[([^\]]+)\]\(([^)]+)\)`)
)

// plain is Markdown as a terminal shows it: code indented, links behind their
// text, lines of a width that can be read.
func plain(markdown string) string {
	text := link.ReplaceAllStringFunc(markdown, func(l string) string {
		parts := link.FindStringSubmatch(l)
		to := parts[2]
		switch {
		case strings.HasPrefix(to, "#"):
			return parts[1]
		case !strings.Contains(to, "://"):
			to = strings.TrimSuffix(analyzer.URL, "checks.md") + to
		}
		return parts[1] + " <" + to + ">"
	})
	text = fence.ReplaceAllStringFunc(text, func(block string) string {
		code := strings.TrimRight(fence.FindStringSubmatch(block)[1], "\n")
		return indent + strings.ReplaceAll(code, "\n", "\n"+indent)
	})
	return wrap(strings.NewReplacer("**", "", "`", "").Replace(text))
}

const (
	indent = "    " // before code
	width  = 80
)

// wrap breaks lines at blanks, but for code, and sets off the items of a list.
func wrap(text string) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, indent) {
			b.WriteString(line)
			continue
		}
		hang := ""
		if strings.HasPrefix(line, "- ") {
			hang = "  "
		}
		n := 0
		for i, word := range strings.Fields(line) {
			switch {
			case i == 0:
			case n+1+utf8.RuneCountInString(word) > width:
				b.WriteString("\n" + hang)
				n = len(hang)
			default:
				b.WriteString(" ")
				n++
			}
			b.WriteString(word)
			n += utf8.RuneCountInString(word)
		}
		if strings.HasSuffix(line, "\n") {
			b.WriteString("\n")
		}
	}
	return b.String()
}
