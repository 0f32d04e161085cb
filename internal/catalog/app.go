package catalog

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// An App is an [[app]] of a user's scopes.toml: which scopes the packages of a
// program may ask a provider for.
type App struct {
	Name string `toml:"name"`
	// Packages are patterns of import paths, as the go command has them: "..."
	// is any text, and "x/..." matches x as well. None: all packages.
	Packages []string `toml:"packages"`
	Provider string   `toml:"provider"`
	ClientID string   `toml:"client_id"` // for people
	// Allowed and Denied are scopes, or patterns of them where * is any text.
	// What is denied is so even if it is allowed too; no Allowed allows all.
	Allowed []string `toml:"allowed"`
	Denied  []string `toml:"denied"`
	// MaxSensitivity is the most sensitive that a scope may be: one of
	// Sensitivities.
	MaxSensitivity string `toml:"max_sensitivity"`
	Reason         string `toml:"reason"` // for people

	File string `toml:"-"` // where it is written
	Line int    `toml:"-"`
}

func (a *App) check() error {
	switch {
	case a.Name == "":
		return errors.New("name must be given")
	case a.Provider == "":
		return fmt.Errorf("%q: provider must be given", a.Name)
	case len(a.Allowed) == 0 && len(a.Denied) == 0 && a.MaxSensitivity == "":
		return fmt.Errorf("%q: want allowed, denied or max_sensitivity", a.Name)
	case a.MaxSensitivity != "" && !slices.Contains(Sensitivities, a.MaxSensitivity):
		return fmt.Errorf("%q: max_sensitivity %q: want one of %s", a.Name, a.MaxSensitivity, strings.Join(Sensitivities, ", "))
	}
	return nil
}

// AppsOf returns the apps that say what the package may ask the provider for.
func (c *Catalog) AppsOf(pkg string, p *Provider) (all []*App) {
	for i := range c.Apps {
		if a := &c.Apps[i]; a.Provider == p.ID && a.covers(pkg) {
			all = append(all, a)
		}
	}
	return all
}

func (a *App) covers(pkg string) bool { return len(a.Packages) == 0 || inPackages(a.Packages, pkg) }

// inPackages reports whether an import path matches one of the patterns.
func inPackages(patterns []string, pkg string) bool {
	return slices.ContainsFunc(patterns, func(pattern string) bool {
		root, all := strings.CutSuffix(pattern, "/...")
		return all && root == pkg || matchText(strings.ReplaceAll(pattern, "...", "*"), pkg)
	})
}

// Refuses says why the app may not ask the provider for a scope: "is denied
// to". It is empty when the app may.
func (a *App) Refuses(p *Provider, scope string) string {
	is := func(pattern string) bool { return p.same(pattern, scope) || matchText(pattern, scope) }
	switch s := p.Lookup(scope); {
	case slices.ContainsFunc(a.Denied, is):
		return "is denied to"
	case len(a.Allowed) > 0 && !slices.ContainsFunc(a.Allowed, is):
		return "is not among the scopes allowed for"
	case s != nil && exceeds(s.Sensitivity, a.MaxSensitivity):
		return "is too sensitive (" + s.Sensitivity + ") for"
	}
	return ""
}

// same reports whether two texts are one scope to the provider.
func (p *Provider) same(a, b string) bool {
	s := p.Lookup(a)
	return a == b || s != nil && s == p.Lookup(b) || p.Case == CaseIgnored && strings.EqualFold(a, b)
}

// sensitivityClasses are those of Sensitivities that can be compared, each from
// the least to the most sensitive.
var sensitivityClasses = [][]string{
	{"non-sensitive", "sensitive", "restricted"},
	{"user-consent", "admin-consent"},
	{"approval-required", "not-available"},
}

func exceeds(sensitivity, limit string) bool {
	for _, class := range sensitivityClasses {
		have, most := slices.Index(class, sensitivity), slices.Index(class, limit)
		if most >= 0 && have > most {
			return true
		}
	}
	return false
}
