package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/urfave/cli/v3"

	"github.com/scopevet/scopevet/internal/catalog"
	"github.com/scopevet/scopevet/internal/crash"
	"github.com/scopevet/scopevet/internal/paste"
	"github.com/scopevet/scopevet/internal/visible"
)

// pasteCommand checks what somebody pastes who was told "invalid scope".
func pasteCommand() *cli.Command {
	return &cli.Command{
		Name:      "check",
		Usage:     "check a scope string, an authorization URL or a provider's error text",
		ArgsUsage: "[text ...]",
		Description: "Each argument is a text; without any, each line of the standard input is one. The exit code\n" +
			"is 1 if a provider would refuse one of them or grants it only for now.",
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "provider", Usage: "key of the provider that is asked; else the text tells it"},
			&cli.BoolFlag{Name: "json", Usage: "print a JSON object for each text, one a line"},
			catalogFlag(),
		},
		OnUsageError: onUsageError,
		Action:       runPaste,
	}
}

func runPaste(_ context.Context, c *cli.Command) error {
	cat, err := loadCatalog(c)
	if err != nil {
		return err
	}
	p := &paster{cat: cat, w: c.Root().Writer, json: c.Bool("json"), stderr: c.Root().ErrWriter}
	if name := c.String("provider"); name != "" {
		providers, err := named(cat, []string{name})
		if err != nil {
			return err
		}
		p.provider = providers[0]
	}
	if c.Args().Len() > 0 {
		for _, text := range c.Args().Slice() {
			if err := p.check(text); err != nil {
				return err
			}
		}
	} else if err := p.lines(os.Stdin); err != nil {
		return err
	}
	switch {
	case p.broken:
		return errFailed
	case p.fails:
		return errFound
	}
	return nil
}

// A paster checks one text after the other.
type paster struct {
	cat      *catalog.Catalog
	provider *catalog.Provider // nil: the text tells it
	w        io.Writer
	json     bool
	printed  bool
	fails    bool
	broken   bool // scopevet broke on one of them
	stderr   io.Writer
}

// lines checks each line that is not empty.
func (p *paster) lines(r io.Reader) error {
	in := bufio.NewScanner(r)
	in.Buffer(nil, paste.Longest+1)
	n := 0
	for in.Scan() {
		n++
		if len(in.Bytes()) == 0 {
			continue
		}
		if err := p.check(in.Text()); err != nil {
			return fmt.Errorf("line %d: %w", n, err)
		}
	}
	if errors.Is(in.Err(), bufio.ErrTooLong) {
		return usageError{fmt.Errorf("line %d: it has more than %d bytes; a request for scopes has not", n+1, paste.Longest)}
	}
	if in.Err() == nil && n == 0 {
		return usageError{errors.New("nothing to check: no text is given, and the standard input is empty")}
	}
	return in.Err()
}

// check checks one text. If scopevet breaks on it, it says so, and others go on.
func (p *paster) check(text string) error {
	var result *paste.Result
	err := crash.Guard("the check of a text", nil, func() (err error) {
		result, err = paste.Check(p.cat, p.provider, text)
		return err
	})
	if crash.As(err) != nil {
		p.broken = true
		fmt.Fprintln(p.stderr, "scopevet:", err)
		return nil
	}
	if err != nil {
		return usageError{err}
	}
	p.fails = p.fails || result.Fails()
	if p.json {
		return visible.Encode(p.w, result, "")
	}
	if p.printed {
		fmt.Fprintln(p.w)
	}
	p.printed = true
	return result.Print(p.w)
}
