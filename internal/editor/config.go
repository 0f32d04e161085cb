package editor

import (
	"errors"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/scopevet/scopevet/internal/catalog"
	"github.com/scopevet/scopevet/internal/check"
	"github.com/scopevet/scopevet/internal/driver"
)

// catalogs are those of the user's files that have been read, by path.
type catalogs map[string]*catalog.Catalog

// catalogFor returns the catalogue that holds for a file; while the user's
// scopes.toml is wrong, the built-in one.
func (e *Engine) catalogFor(path string) *catalog.Catalog {
	file, _ := e.configPath(path)
	if c := e.configs[file]; c != nil {
		return c
	}
	c, err := catalog.Load(file)
	if err != nil {
		c, err = catalog.Builtin()
	}
	if err != nil {
		return catalog.Empty()
	}
	e.configs[file] = c
	return c
}

// configPath returns the path of the scopes.toml that holds for a file, or of
// the one that may be made for it, which is not there.
func (e *Engine) configPath(path string) (file string, there bool) {
	if named := e.opts.Analyzer.Config; named != "" {
		return named, true
	}
	dir := filepath.Dir(path)
	if found, err := catalog.FindConfig(dir); err == nil && found != "" {
		return found, true
	}
	return filepath.Join(driver.ModuleRoot(dir), catalog.ConfigName), false
}

// A configFile is a scopes.toml that something is to be added to.
type configFile struct {
	path, text string
	there      bool
}

// configFor returns the scopes.toml for a file; nil for one that is not ours or
// is wrong as it stands.
func (e *Engine) configFor(path string) *configFile {
	file, there := e.configPath(path)
	if !there {
		return &configFile{path: file}
	}
	text, err := e.Text(file)
	if errors.Is(err, os.ErrNotExist) {
		return &configFile{path: file}
	}
	if err != nil {
		return nil
	}
	c := &configFile{file, string(text), true}
	if strings.TrimSpace(c.text) != "" && c.read(c.text) == nil {
		return nil
	}
	return c
}

// read returns the catalogue with a text for the file, or nil if it is wrong.
func (c *configFile) read(text string) *catalog.Catalog {
	file, err := catalog.Parse(c.path, text)
	if err != nil || file.VerifyChecks(check.Known) != nil {
		return nil
	}
	builtin, err := catalog.Builtin()
	if err != nil {
		return nil
	}
	merged, err := builtin.With(file)
	if err != nil {
		return nil
	}
	return merged
}

// source stands where a person is to name the page that lists a scope.
const source = "TODO: the page that lists them"

// withScope returns the edit that puts a scope on the provider's list: beside
// those that were put there before, or in a table of its own. It is kept only
// if the file then says so.
func (c *configFile) withScope(provider, scope string) (Edit, bool) {
	has := func(cat *catalog.Catalog) bool {
		p := cat.Provider(provider)
		return p != nil && p.Lookup(scope) != nil
	}
	header := "[provider." + provider + ".scopes]\n"
	row := strconv.Quote(scope)
	return c.firstValid(has,
		insertion{strconv.Quote(source) + " = [\n", "\t" + row + ",\n"},
		insertion{header, strconv.Quote(source) + " = [\n\t" + row + ",\n]\n"},
		insertion{"", header + strconv.Quote(source) + " = [\n\t" + row + ",\n]\n"},
	)
}

// withOverride returns the edit that switches a check off for a package.
func (c *configFile) withOverride(pkg, name string) (Edit, bool) {
	off := func(cat *catalog.Catalog) bool {
		on, said := cat.ChecksOf(pkg)[name]
		return said && !on
	}
	return c.firstValid(off,
		insertion{"", "[[override]]\npackages = [" + strconv.Quote(pkg) + "]\noff = [" + strconv.Quote(name) + "]\n"})
}

// An insertion is text to be written behind lines that the file has somewhere;
// behind "" is at its end, with an empty line between.
type insertion struct{ behind, text string }

// places yields the offsets behind the lines in a text.
func (in insertion) places(text string) iter.Seq[int] {
	return func(yield func(int) bool) {
		for at := 0; ; {
			i := strings.Index("\n"+text[at:], "\n"+in.behind)
			if i < 0 {
				return
			}
			if at += i + len(in.behind); !yield(at) {
				return
			}
		}
	}
}

// firstValid returns the first insertion that makes of the file what is wanted.
func (c *configFile) firstValid(want func(*catalog.Catalog) bool, all ...insertion) (Edit, bool) {
	for _, in := range all {
		places := in.places(c.text)
		if in.behind == "" {
			places = slices.Values([]int{len(c.text)})
			in.text = gap(c.text) + in.text
		}
		for at := range places {
			if cat := c.read(c.text[:at] + in.text + c.text[at:]); cat != nil && want(cat) {
				return Edit{File: c.path, Start: at, End: at, New: in.text, Create: !c.there}, true
			}
		}
	}
	return Edit{}, false
}

// gap is what makes an empty line behind a text.
func gap(text string) string {
	switch {
	case text == "" || strings.HasSuffix(text, "\n\n"):
		return ""
	case strings.HasSuffix(text, "\n"):
		return "\n"
	}
	return "\n\n"
}

// importPath is the path of a package by its ID, without the test it is of.
func importPath(id string) string {
	path, _, _ := strings.Cut(id, " ")
	return strings.TrimSuffix(path, "_test")
}
