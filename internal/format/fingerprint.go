package format

import (
	"crypto/sha256"
	"fmt"

	"github.com/scopevet/scopevet/internal/driver"
)

// fingerprints tells findings apart across changes of the code: the same
// mistake in the same file has the same one, whatever line it moves to. Of
// several that are alike, the first has always the same.
type fingerprints map[string]int

func (seen fingerprints) of(f *driver.Finding, path string) string {
	key := fmt.Sprintf("%q %q %q", path, f.Check, f.Message)
	seen[key]++
	return fmt.Sprintf("%x", sha256.Sum256(fmt.Appendf(nil, "%s %d", key, seen[key])))[:32]
}
