package check

import (
	"fmt"
	"slices"
	"strings"
)

// Named returns the check of that name, or nil.
func Named(name string) *Check {
	i := slices.IndexFunc(All, func(c *Check) bool { return c.Name == name })
	if i < 0 {
		return nil
	}
	return All[i]
}

// Known returns an error that lists the checks unless name is one of them.
func Known(name string) error {
	if Named(name) != nil {
		return nil
	}
	var names []string
	for _, c := range All {
		names = append(names, c.Name)
	}
	return fmt.Errorf("no check is called %q; there are %s", name, strings.Join(names, ", "))
}
