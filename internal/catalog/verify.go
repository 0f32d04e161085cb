package catalog

import (
	"errors"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/BurntSushi/toml"
)

// An Error is one mistake in a scopes.toml.
type Error struct {
	File    string
	Line    int
	Message string
}

// Error returns "file:line: message".
func (e *Error) Error() string { return fmt.Sprintf("%s:%d: %s", e.File, e.Line, e.Message) }

// ourTables tell a file of ours from somebody else's of the same name.
var ourTables = []string{"provider", "sink", "app", "checks", "override"}

// decode reads the text as TOML of our format and refuses keys that the format
// does not have.
func (f *File) decode() error {
	if line := tooDeep(f.text); line > 0 {
		return f.errorf(line, "brackets or the parts of a key nest too deep")
	}
	meta, err := toml.Decode(f.text, &f.tables)
	if err != nil {
		return f.tomlError(err)
	}
	if !slices.ContainsFunc(ourTables, func(t string) bool { return meta.IsDefined(t) }) {
		return fmt.Errorf("%s: %w", f.name, ErrNotOurs)
	}
	var errs []error
	unknown := ""
	for _, key := range meta.Undecoded() {
		if len(errs) == mostErrors {
			break
		}
		name := key.String()
		if unknown != "" && strings.HasPrefix(name, unknown+".") {
			continue // a table is named once, not with each of its keys
		}
		unknown = name
		errs = append(errs, f.errorf(f.locate().key(key), "unknown key %s", name))
	}
	for _, key := range meta.Keys() {
		if len(errs) == mostErrors {
			break
		}
		if want := wantsTable(key); want != "" && meta.Type(key...) != "Hash" {
			errs = append(errs, f.errorf(f.locate().key(key), "%s: want %s", key, want))
		}
	}
	return errors.Join(errs...)
}

// wantsTable describes the table that a key must be, where the toml package
// passes over anything else without a word: it does so for maps.
func wantsTable(key toml.Key) string {
	switch {
	case len(key) == 1 && (key[0] == "provider" || key[0] == "checks"):
		return "a table"
	case len(key) == 3 && key[0] == "provider" && key[2] == "scopes":
		return fmt.Sprintf("a table [%s] with a list under each source: \"our wiki\" = [\"read\"]", key)
	}
	return ""
}

func (f *File) errorf(line int, format string, args ...any) error {
	message := fmt.Sprintf(format, args...)
	if len(message) > longestError {
		message = strings.ToValidUTF8(message[:longestError], "") + "…"
	}
	return &Error{f.name, line, message}
}

// mostErrors is how many mistakes of one file are worth reading, and longestError
// how much of one.
const (
	mostErrors   = 10
	longestError = 1_000
)

// tomlLine finds the place in those errors of the toml package that have it
// in their text alone.
var tomlLine = regexp.MustCompile(`^toml: (?:line (\d+) )?(?:\(last key ("[^"]*")\))?:? ?`)

func (f *File) tomlError(err error) error {
	var parse toml.ParseError
	if errors.As(err, &parse) {
		return f.errorf(parse.Position.Line, "%s", parse.Message)
	}
	text, line := err.Error(), 1
	if m := tomlLine.FindStringSubmatch(text); m != nil {
		text = strings.TrimPrefix(text, m[0])
		if n, err := strconv.Atoi(m[1]); err == nil {
			line = n
		}
	}
	return f.errorf(line, "%s", text)
}

var providerKey = regexp.MustCompile(`^[a-z0-9][a-z0-9-]*$`)

