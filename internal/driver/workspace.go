package driver

import (
	"os"
	"path/filepath"

	"golang.org/x/mod/modfile"

	"github.com/scopevet/scopevet/internal/catalog"
)

// mainModules returns the folders of the modules that the go command works on
// when it is started in the current folder.
func mainModules() []string { return modulesOf("") }

// modulesOf is mainModules for when it is started in dir; "" is the current
// folder.
func modulesOf(dir string) []string {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil
	}
	_, modules := MainModules(dir)
	return modules
}

// MainModules returns the folders of the modules that the go command works on
// when it is started in dir, and the one that holds their go.work or go.mod.
func MainModules(dir string) (root string, modules []string) {
	if work := findWorkspace(dir); work != "" {
		return filepath.Dir(work), usedModules(work)
	}
	if root := ModuleRoot(dir); root != "" {
		return root, []string{root}
	}
	return "", nil
}

// ModuleRoot returns the folder of the module that dir is in, or "".
func ModuleRoot(dir string) string {
	if mod := findUp(dir, "go.mod"); mod != "" {
		return filepath.Dir(mod)
	}
	return ""
}

// findWorkspace returns the path of the go.work that is in force in dir.
func findWorkspace(dir string) string {
	switch named := os.Getenv("GOWORK"); named {
	case "":
		return findUp(dir, "go.work")
	case "off":
		return ""
	default:
		return named
	}
}

// findUp returns the path of the file of that name in dir or the nearest folder
// above it, or "".
func findUp(dir, name string) string {
	for {
		path := filepath.Join(dir, name)
		if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() {
			return path
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return ""
		}
		dir = parent
	}
}

// usedModules returns the folders that a go.work uses. A file that cannot be
// read has none: the go command reports it better.
func usedModules(work string) []string {
	text, err := catalog.ReadText(work, "go.work")
	if err != nil {
		return nil
	}
	f, err := modfile.ParseWork(work, []byte(text), nil)
	if err != nil {
		return nil
	}
	var dirs []string
	for _, use := range f.Use {
		dir := filepath.FromSlash(use.Path)
		if !filepath.IsAbs(dir) {
			dir = filepath.Join(filepath.Dir(work), dir)
		}
		dirs = append(dirs, dir)
	}
	return dirs
}

func isModule(dir string) bool {
	info, err := os.Stat(filepath.Join(dir, "go.mod"))
	return err == nil && info.Mode().IsRegular()
}
