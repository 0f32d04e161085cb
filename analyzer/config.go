package analyzer

import (
	"errors"
	"fmt"
	"os"
	"sync"

	"github.com/scopevet/scopevet/internal/catalog"
	"github.com/scopevet/scopevet/internal/check"
	"github.com/scopevet/scopevet/internal/sink"
)

// configs holds what has been read of users' files, by path, each with text on
// top. A driver may run the analyzer on several packages at once.
type configs struct {
	text   string
	mu     sync.Mutex
	byPath map[string]func() (*config, error)
}

// config is one user's file, or the lack of one.
type config struct {
	sinks   *sink.Table
	catalog func() (*catalog.Catalog, error)
}

// of returns the configuration of a package in dir. A path that the user named
// must be a scopes.toml of ours; one that was found may be another program's
// and is then as good as none.
func (c *configs) of(named, dir string) (*config, error) {
	path := named
	if path == "" {
		found, err := catalog.FindConfig(dir)
		if err != nil {
			return nil, fmt.Errorf("looking for scopes.toml: %w", err)
		}
		path = found
	}
	must := named != "" || os.Getenv(catalog.ConfigVariable) != ""
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.byPath == nil {
		c.byPath = make(map[string]func() (*config, error))
	}
	load := c.byPath[path]
	if load == nil {
		load = sync.OnceValues(func() (*config, error) { return c.read(path, must) })
		c.byPath[path] = load
	}
	return load()
}

func (c *configs) read(path string, must bool) (*config, error) {
	var files []*catalog.File
	if path != "" {
		text, err := catalog.ReadFile(path)
		if err != nil {
			return nil, fmt.Errorf("reading the configuration: %w", err)
		}
		file, err := parse(path, text)
		switch {
		case err == nil:
			files = append(files, file)
		case must || !errors.Is(err, catalog.ErrNotOurs):
			return nil, err
		}
	}
	if c.text != "" {
		file, err := parse(catalog.ConfigName, c.text)
		if err != nil {
			return nil, err
		}
		files = append(files, file)
	}
	return newConfig(files), nil
}

func parse(name, text string) (*catalog.File, error) {
	file, err := catalog.Parse(name, text)
	if err == nil {
		err = file.VerifyChecks(check.Known)
	}
	return file, err
}

// newConfig is the built-in catalogue with files over it, each over those
// before.
func newConfig(files []*catalog.File) *config {
	var sinks []catalog.Sink
	for _, f := range files {
		sinks = append(sinks, f.Sinks()...)
	}
	return &config{sinks: sink.NewTable(sinks), catalog: sync.OnceValues(func() (*catalog.Catalog, error) {
		merged, err := catalog.Builtin()
		for _, f := range files {
			if err == nil {
				merged, err = merged.With(f)
			}
		}
		return merged, err
	})}
}