// check refuses what can be seen in the file alone: rows that do not parse and
// scopes that are listed twice.
func (f *File) check() error {
	var errs []error
	for _, id := range slices.Sorted(maps.Keys(f.tables.Provider)) {
		if len(errs) >= mostErrors {
			break
		}
		if !providerKey.MatchString(id) {
			errs = append(errs, f.errorf(f.locate().key(toml.Key{"provider", id}),
				"provider %q: a key is lower-case letters, digits and hyphens", id))
			continue
		}
		for _, h := range f.tables.Provider[id].Holders {
			if _, _, ok := cutHolder(h); !ok {
				errs = append(errs, f.errorf(f.locate().key(toml.Key{"provider", id, "holders"}), "provider %s: holder %q: want an endpoint%sfor and who gets the token", id, h, fieldMark))
			}
		}
		errs = append(errs, f.checkRows(id, f.tables.Provider[id])...)
	}
	for i := range f.tables.Sink {
		if err := f.tables.Sink[i].check(); err != nil {
			errs = append(errs, f.errorf(f.locate().nth("[[sink]]", i), "sink: %v", err))
		}
	}
	for i := range f.tables.App {
		a := &f.tables.App[i]
		a.File, a.Line = f.name, f.locate().nth("[[app]]", i)
		if err := a.check(); err != nil {
			errs = append(errs, f.errorf(a.Line, "app: %v", err))
		}
	}
	for i := range f.tables.Override {
		if err := f.tables.Override[i].check(); err != nil {
			errs = append(errs, f.errorf(f.locate().nth("[[override]]", i), "override: %v", err))
		}
	}
	return errors.Join(errs[:min(len(errs), mostErrors)]...)
}

func (f *File) checkRows(id string, table *providerTable) (errs []error) {
	seen := make(map[string]int)
	for _, r := range f.locate().inOrder(id, table.rows()) {
		if len(errs) == mostErrors {
			break
		}
		if r.source == "" {
			errs = append(errs, f.errorf(r.line, "provider %s: the list of %q has no source", id, r.row))
			continue
		}
		s, err := ParseRow(r.row)
		if err != nil {
			errs = append(errs, f.errorf(r.line, "provider %s: %v", id, err))
			continue
		}
		if first, ok := seen[s.Name]; ok {
			errs = append(errs, f.errorf(r.line, "provider %s: scope %q stands in line %d already", id, s.Name, first))
			continue
		}
		seen[s.Name] = r.line
	}
	return errs
}

// checkReferences refuses scopes and providers that a row names and neither
// the file nor the catalogue under it has.
func (f *File) checkReferences(merged *Catalog) error {
	var errs []error
	for _, id := range slices.Sorted(maps.Keys(f.tables.Provider)) {
		p := merged.Provider(id)
		for _, r := range f.locate().inOrder(id, f.tables.Provider[id].rows()) {
			for _, err := range p.dangling(r.row) {
				errs = append(errs, f.errorf(r.line, "provider %s: %v", id, err))
			}
		}
	}
	for i, s := range f.tables.Sink {
		if s.Provider != "" && merged.Provider(s.Provider) == nil {
			errs = append(errs, f.errorf(f.locate().nth("[[sink]]", i), "sink: unknown provider %q", s.Provider))
		}
	}
	for _, a := range f.tables.App {
		if merged.Provider(a.Provider) == nil {
			errs = append(errs, f.errorf(a.Line, "app %q: unknown provider %q", a.Name, a.Provider))
		}
	}
	return errors.Join(errs[:min(len(errs), mostErrors)]...)
}

// dangling returns an error for each scope that row names and p does not have.
func (p *Provider) dangling(row string) (errs []error) {
	s, err := ParseRow(row)
	if err != nil {
		return []error{err}
	}
	for _, name := range slices.Concat(s.Replacements...) {
		if p.Lookup(name) == nil {
			errs = append(errs, fmt.Errorf("scope %q: replacement %q is not a scope of it", s.Name, name))
		}
	}
	for _, name := range s.Implies {
		if p.Lookup(name) == nil {
			errs = append(errs, fmt.Errorf("scope %q: implied %q is not a scope of it", s.Name, name))
		}
	}
	return errs
}

var sinkWires = []string{"space", "comma", "apart", "verbatim"}

var sinkGrants = []string{"", "user", "client"}

func (s *Sink) check() error {
	switch {
	case s.Package == "" || s.Symbol == "":
		return errors.New("package and symbol must be given")
	case s.Param < 0:
		return fmt.Errorf("param %d is below 0", s.Param)
	case !slices.Contains(sinkGrants, s.Grant):
		return fmt.Errorf("grant %q: want user or client", s.Grant)
	case !slices.Contains(sinkWires, s.Wire):
		return fmt.Errorf("wire %q: want one of %s", s.Wire, strings.Join(sinkWires, ", "))
	}
	return nil
}
