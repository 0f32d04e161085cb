// Command catalogue is for scopevet's maintainers: it brings scopes.toml up to
// date with what providers publish.
//
//	go run ./cmd/catalogue refresh [flags] FORMAT=PATH ...
//
// Each argument names the format of a source and the file or folder that holds
// it; "catalogue refresh -help" lists the formats. Nothing is fetched from the
// web. What was added, dropped, renamed or changed is printed, what people added
// by hand stays, and the file is written in canonical order.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/scopevet/scopevet/internal/catalog"
)

func main() {
	err := run(os.Args[1:], os.Stdout, os.Stderr)
	if err != nil && !errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(os.Stderr, "catalogue:", err)
		os.Exit(1)
	}
}

// options are the flags of refresh.
type options struct {
	catalogue, revision, name string
	confirm, dry              bool
}

func run(args []string, stdout, stderr io.Writer) error {
	if len(args) == 0 || args[0] != "refresh" {
		return errors.New("usage: catalogue refresh [flags] FORMAT=PATH ...")
	}
	var o options
	flags := flag.NewFlagSet("catalogue refresh", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.StringVar(&o.catalogue, "catalogue", "scopes.toml", "the `file` to bring up to date")
	flags.StringVar(&o.revision, "at", "", "the `revision` of the repository that a source is from, noted with its rows")
	flags.StringVar(&o.name, "source", "", "the `name` of an openapi source with its revision, noted with its rows (default the file's name)")
	flags.BoolVar(&o.confirm, "confirm", false, "accept a source that has shrunk by more than a tenth")
	flags.BoolVar(&o.dry, "n", false, "print the differences and write nothing")
	flags.Usage = func() { usage(flags) }
	if err := flags.Parse(args[1:]); err != nil {
		return err
	}
	if flags.NArg() == 0 {
		return errors.New("no source given; -help lists the formats")
	}
	return refresh(o, flags.Args(), stdout)
}

func usage(flags *flag.FlagSet) {
	w := flags.Output()
	fmt.Fprintln(w, "usage: catalogue refresh [flags] FORMAT=PATH ...")
	flags.PrintDefaults()
	fmt.Fprintln(w, "formats:")
	for _, f := range formats {
		name := f.name
		if f.provider {
			name += ":PROVIDER"
		}
		fmt.Fprintf(w, "  %s\n    \t%s\n", name, f.about)
	}
}

// refresh merges the sources into the catalogue one after the other and writes
// it when all could be merged.
func refresh(o options, args []string, out io.Writer) error {
	cat, err := read(o.catalogue)
	if err != nil {
		return err
	}
	for _, arg := range args {
		s, err := parseSource(arg)
		if err != nil {
			return err
		}
		s.revision, s.name = o.revision, o.name
		if cat, err = mergeSource(cat, s, o.confirm, out); err != nil {
			return fmt.Errorf("%s: %w", s.path, err)
		}
	}
	if o.dry {
		return nil
	}
	return os.WriteFile(o.catalogue, []byte(cat.Canonical()), 0o666)
}

// read reads the catalogue in the file alone, not over the built-in one.
func read(path string) (*catalog.Catalog, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	file, err := catalog.Parse(path, string(text))
	if err != nil {
		return nil, err
	}
	return catalog.Empty().With(file)
}

func mergeSource(cat *catalog.Catalog, s source, confirm bool, out io.Writer) (*catalog.Catalog, error) {
	readings, err := s.format.read(s)
	if err != nil {
		return nil, err
	}
	for _, r := range readings {
		p := cat.Provider(r.provider)
		if p == nil {
			return nil, fmt.Errorf("the catalogue has no provider %q; declare its table first", r.provider)
		}
		if len(r.facts) == 0 {
			return nil, fmt.Errorf("no scope of %s found", p.ID)
		}
		merged, d := merge(p, r)
		if d.shrunk() && !confirm {
			return nil, fmt.Errorf("%s would lose %d of the %d scopes that this source gave; -confirm if that is right",
				p.ID, len(d.dropped), d.owned)
		}
		d.print(out, p.ID)
		cat = cat.WithProvider(merged)
	}
	return cat, nil
}
