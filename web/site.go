// Package web is the web page: scopevet in a browser, where nothing leaves it.
// README.md tells how it is built and served.
package web

import (
	"compress/gzip"
	"embed"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"github.com/scopevet/scopevet/internal/declare"
)

//go:embed site
var site embed.FS

// An Asset is one file of the page with its size, as it is and in gzip.
type Asset struct {
	Name         string
	Size, Zipped int64
}

// Build writes the page into a folder, which is made if there is none. The
// folder of the module is where the stubs of its tests are taken from.
func Build(module, dir string) ([]Asset, error) {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return nil, err
	}
	err := fs.WalkDir(site, "site", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := site.ReadFile(name)
		if err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(dir, filepath.Base(name)), text, 0o666)
	})
	if err != nil {
		return nil, err
	}
	if err := program(module, dir); err != nil {
		return nil, err
	}
	if err := declarations(module, dir); err != nil {
		return nil, err
	}
	return assets(dir)
}

// program compiles scopevet and takes the JavaScript that starts it from the Go
// that did: the two must be of one version.
func program(module, dir string) error {
	compiled := filepath.Join(dir, "scopevet.wasm")
	defer os.Remove(compiled)
	cmd := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-o", compiled, "./web/wasm")
	cmd.Dir, cmd.Env = module, append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("go build: %w\n%s", err, out)
	}
	text, err := os.ReadFile(compiled)
	if err != nil {
		return err
	}
	if err := writeZipped(compiled+".gz", text); err != nil {
		return err
	}
	cmd = exec.Command("go", "env", "GOROOT")
	cmd.Dir = module
	root, err := cmd.Output()
	if err != nil {
		return fmt.Errorf("go env GOROOT: %w", err)
	}
	start, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "wasm_exec.js"))
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "wasm_exec.js"), start, 0o666)
}

// libraries are modules that take scopes in many packages.
var libraries = []struct{ module, version string }{
	{"github.com/AzureAD/microsoft-authentication-library-for-go", "v1.10.1"},
	{"github.com/markbates/goth", "v1.82.0"},
	{"golang.org/x/oauth2", "v0.37.0"},
}

// declarations writes what pasted code may import: what most programs need of
// the standard library, the libraries, and the stubs that the tests have of
// these and others.
func declarations(module, dir string) error {
	all, err := declare.Listed(declare.Standard...)
	if err != nil {
		return err
	}
	stubs, err := declare.Tree(filepath.Join(module, "testdata", "src"))
	if err != nil {
		return err
	}
	maps.Copy(all, stubs)
	for _, l := range libraries {
		packages, err := declare.Module(l.module, l.version)
		if err != nil {
			return err
		}
		for path, files := range packages {
			if stubs[path] == nil || !slow(files) {
				all[path] = files
			}
		}
	}
	return writeZipped(filepath.Join(dir, "declarations.txtar.gz"), all.Text())
}

// slow reports whether a package imports net/http, which takes a browser longer
// to type-check than all else. A stub that does not is better.
func slow(files []string) bool {
	return slices.ContainsFunc(files, func(text string) bool { return strings.Contains(text, `"net/http"`) })
}

// writeZipped writes a file that the page itself unpacks, so that it is small
// whatever the server does.
func writeZipped(name string, text []byte) error {
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	defer f.Close()
	w, err := gzip.NewWriterLevel(f, gzip.BestCompression)
	if err != nil {
		return err
	}
	if _, err := w.Write(text); err != nil {
		return err
	}
	if err := w.Close(); err != nil {
		return err
	}
	return f.Close()
}

func assets(dir string) (all []Asset, err error) {
	files, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	for _, f := range files {
		text, err := os.ReadFile(filepath.Join(dir, f.Name()))
		if err != nil {
			return nil, err
		}
		a := Asset{f.Name(), int64(len(text)), int64(len(text))}
		if filepath.Ext(f.Name()) != ".gz" {
			var n counter
			w := gzip.NewWriter(&n)
			if _, err := w.Write(text); err != nil {
				return nil, err
			}
			if err := w.Close(); err != nil {
				return nil, err
			}
			a.Zipped = int64(n)
		}
		all = append(all, a)
	}
	return all, nil
}

type counter int64

var _ io.Writer = (*counter)(nil)

func (c *counter) Write(p []byte) (int, error) {
	*c += counter(len(p))
	return len(p), nil
}
