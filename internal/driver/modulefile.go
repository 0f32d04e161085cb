package driver

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/scopevet/scopevet/internal/catalog"
)

// checkModuleFiles returns an error for what the go command, started in dir,
// would read for ever or until no memory is left: a pipe or a device, or a file
// of gigabytes, by the name of one that makes a module or a workspace.
func checkModuleFiles(dir string) error {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return err
	}
	for _, name := range []string{"go.work", "go.mod"} {
		if name == "go.work" && os.Getenv("GOWORK") != "" {
			continue
		}
		if err := checkText(nearest(dir, name), name); err != nil {
			return err
		}
	}
	root, modules := MainModules(dir)
	for _, module := range modules {
		if err := checkText(filepath.Join(module, "go.mod"), "go.mod"); err != nil {
			return err
		}
	}
	if root != "" {
		modules = append(modules, root)
	}
	for _, folder := range modules {
		for _, name := range []string{"go.sum", "go.work.sum", "vendor/modules.txt"} {
			if err := catalog.Regular(filepath.Join(folder, filepath.FromSlash(name))); errors.Is(err, catalog.ErrNoFile) {
				return err
			}
		}
	}
	return nil
}

// checkText returns an error for what is there and is no text that people write.
func checkText(path, name string) error {
	if _, err := catalog.ReadText(path, name); err != nil && !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, fs.ErrPermission) {
		return err
	}
	return nil
}

// nearest returns the path of what has that name and is no folder, in dir or the
// nearest folder above it, or "".
func nearest(dir, name string) string {
	for {
		path := filepath.Join(dir, name)
		if info, err := os.Stat(path); err == nil && !info.IsDir() {
			return path
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return ""
		}
		dir = parent
	}
}
