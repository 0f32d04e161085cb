package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/urfave/cli/v3"

	"github.com/scopevet/scopevet/analyzer"
	"github.com/scopevet/scopevet/internal/catalog"
	"github.com/scopevet/scopevet/internal/check"
	"github.com/scopevet/scopevet/internal/driver"
	"github.com/scopevet/scopevet/internal/format"
	"github.com/scopevet/scopevet/internal/visible"
)

// checkFlags are the flags of the check; Local, because other commands do not
// inherit them.
func checkFlags() []cli.Flag {
	return append([]cli.Flag{
		&cli.BoolFlag{Name: "fix", Local: true, Usage: "apply the fixes and report what is left"},
		&cli.BoolFlag{Name: "diff", Local: true, Usage: "print the fixes as a unified diff instead of applying them"},
		&cli.StringFlag{Name: "f", Local: true, Value: "text", Usage: "print the findings as " + strings.Join(format.Names(), ", ")},
		&cli.BoolFlag{Name: "json", Local: true, Usage: "short for -f=json: findings and fixes as \"go vet -json\" prints them"},
		&cli.StringFlag{Name: "color", Local: true, Value: "auto", Usage: "when to colour text and to quote the source: auto (on a terminal), always, never"},
		&cli.StringFlag{Name: "checks", Local: true, Usage: "checks to switch on, or off with \"-\" before the name: -checks=-duplicate,unknown"},
		&cli.StringFlag{Name: "fail", Local: true, Value: "warning", Usage: "least severity that makes the exit code 1: error, warning, note, or none"},
		&cli.StringFlag{Name: "new-from", Local: true, Usage: "print only findings on lines that have changed since this git revision, or in new files"},
	}, loadFlags(true)...)
}

// loadFlags are the flags of each command that loads packages; tests says
// whether it reads test files when nobody asks.
func loadFlags(tests bool) []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "config", Local: true, Usage: "path of your scopes.toml; else looked for from each package up to its module's root"},
		&cli.StringFlag{Name: "tags", Local: true, Usage: "build tags, separated by commas"},
		&cli.BoolFlag{Name: "test", Local: true, Value: tests, Usage: testUsage(tests)},
		&cli.StringFlag{Name: "C", Local: true, Usage: "change to this folder first"},
	}
}

func testUsage(tests bool) string {
	if tests {
		return "read test files too (the default; -test=false does not)"
	}
	return "read test files too"
}

// query is what the flags and arguments say of which packages to load.
func query(c *cli.Command) driver.Query {
	return driver.Query{Patterns: c.Args().Slice(), Tags: c.String("tags"), Tests: c.Bool("test"), Config: c.String("config")}
}

// enter changes to the folder that -C names and returns the path of the
// scopes.toml that -config or the environment names.
func enter(c *cli.Command) (config string, err error) {
	if dir := c.String("C"); dir != "" {
		if err := os.Chdir(dir); err != nil {
			return "", usageError{err}
		}
	}
	return configPath(c.String("config"))
}

// runCheck is the root command's action.
func runCheck(ctx context.Context, c *cli.Command) error {
	opts, err := checkOptions(c)
	if err != nil {
		return err
	}
	isNew, err := newFrom(ctx, c)
	if err != nil {
		return err
	}
	result, err := analyse(ctx, c, query(c), analyzer.New(opts.analyzer))
	if err != nil {
		return err
	}
	if err := misspelledCommand(c, result); err != nil {
		return err
	}
	printNotes(c.Root().ErrWriter, driver.ForeignConfigs(result))
	result.Findings = slices.DeleteFunc(result.Findings, func(f driver.Finding) bool { return !isNew(&f) })
	return opts.report(result, c.Root().Writer, c.Root().ErrWriter)
}

// options are what the flags of the check say beyond which packages to load.
type options struct {
	analyzer  analyzer.Options
	fix, diff bool
	print     format.Printer
	fails     func(driver.Finding) bool
}

func checkOptions(c *cli.Command) (*options, error) {
	opts := &options{fix: c.Bool("fix"), diff: c.Bool("diff")}
	var err error
	if opts.print, err = printer(c); err != nil {
		return nil, usageError{err}
	}
	if opts.fails, err = failing(c.String("fail")); err != nil {
		return nil, usageError{err}
	}
	opts.analyzer.Notes = true
	opts.analyzer.Checks = driver.SplitChecks(c.String("checks"))
	if err := knownChecks(opts.analyzer.Checks); err != nil {
		return nil, usageError{err}
	}
	opts.analyzer.Config, err = enter(c)
	return opts, err
}

