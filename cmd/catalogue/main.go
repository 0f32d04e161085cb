// Command catalogue is for scopevet's maintainers: it brings scopes.toml up to
// date with what providers publish.
//
//	go run ./cmd/catalogue [-n] [-confirm] [-catalogue scopes.toml] FORMAT=PATH ...
//
// Each argument names the format of a source and the file or folder that holds
// it; "catalogue -help" lists the formats. Nothing is fetched from the web. What
// was added, dropped or changed is printed, what people added by hand stays, and
// the file is written in canonical order.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/scopevet/scopevet/internal/catalog"
)

func main() {
	if err := run(os.Args[1:], os.Stdout, os.Stderr); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return
		}
		fmt.Fprintln(os.Stderr, "catalogue:", err)
		os.Exit(1)
	}
}

func run(args []string, stdout, stderr io.Writer) error {
	flags := flag.NewFlagSet("catalogue", flag.ContinueOnError)
	flags.SetOutput(stderr)
	path := flags.String("catalogue", "scopes.toml", "the `file` to bring up to date")
	confirm := flags.Bool("confirm", false, "accept a source that has shrunk by more than a tenth")
	dry := flags.Bool("n", false, "print the differences and write nothing")
	flags.Usage = func() { usage(flags) }
	if err := flags.Parse(args); err != nil {
		return err
	}
	sources := flags.Args()
	if len(sources) == 0 {
		return errors.New("no source given; -help lists the formats")
	}
	cat, err := read(*path)
	if err != nil {
		return err
	}
	for _, source := range sources {
		if cat, err = refresh(cat, source, *confirm, stdout); err != nil {
			return err
		}
	}
	if *dry {
		return nil
	}
	return os.WriteFile(*path, []byte(cat.Canonical()), 0o666)
}

func usage(flags *flag.FlagSet) {
	w := flags.Output()
	fmt.Fprintln(w, "usage: catalogue [flags] FORMAT=PATH ...")
	flags.PrintDefaults()
	fmt.Fprintln(w, "formats:")
	for _, f := range formats {
		fmt.Fprintf(w, "  %-10s %s\n", f.name, f.about)
	}
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

// refresh merges one source into the catalogue.
func refresh(cat *catalog.Catalog, source string, confirm bool, out io.Writer) (*catalog.Catalog, error) {
	name, path, ok := strings.Cut(source, "=")
	format := formatNamed(name)
	if !ok || format == nil {
		return nil, fmt.Errorf("source %q: want FORMAT=PATH; -help lists the formats", source)
	}
	readings, err := format.read(path)
	if err != nil {
		return nil, err
	}
	for _, r := range readings {
		p := cat.Provider(r.provider)
		if p == nil {
			return nil, fmt.Errorf("%s: the catalogue has no provider %q; declare its table first", path, r.provider)
		}
		merged, diff := merge(p, r)
		if !confirm && diff.shrunk() {
			return nil, fmt.Errorf("%s: %s would lose %d of %d scopes of this source; -confirm if that is right",
				path, p.ID, len(diff.dropped), diff.owned)
		}
		diff.print(out, p.ID)
		cat = cat.WithProvider(merged)
	}
	return cat, nil
}
