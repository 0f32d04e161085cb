package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/urfave/cli/v3"

	"github.com/scopevet/scopevet/internal/changed"
	"github.com/scopevet/scopevet/internal/driver"
)

// newFrom returns the test whether a finding is new since the revision that
// -new-from names: on a line that has changed, or in a file that git does not
// know. Without the flag all are.
func newFrom(ctx context.Context, c *cli.Command) (func(*driver.Finding) bool, error) {
	revision := c.String("new-from")
	switch {
	case !c.IsSet("new-from"):
		return func(*driver.Finding) bool { return true }, nil
	case revision == "":
		return nil, usageError{errors.New("-new-from: want a git revision")}
	}
	lines, err := changed.Since(ctx, ".", revision)
	if errors.Is(err, changed.ErrRevision) {
		return nil, usageError{fmt.Errorf("-new-from: %w", err)}
	}
	if err != nil {
		return nil, fmt.Errorf("-new-from: %w", err)
	}
	return func(f *driver.Finding) bool {
		return lines.Has(f.Pos.Filename, f.Pos.Line, max(f.Pos.Line, f.End.Line))
	}, nil
}
