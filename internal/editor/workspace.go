package editor

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/scopevet/scopevet/internal/catalog"
	"github.com/scopevet/scopevet/internal/driver"
)

// workspaceOf returns the root of the workspace or module that a folder is in,
// and the patterns of its packages for the go command; none for a folder in no
// module.
func workspaceOf(dir string) (root string, patterns []string) {
	module := driver.ModuleRoot(dir)
	if module == "" {
		return "", nil
	}
	root, modules := driver.MainModules(dir)
	if !slices.Contains(modules, module) { // go.work does not use it
		root, modules = module, []string{module}
	}
	for _, dir := range modules {
		patterns = append(patterns, filepath.Join(dir, "..."))
	}
	return root, patterns
}

func isConfig(path string) bool {
	return filepath.Base(path) == catalog.ConfigName || path == os.Getenv(catalog.ConfigVariable)
}

// isWorkspace reports whether a file says which packages there are.
func isWorkspace(path string) bool {
	switch filepath.Base(path) {
	case "go.mod", "go.sum", "go.work", "modules.txt":
		return true
	}
	return false
}

// Poll looks for changes on the disk that nobody has told of: not every editor
// watches files.
func (e *Engine) Poll() {
	reconfigure := false
	for _, v := range e.views {
		if v.session == nil {
			continue
		}
		listed, files := v.disk.update(v.look())
		if listed {
			v.load()
		} else if files {
			reconfigure = true
		}
	}
	if reconfigure {
		e.Reconfigure()
	}
}

// A disk is what was last seen of the files that a view depends on. Listed are
// those that say which packages there are.
type disk struct{ listed, files map[string]string }

// update takes over what is seen now, and reports what of that which was seen
// before is no longer so.
func (d *disk) update(now disk) (listed, files bool) {
	listed, files = differ(d.listed, now.listed), differ(d.files, now.files)
	*d = now
	return listed, files
}

func differ(old, now map[string]string) bool {
	for key, was := range old {
		if is, seen := now[key]; seen && is != was {
			return true
		}
	}
	return false
}

// look looks at go.mod, go.work, the scopes.toml of each folder and, where
// documents are open, at the other files there.
func (v *view) look() disk {
	d := disk{make(map[string]string), make(map[string]string)}
	for _, name := range []string{"go.mod", "go.work", "go.sum"} {
		d.listed[name] = stamp(filepath.Join(v.root, name))
	}
	for _, dir := range v.folders() {
		config := v.engine.opts.Analyzer.Config
		if config == "" {
			config, _ = catalog.FindConfig(dir)
		}
		d.files[dir] = config + stamp(config)
		mod := filepath.Join(driver.ModuleRoot(dir), "go.mod")
		d.listed[mod] = stamp(mod)
		if v.isOpen(dir) {
			v.lookInto(dir, d)
		}
	}
	return d
}

func (v *view) lookInto(dir string, d disk) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return
	}
	var names []string
	for _, entry := range entries {
		if filepath.Ext(entry.Name()) != ".go" || entry.IsDir() {
			continue
		}
		names = append(names, entry.Name())
		path := filepath.Join(dir, entry.Name())
		if !v.engine.isOpen(path) {
			d.files[path] = stamp(path)
		}
	}
	d.listed[dir] = strings.Join(names, "\n")
}

// stamp changes when a file does.
func stamp(path string) string {
	info, err := os.Stat(path)
	if err != nil {
		return ""
	}
	return fmt.Sprint(info.ModTime().UnixNano(), info.Size())
}

// folders are those of the open documents and of the packages that ask for
// scopes, sorted.
func (v *view) folders() (all []string) {
	for path := range v.engine.docs {
		if v.covers(path) {
			all = append(all, filepath.Dir(path))
		}
	}
	for id, r := range v.results {
		if files := v.session.Files(id); len(files) > 0 && len(r.Findings)+len(r.Requests)+len(r.Problems) > 0 {
			all = append(all, filepath.Dir(files[0]))
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

func (v *view) isOpen(dir string) bool {
	for path := range v.engine.docs {
		if filepath.Dir(path) == dir {
			return true
		}
	}
	return false
}
