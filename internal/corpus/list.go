package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/scopevet/scopevet/internal/driver"
)

// list returns what the tool lists in the modules of the labels' files, each
// scope once for each place, and how many lines it said of what it could not
// read. With folders, it lists only the packages of the files.
func list(ctx context.Context, tool, dir string, all labels, folders bool) (found []written, problems int) {
	patterns := patterns(dir, all, folders)
	for _, root := range slices.Sorted(maps.Keys(patterns)) {
		requests, said := runTool(ctx, tool, filepath.Join(dir, root), patterns[root])
		problems += said
		for _, r := range requests {
			for _, s := range r.Scopes {
				w := newWritten(dir, root, s)
				w.named = r.Role == "named"
				found = add(found, w)
			}
		}
	}
	return found, problems
}

// patterns returns for the folder of each module which packages to list. Those
// of tests alone are left out: tests are no part of an inventory.
func patterns(dir string, all labels, folders bool) map[string][]string {
	byModule := make(map[string][]string)
	for _, l := range all {
		if strings.HasSuffix(l.file, "_test.go") {
			continue
		}
		folder := path.Dir(l.file)
		root := moduleOf(dir, folder)
		pattern := "./..."
		if folders {
			pattern = "./" + relative(root, folder)
		}
		if !slices.Contains(byModule[root], pattern) {
			byModule[root] = append(byModule[root], pattern)
		}
	}
	return byModule
}

// add adds a scope to the list, or its steps to those of the same scope.
func add(found []written, w written) []written {
	i := slices.IndexFunc(found, func(f written) bool { return f.text == w.text && f.line == w.line && f.named == w.named })
	if i < 0 {
		return append(found, w)
	}
	found[i].way = append(found[i].way, w.way...)
	return found
}

func newWritten(dir, root string, s driver.ListedScope) written {
	at := func(p driver.Place) line {
		name := filepath.FromSlash(p.File)
		if !filepath.IsAbs(name) {
			name = filepath.Join(dir, root, name)
		}
		return line{relative(dir, name), p.Line}
	}
	w := written{text: s.Text, line: at(s.Place)}
	for _, step := range s.Via {
		w.way = append(w.way, at(step.Place))
	}
	return w
}

// moduleOf returns the folder of the module that a folder of the repository
// belongs to; "." is the repository itself.
func moduleOf(dir, folder string) string {
	for folder != "." {
		if _, err := os.Stat(filepath.Join(dir, folder, "go.mod")); err == nil {
			return folder
		}
		folder = path.Dir(folder)
	}
	return folder
}

func relative(root, folder string) string {
	rel, err := filepath.Rel(root, folder)
	if err != nil {
		return folder
	}
	return filepath.ToSlash(rel)
}

// runTool lists packages of one module.
func runTool(ctx context.Context, tool, module string, patterns []string) (requests []driver.ListedRequest, problems int) {
	cmd := exec.CommandContext(ctx, tool, append([]string{"list", "-json"}, patterns...)...)
	cmd.Dir = module
	cmd.Env = environment()
	var said bytes.Buffer
	cmd.Stderr = &said
	out, err := cmd.Output()
	if err != nil {
		fmt.Fprintf(os.Stderr, "%s: %v\n%s", module, err, said.Bytes())
	}
	if err := json.Unmarshal(out, &requests); err != nil && len(out) > 0 {
		fmt.Fprintf(os.Stderr, "%s: %v\n", module, err)
	}
	return requests, bytes.Count(said.Bytes(), []byte("\n"))
}