// printer is what -f, -json and -color say of how to print findings.
func printer(c *cli.Command) (format.Printer, error) {
	flag, name := "-f="+c.String("f"), c.String("f")
	if c.Bool("json") {
		flag, name = "-json", "json"
	}
	switch {
	case c.Bool("json") && c.IsSet("f") && c.String("f") != name:
		return nil, fmt.Errorf("-json cannot be used together with -f=%s", c.String("f"))
	case name != "text" && (c.Bool("fix") || c.Bool("diff")):
		return nil, fmt.Errorf("%s cannot be used together with -fix or -diff", flag)
	}
	text, err := format.Text(c.String("color"), c.Root().Writer, c.Bool("fix"))
	if err != nil {
		return nil, fmt.Errorf("-color: %w", err)
	}
	p, err := format.Named(name, text)
	if err != nil {
		return nil, fmt.Errorf("-f: %w", err)
	}
	return p, nil
}

// configPath makes the path of the scopes.toml that -config or the environment
// names absolute, and makes sure that the file is there, even if no package
// needs it.
func configPath(name string) (string, error) {
	by := "-config"
	if name == "" {
		by, name = catalog.ConfigVariable, os.Getenv(catalog.ConfigVariable)
	}
	if name == "" {
		return "", nil
	}
	if err := catalog.Regular(name); err != nil {
		return "", usageError{fmt.Errorf("%s: %w", by, err)}
	}
	return filepath.Abs(name)
}

// failing returns the test whether a finding makes the command fail.
func failing(level string) (func(driver.Finding) bool, error) {
	if level == "none" {
		return func(driver.Finding) bool { return false }, nil
	}
	for _, s := range []check.Severity{check.Note, check.Warning, check.Error} {
		if level == s.String() {
			return func(f driver.Finding) bool { return f.Severity >= s }, nil
		}
	}
	return nil, fmt.Errorf("-fail=%s: want error, warning, note or none", level)
}

func knownChecks(names []string) error {
	for _, name := range names {
		if err := check.Known(strings.TrimPrefix(name, "-")); err != nil {
			return fmt.Errorf("-checks: %w", err)
		}
	}
	return nil
}

// misspelledCommand returns an error when the first argument is a bare word that
// is no package: most likely it was to be a command.
func misspelledCommand(c *cli.Command, result *driver.Result) error {
	word := c.Args().First()
	if strings.ContainsAny(word, "./") ||
		!slices.ContainsFunc(result.Problems, func(p driver.Problem) bool { return p.Package == word }) {
		return nil
	}
	return usageError{fmt.Errorf("%q is neither a package nor a command; did you mean %q?", word, cli.SuggestCommand(c.Commands, word))}
}

// report prints or applies the result; its error tells the exit code.
func (o *options) report(result *driver.Result, stdout, stderr io.Writer) error {
	if o.diff {
		return o.reportDiff(result, stdout, stderr)
	}
	if o.fix {
		all := len(result.Findings)
		fixed, err := driver.ApplyFixes(result.Findings)
		if err != nil {
			return err
		}
		if fixed.Findings > 0 {
			fmt.Fprintf(stderr, "fixed %d of %d findings in %d files\n", fixed.Findings, all, fixed.Files)
		}
		result.Findings = fixed.Left
	}
	if err := o.print(stdout, result); err != nil {
		return err
	}
	return o.exit(result.Problems, slices.ContainsFunc(result.Findings, o.fails), stderr)
}

func (o *options) reportDiff(result *driver.Result, stdout, stderr io.Writer) error {
	changed := &counter{w: stdout}
	raw := func(text string) string { return text } // what "git apply" reads
	if format.IsTerminal(stdout) {
		raw = visible.Text
	}
	print := func(w io.Writer) error { return driver.PrintDiff(w, result.Findings) }
	if err := visible.Write(changed, raw, print); err != nil {
		return err
	}
	return o.exit(result.Problems, changed.n > 0, stderr)
}

// exit prints the problems and returns the error for the exit code.
func (o *options) exit(problems []driver.Problem, found bool, stderr io.Writer) error {
	switch {
	case len(problems) > 0:
		if err := driver.PrintProblems(stderr, problems); err != nil {
			return err
		}
		return errFailed
	case found:
		return errFound
	}
	return nil
}

// A counter counts the bytes that go through it.
type counter struct {
	w io.Writer
	n int
}

// Write implements io.Writer.
func (c *counter) Write(p []byte) (int, error) {
	n, err := c.w.Write(p)
	c.n += n
	return n, err
}
