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

// list returns what the tool lists in the packages of the labels' files, each
// scope once for each place, and how many lines it said of what it could not
// read. Tests are no part of an inventory.
func list(ctx context.Context, tool, dir string, all labels) (found []written, problems int) {
	folders := make(map[string][]string) // by the folder of their module
	for _, l := range all {
		if strings.HasSuffix(l.file, "_test.go") {
			continue
		}
		folder := path.Dir(l.file)
		root := moduleOf(dir, folder)
		if pattern := "./" + path.Clean(relative(root, folder)); !slices.Contains(folders[root], pattern) {
			folders[root] = append(folders[root], pattern)
		}
	}
	for _, root := range slices.Sorted(maps.Keys(folders)) {
		requests, said := runTool(ctx, tool, filepath.Join(dir, root), folders[root])
		problems += said
		for _, r := range requests {
			for _, s := range r.Scopes {
				w := written{path.Join(root, filepath.ToSlash(s.Place.File)), s.Place.Line, s.Text}
				if !slices.Contains(found, w) {
					found = append(found, w)
				}
			}
		}
	}
	return found, problems
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

// runTool lists the packages in the folders of one module. Without cgo, no C
// compiler and no C libraries are asked for.
func runTool(ctx context.Context, tool, module string, folders []string) (requests []driver.ListedRequest, problems int) {
	cmd := exec.CommandContext(ctx, tool, append([]string{"list", "-json"}, folders...)...)
	cmd.Dir = module
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0", "GOWORK=off")
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
