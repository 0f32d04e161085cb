package driver

import (
	"context"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
	"time"
)

// patience is how long the go command may take before somebody looks what it
// waits for.
const patience = 3 * time.Second

// withoutPipes returns a context that ends, with what is the matter as its cause,
// when the go command takes long and the modules have a pipe or a device by the
// name of a Go file: it would read that for ever.
func withoutPipes(ctx context.Context, modules []string) (context.Context, context.CancelFunc) {
	ctx, cancel := context.WithCancelCause(ctx)
	timer := time.AfterFunc(patience, func() {
		for _, root := range modules {
			if path := pipeIn(ctx, root); path != "" {
				cancel(fmt.Errorf("%s: it is no file, and the go command waits for its text", path))
			}
		}
	})
	return ctx, func() {
		timer.Stop()
		cancel(nil)
	}
}

// pipeIn returns the path of the first such file below a folder, or "".
func pipeIn(ctx context.Context, root string) (found string) {
	filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		switch {
		case ctx.Err() != nil:
			return fs.SkipAll
		case err != nil:
			return skipUnreadable(d)
		case d.IsDir() && path != root && ignoredFolder(d.Name()):
			return fs.SkipDir
		case strings.HasSuffix(path, ".go") && d.Type()&(fs.ModeNamedPipe|fs.ModeSocket|fs.ModeDevice|fs.ModeCharDevice) != 0:
			found = path
			return fs.SkipAll
		}
		return nil
	})
	return found
}
