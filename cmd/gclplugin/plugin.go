// Package gclplugin is scopevet as a module plugin of golangci-lint v2.
// docs/integrations.md shows how to build a golangci-lint with it.
//
// Its settings are those of a scopes.toml, written as YAML:
//
//	linters:
//	  settings:
//	    custom:
//	      scopevet:
//	        type: module
//	        settings:
//	          checks:
//	            duplicate: false
//
// They come on top of the module's own scopes.toml.
package gclplugin

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/BurntSushi/toml"
	"github.com/golangci/plugin-module-register/register"
	"golang.org/x/tools/go/analysis"

	"github.com/scopevet/scopevet/analyzer"
	"github.com/scopevet/scopevet/internal/catalog"
	"github.com/scopevet/scopevet/internal/check"
	"github.com/scopevet/scopevet/internal/driver"
)

func init() {
	register.Plugin(analyzer.Name, New)
}

// place is where golangci-lint's configuration holds the settings.
const place = "linters.settings.custom." + analyzer.Name + ".settings"

// New returns the plugin with the settings of golangci-lint's configuration;
// nil is none. The error names each key that a scopes.toml does not have, and
// all else that is wrong in one.
func New(settings any) (register.LinterPlugin, error) {
	text, err := asTOML(settings)
	if err == nil {
		err = verify(text)
	}
	if err != nil {
		return nil, err
	}
	return plugin{text}, nil
}

// asTOML writes the settings as the text of a scopes.toml.
func asTOML(settings any) (string, error) {
	if settings == nil {
		return "", nil
	}
	table, ok := settings.(map[string]any)
	if !ok {
		return "", fmt.Errorf("%s: want the tables of a scopes.toml", place)
	}
	if len(table) == 0 {
		return "", nil
	}
	providers, _ := table["provider"].(map[string]any)
	for _, p := range providers {
		if p, ok := p.(map[string]any); ok {
			if scopes, ok := p["scopes"].(map[string]any); ok {
				p["scopes"] = whole(scopes)
			}
		}
	}
	var text bytes.Buffer
	if err := toml.NewEncoder(&text).Encode(table); err != nil {
		return "", fmt.Errorf("%s: %w", place, err)
	}
	return text.String(), nil
}

// whole puts the keys of a table together again: golangci-lint takes a dot in a
// key, which the address of a page has, for the border of two tables. It also
// writes keys in lower case, which the sources of scopes can bear.
func whole(table map[string]any) map[string]any {
	joined := make(map[string]any)
	for key, value := range table {
		inner, ok := value.(map[string]any)
		if !ok {
			joined[key] = value
			continue
		}
		for rest, value := range whole(inner) {
			joined[key+"."+rest] = value
		}
	}
	return joined
}

// verify reports what is wrong with the settings. The lines that the catalogue
// tells are of a text that nobody has seen.
func verify(text string) error {
	if text == "" {
		return nil
	}
	file, err := catalog.Parse(place, text)
	if err == nil {
		err = file.VerifyChecks(check.Known)
	}
	if err == nil {
		var base *catalog.Catalog
		if base, err = catalog.Builtin(); err == nil {
			_, err = base.With(file)
		}
	}
	return withoutLines(err)
}

func withoutLines(err error) error {
	var one *catalog.Error
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		var all []error
		for _, e := range joined.Unwrap() {
			all = append(all, withoutLines(e))
		}
		return errors.Join(all...)
	}
	if errors.As(err, &one) {
		return fmt.Errorf("%s: %s", one.File, one.Message)
	}
	return err
}

// plugin is the settings as the text of a scopes.toml.
type plugin struct{ text string }

// BuildAnalyzers returns scopevet and an analyzer that does nothing. golangci-lint
// caches findings by the names of analyzers, and knows nothing of scopes.toml:
// so the second one's name holds a hash of it.
func (p plugin) BuildAnalyzers() ([]*analysis.Analyzer, error) {
	hash, err := driver.ConfigurationHash()
	if err != nil {
		return nil, err
	}
	return []*analysis.Analyzer{
		analyzer.New(analyzer.Options{Text: p.text, Mistakes: true}),
		{
			Name: analyzer.Name + "_" + hash[:16],
			Doc:  "stands for the configuration of scopevet; reports nothing",
			Run:  func(*analysis.Pass) (any, error) { return nil, nil },
		},
	}, nil
}

// GetLoadMode tells golangci-lint that types are wanted.
func (plugin) GetLoadMode() string { return register.LoadModeTypesInfo }
