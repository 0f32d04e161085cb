package main

import (
	"context"
	"fmt"

	"github.com/urfave/cli/v3"
)

// helpCommand is that of the library but for what it says of what it does not
// know.
func helpCommand() *cli.Command {
	return &cli.Command{
		Name:         "help",
		Aliases:      []string{"h"},
		Hidden:       true,
		HideHelp:     true,
		OnUsageError: onUsageError,
		Action: func(ctx context.Context, c *cli.Command) error {
			word := c.Args().First()
			if word == "" {
				return cli.ShowRootCommandHelp(c.Root())
			}
			if c.Root().Command(word) == nil {
				return usageError{fmt.Errorf("%q is not a command; did you mean %q?", word, cli.SuggestCommand(c.Root().Commands, word))}
			}
			return cli.ShowCommandHelp(ctx, c.Root(), word)
		},
	}
}

// rootHelp is what "scopevet help" says.
const rootHelp = `scopevet finds the OAuth 2.0 scopes in Go programs that a provider would refuse.

Usage:
  scopevet [flags] [packages]     check packages; the default is the current folder
  scopevet command [flags]        "scopevet help command" says more
  go vet -vettool=$(which scopevet) [packages]

Flags:{{range .VisibleFlags}}{{if ne (index .Names 0) "help"}}
  -{{join .Names ", -"}}{{"\t"}}{{.GetUsage}}{{end}}{{end}}
{{range .VisibleCategories}}{{if .Name}}
{{.Name}}:{{range .VisibleCommands}}
  {{.Name}}{{"\t"}}{{.Usage}}{{end}}
{{end}}{{end}}
Environment:
  SCOPEVET_CONFIG{{"\t"}}path of your scopes.toml, wherever it lies

Exit codes: 0 clean or only notes, 1 findings or a difference, 2 wrong usage, 3 failure.
`

// commandHelp is what the help of a command says.
const commandHelp = `scopevet {{.Name}}: {{.Usage}}

Usage:
  scopevet {{.Name}}{{if gt (len .VisibleFlags) 1}} [flags]{{end}}{{with .ArgsUsage}} {{.}}{{end}}
{{with .Description}}
{{.}}
{{end}}{{if gt (len .VisibleFlags) 1}}
Flags:{{range .VisibleFlags}}{{if ne (index .Names 0) "help"}}
  -{{join .Names ", -"}}{{"\t"}}{{.GetUsage}}{{end}}{{end}}
{{end}}`
