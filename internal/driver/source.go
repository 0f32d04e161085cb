package driver

import (
	"fmt"
	"io/fs"
	"os"

	"github.com/scopevet/scopevet/internal/catalog"
)

// largestSource is how many bytes a Go file may have that is looked at: more than
// any that the compiler gets through in reasonable time.
const largestSource = 512 << 20

// ReadSource returns the text of a Go file. The error is for one that cannot be
// read, is no file, or too large to be meant.
func ReadSource(name string) ([]byte, error) {
	info, err := os.Stat(name)
	switch {
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular():
		return nil, &fs.PathError{Op: "read", Path: name, Err: catalog.ErrNoFile}
	case info.Size() > largestSource:
		return nil, fmt.Errorf("%s: it has more than %d bytes, which is too much for a Go file", name, largestSource)
	}
	return os.ReadFile(name)
}
