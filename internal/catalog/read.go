package catalog

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

// largest is how many bytes such a file may have: several times what all
// providers that we know have together.
const largest = 8 << 20

// ErrNoFile is the error of a path at which there is something else than a file:
// a pipe would be read for ever.
var ErrNoFile = errors.New("it is no file")

// Regular returns an error unless there is a file at path, or a link to one. The
// null device is an empty one.
func Regular(path string) error {
	info, err := os.Stat(path)
	if err == nil && !info.Mode().IsRegular() && path != os.DevNull {
		err = &fs.PathError{Op: "read", Path: path, Err: ErrNoFile}
	}
	return err
}

// ReadFile returns the text of a user's scopes.toml.
func ReadFile(path string) (string, error) { return ReadText(path, ConfigName) }

// ReadText returns the text of a file that people write, called what. The error
// is for one that cannot be read, is no file or too large to be meant.
func ReadText(path, what string) (string, error) {
	if err := Regular(path); err != nil {
		return "", err
	}
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, largest+1))
	if err == nil && len(text) > largest {
		err = fmt.Errorf("%s: it has more than %d bytes, which is too much for a %s", path, largest, what)
	}
	return string(text), err
}
