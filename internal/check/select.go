package check

import (
	"fmt"
	"slices"
	"strings"

	"github.com/scopevet/scopevet/internal/catalog"
)

// Named returns the check of that name, or nil.
func Named(name string) *Check {
	i := slices.IndexFunc(All, func(c *Check) bool { return c.Name == name })
	if i < 0 {
		return nil
	}
	return All[i]
}

// Near returns the check that a name is a slip or two away from, or nil.
func Near(name string) *Check {
	i := slices.IndexFunc(All, func(c *Check) bool { return catalog.Alike(name, c.Name) })
	if i < 0 {
		return nil
	}
	return All[i]
}

// Known returns an error unless name is that of a check. It offers the one that
// may be meant, or else lists all.
func Known(name string) error {
	if Named(name) != nil {
		return nil
	}
	if near := Near(name); near != nil {
		return fmt.Errorf("no check is called %q; did you mean %q?", name, near.Name)
	}
	var names []string
	for _, c := range All {
		names = append(names, c.Name)
	}
	return fmt.Errorf("no check is called %q; there are %s", name, strings.Join(names, ", "))
}
