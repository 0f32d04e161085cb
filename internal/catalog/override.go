package catalog

import (
	"errors"
	"maps"
	"slices"

	"github.com/BurntSushi/toml"
)

// An Override is an [[override]] of a user's scopes.toml: checks that are
// switched for some packages alone.
type Override struct {
	Packages []string `toml:"packages"` // as those of an App
	On       []string `toml:"on"`
	Off      []string `toml:"off"`
}

func (o *Override) check() error {
	switch {
	case len(o.Packages) == 0:
		return errors.New("packages must be given; for all of them there is [checks]")
	case len(o.On) == 0 && len(o.Off) == 0:
		return errors.New("want checks to be on or off")
	}
	return nil
}

// ChecksOf returns the checks that the user's file switches on or off for a
// package, by their names.
func (c *Catalog) ChecksOf(pkg string) map[string]bool {
	switched := make(map[string]bool)
	maps.Copy(switched, c.Checks)
	for _, o := range c.Overrides {
		if !inPackages(o.Packages, pkg) {
			continue
		}
		for _, name := range o.On {
			switched[name] = true
		}
		for _, name := range o.Off {
			switched[name] = false
		}
	}
	return switched
}

// VerifyChecks returns an error, with its line, for each name that stands in
// the file as that of a check and of which known says that it is none. The
// catalogue itself does not know the checks.
func (f *File) VerifyChecks(known func(name string) error) error {
	var errs []error
	for _, name := range slices.Sorted(maps.Keys(f.tables.Checks)) {
		if err := known(name); err != nil {
			errs = append(errs, f.errorf(f.locate().key(toml.Key{"checks", name}), "%v", err))
		}
	}
	for i, o := range f.tables.Override {
		for _, name := range slices.Concat(o.On, o.Off) {
			if err := known(name); err != nil {
				errs = append(errs, f.errorf(f.locate().nth("[[override]]", i), "%v", err))
			}
		}
	}
	return errors.Join(errs...)
}
