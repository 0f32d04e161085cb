package format

import (
	"os"
	"path/filepath"
)

// fromRepository returns a function that names a file the way services which
// show a repository do: relative to its root, which is the nearest folder above
// the current one that holds .git, with slashes. Outside of a repository the
// current folder counts, as everywhere else.
func fromRepository() func(string) string {
	root := root()
	return func(name string) string {
		if rel, err := filepath.Rel(root, name); err == nil && filepath.IsLocal(rel) {
			name = rel
		}
		return filepath.ToSlash(name)
	}
}

func root() string {
	here, err := os.Getwd()
	if err != nil {
		return "."
	}
	for dir := here; ; dir = filepath.Dir(dir) {
		if _, err := os.Stat(filepath.Join(dir, ".git")); err == nil { // a folder, or the file of a worktree
			return dir
		}
		if dir == filepath.Dir(dir) {
			return here
		}
	}
}
