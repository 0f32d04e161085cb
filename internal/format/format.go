// Package format prints findings in the forms that people and other programs
// read, one file for each.
package format

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/scopevet/scopevet/internal/driver"
)

// A Printer writes the findings of a result.
type Printer func(w io.Writer, result *driver.Result) error

// printers are the forms that other programs read, by name.
var printers = map[string]Printer{
	"json":        driver.PrintJSON,
	"sarif":       SARIF,
	"github":      GitHub,
	"rdjson":      RDJSON,
	"checkstyle":  Checkstyle,
	"codeclimate": CodeClimate,
}

// Names lists the forms that Named knows.
func Names() []string {
	return append([]string{"text"}, slices.Sorted(maps.Keys(printers))...)
}

// Named returns the printer of that name, text the one of "text". The error
// lists the names.
func Named(name string, text Printer) (Printer, error) {
	if name == "text" {
		return text, nil
	}
	if p := printers[name]; p != nil {
		return p, nil
	}
	return nil, fmt.Errorf("%q: want one of %s", name, strings.Join(Names(), ", "))
}
