package check

import (
	"fmt"
	"slices"
	"strings"
)

// Known returns an error that lists the checks unless name is one of them.
func Known(name string) error {
	var names []string
	for _, c := range All {
		names = append(names, c.Name)
	}
	if slices.Contains(names, name) {
		return nil
	}
	return fmt.Errorf("no check is called %q; there are %s", name, strings.Join(names, ", "))
}
