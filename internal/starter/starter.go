// Package starter writes the first scopes.toml of a module, from what its code
// asks for.
package starter

import (
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/scopevet/scopevet/internal/catalog"
	"github.com/scopevet/scopevet/internal/driver"
)

const header = `# What this module may ask the providers of OAuth 2.0 for. "scopevet init" wrote
# it from what the code asks for; from here on it is yours.
# https://github.com/scopevet/scopevet/blob/main/docs/catalogue.md#your-own-file

# Checks that are off unless asked for; "scopevet explain" lists them all.
[checks]
# sensitive = true
# unlisted = true
`

// A File is a scopes.toml to begin with.
type File struct {
	Text      string
	Apps      int
	Providers int // stubs to fill in
}

// New returns a file that allows what the requests ask known providers for, and
// has a stub, commented out, for each other provider of which the code gives an
// address. A provider of c that the built-in catalogue lacks is written down. The
// error says that the file could not be read back.
func New(c *catalog.Catalog, requests []driver.ListedRequest) (*File, error) {
	base, err := catalog.Builtin()
	if err != nil {
		return nil, err
	}
	requests = slices.DeleteFunc(slices.Clone(requests), func(r driver.ListedRequest) bool { return r.Role != "request" })
	apps, stubs := appsOf(requests), stubsOf(requests)
	b := new(strings.Builder)
	b.WriteString(header)
	apps = slices.DeleteFunc(apps, func(a *app) bool { return c.Provider(a.provider) == nil }) // a nearer file's
	for i, a := range apps {
		if base.Provider(a.provider) == nil && (i == 0 || apps[i-1].provider != a.provider) {
			b.WriteString(c.Provider(a.provider).Table())
		}
	}
	if len(apps) > 0 {
		b.WriteString("\n# What packages may ask a provider for. Any other scope is [not-allowed].\n")
	}
	for _, a := range apps {
		a.write(b)
	}
	if len(stubs) > 0 {
		b.WriteString("\n# Providers that scopevet does not know. Fill in what their pages say, and\n# take the # away.\n")
	}
	for _, s := range stubs {
		s.write(b)
	}
	writeHidden(b, requests)
	f := &File{b.String(), len(apps), len(stubs)}
	return f, f.check(base)
}

// check reads the file as the analyzer will.
func (f *File) check(base *catalog.Catalog) error {
	parsed, err := catalog.Parse(catalog.ConfigName, f.Text)
	if err != nil {
		return err
	}
	_, err = base.With(parsed)
	return err
}

// An app is an [[app]] to write.
type app struct {
	name, provider string
	packages       []string
	scopes         map[string]driver.ListedScope
	open           bool
}

// appsOf returns an app for each provider, or several where packages ask it for
// different scopes. A request to one of several providers is not checked against
// an app, and makes none.
func appsOf(requests []driver.ListedRequest) []*app {
	type pair struct{ provider, pkg string }
	asked := make(map[pair]*app)
	for _, r := range requests {
		if len(r.Providers) != 1 {
			continue
		}
		at := pair{r.Providers[0], r.Package}
		if asked[at] == nil {
			asked[at] = &app{provider: at.provider, packages: []string{at.pkg}, scopes: make(map[string]driver.ListedScope)}
		}
		for _, s := range r.Scopes {
			if s.Text != "" {
				asked[at].scopes[s.Text] = s
			}
		}
		asked[at].open = asked[at].open || r.Open
	}
	byContent := make(map[string]*app)
	of := make(map[string]int) // apps of each provider
	for _, at := range slices.SortedFunc(maps.Keys(asked), func(a, b pair) int {
		return strings.Compare(a.provider+" "+a.pkg, b.provider+" "+b.pkg)
	}) {
		a := asked[at]
		content := fmt.Sprintf("%q %q %t", a.provider, a.names(), a.open)
		switch same := byContent[content]; {
		case len(a.scopes) == 0: // all are chosen at run time
		case same != nil:
			same.packages = append(same.packages, a.packages...)
		default:
			byContent[content] = a
			of[a.provider]++
		}
	}
	apps := slices.SortedFunc(maps.Values(byContent), func(a, b *app) int {
		return strings.Compare(a.provider+" "+a.packages[0], b.provider+" "+b.packages[0])
	})
	taken := make(map[string]bool)
	for _, a := range apps {
		a.name = a.provider
		if of[a.provider] > 1 {
			a.name += " in " + path.Base(a.packages[0])
		}
		if taken[a.name] {
			a.name = a.provider + " in " + a.packages[0]
		}
		taken[a.name] = true
	}
	return apps
}

func (a *app) names() []string { return slices.Sorted(maps.Keys(a.scopes)) }

func (a *app) write(b *strings.Builder) {
	b.WriteByte('\n')
	if a.open {
		b.WriteString("# More scopes than these are chosen at run time; no check sees them.\n")
	}
	fmt.Fprintf(b, "[[app]]\nname = %s\n", catalog.Quote(a.name))
	writeList(b, "", "packages", a.packages)
	fmt.Fprintf(b, "provider = %s\nallowed = [\n", catalog.Quote(a.provider))
	for _, name := range a.names() {
		fmt.Fprintf(b, "  %s,%s\n", catalog.Quote(name), remark(a.scopes[name]))
	}
	b.WriteString("]\n")
}

// remark says what a reviewer should know of a scope.
func remark(s driver.ListedScope) string {
	var all []string
	switch s.Status {
	case "", "active":
	case "unlisted":
		all = append(all, "not on the provider's list")
	default:
		all = append(all, s.Status)
	}
	if s.Sensitivity != "" {
		all = append(all, s.Sensitivity)
	}
	if len(all) == 0 {
		return ""
	}
	return " # " + strings.Join(all, ", ")
}

// writeList writes a list of texts, the longer ones one a line, each line behind
// the mark.
func writeList(b *strings.Builder, mark, key string, values []string) {
	if len(values) == 1 {
		fmt.Fprintf(b, "%s%s = [%s]\n", mark, key, catalog.Quote(values[0]))
		return
	}
	indent := "  "
	if mark != "" {
		indent = "" // a blank behind it is of prose
	}
	fmt.Fprintf(b, "%s%s = [\n", mark, key)
	for _, v := range values {
		fmt.Fprintf(b, "%s%s%s,\n", mark, indent, catalog.Quote(v))
	}
	fmt.Fprintf(b, "%s]\n", mark)
}

// writeHidden names the requests of which the code does not show whom they go to.
func writeHidden(b *strings.Builder, requests []driver.ListedRequest) {
	var all []string
	for _, r := range requests {
		if len(r.Providers) == 0 && len(r.Endpoints) == 0 {
			all = append(all, fmt.Sprintf("# %s in %s\n", r.Sink, r.Package))
		}
	}
	if len(all) == 0 {
		return
	}
	slices.Sort(all)
	b.WriteString("\n# Whom these ask, the code does not show:\n" + strings.Join(slices.Compact(all), ""))
}
