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

// configs holds what has been read of users' files, by path. A driver may run
// the analyzer on several packages at once.
type configs struct {
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
		load = sync.OnceValues(func() (*config, error) { return readConfig(path, must) })
		c.byPath[path] = load
	}
	return load()
}

func readConfig(path string, must bool) (*config, error) {
	if path == "" {
		return &config{sinks: sink.NewTable(nil), catalog: catalog.Builtin}, nil
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("reading the configuration: %w", err)
	}
	file, err := catalog.Parse(path, string(text))
	if errors.Is(err, catalog.ErrNotOurs) && !must {
		return readConfig("", false)
	}
	if err == nil {
		err = file.VerifyChecks(check.Known)
	}
	if err != nil {
		return nil, err
	}
	merged := sync.OnceValues(func() (*catalog.Catalog, error) {
		base, err := catalog.Builtin()
		if err != nil {
			return nil, err
		}
		return base.With(file)
	})
	return &config{sinks: sink.NewTable(file.Sinks()), catalog: merged}, nil
}
