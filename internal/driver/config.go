package driver

import (
	"errors"
	"fmt"
	"slices"

	"github.com/scopevet/scopevet/internal/catalog"
)

// ForeignConfigs returns one line for each scopes.toml that stands where ours
// would but belongs to another program, and so has not been used.
func ForeignConfigs(result *Result) []string {
	var files, notes []string
	for _, dir := range result.folders {
		if path, err := catalog.FindConfig(dir); err == nil && path != "" {
			files = append(files, path)
		}
	}
	slices.Sort(files)
	name := RelativeName()
	for _, path := range slices.Compact(files) {
		if isForeign(path) {
			notes = append(notes, fmt.Sprintf("%s: %v", name(path), catalog.ErrNotOurs))
		}
	}
	return notes
}

func isForeign(path string) bool {
	text, err := catalog.ReadFile(path)
	if err != nil {
		return false
	}
	_, err = catalog.Parse(path, text)
	return errors.Is(err, catalog.ErrNotOurs)
}
