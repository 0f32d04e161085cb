package lock

import (
	"fmt"
	"io"
	"slices"

	"github.com/scopevet/scopevet/internal/driver"
	"github.com/scopevet/scopevet/internal/visible"
)

// Print prints, for each scope that was added, every place that asks for it,
// with how sensitive it is, where it is written and each step from there; then a
// line for each scope that is asked for no more, and one when the file needs to
// be written again. The requests are those that were compared.
func (f *File) Print(w io.Writer, c Changes, requests []driver.ListedRequest) error {
	return visible.Write(w, visible.Text, func(w io.Writer) error { return f.print(w, c, requests) })
}

func (f *File) print(w io.Writer, c Changes, requests []driver.ListedRequest) error {
	for _, l := range c.Added {
		for _, r := range requests {
			if r.Role != "request" || providerOf(r) != l.Provider {
				continue
			}
			if err := f.printAdded(w, l, r); err != nil {
				return err
			}
		}
	}
	for _, l := range c.Gone {
		if _, err := fmt.Fprintf(w, "%s:%d: note: %s: %s is asked for no more; run \"scopevet lock\"\n", f.Name, l.Number, l.Provider, l.what()); err != nil {
			return err
		}
	}
	if len(c.Updated) == 0 {
		return nil
	}
	_, err := fmt.Fprintf(w, "%s: note: the packages, providers or sensitivity of %d scopes have changed; run \"scopevet lock\"\n", f.Name, len(c.Updated))
	return err
}

// printAdded prints what one request asks for of a line.
func (f *File) printAdded(w io.Writer, l Line, r driver.ListedRequest) error {
	if l.Scope == More {
		if !r.Open || !slices.Contains(l.Packages, r.Package) {
			return nil
		}
		_, err := fmt.Fprintf(w, "%s: %s: %s is asked for and is not in %s\n", r.Place, l.Provider, l.what(), f.Name)
		return err
	}
	for _, s := range r.Scopes {
		if s.Text != l.Scope {
			continue
		}
		fmt.Fprintf(w, "%s: %s: %s is asked for and is not in %s\n", r.Place, l.Provider, l.what(), f.Name)
		fmt.Fprintf(w, "\tsensitivity: %s\n\twritten at %s\n", l.Sensitivity, s.Place)
		for _, v := range s.Via {
			fmt.Fprintf(w, "\t%s\n", v)
		}
	}
	return nil
}

// what names the scope in a message.
func (l *Line) what() string {
	if l.Scope == More {
		return "more than can be seen"
	}
	return fmt.Sprintf("%q", l.Scope)
}
