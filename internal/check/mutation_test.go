package check_test

import (
	"fmt"
	"hash/fnv"
	"slices"
	"strings"
	"testing"

	"github.com/scopevet/scopevet/internal/catalog"
	"github.com/scopevet/scopevet/internal/check"
)

// A slip breaks a name at i in one of the ways that seed picks; it returns the
// name itself where it cannot.
type slip struct {
	name  string
	at    func(c byte) bool // which characters it can begin at
	apply func(name string, i, seed int) string
}

var slips = []slip{
	{"letter dropped", isLetter, func(s string, i, _ int) string { return s[:i] + s[i+1:] }},
	{"letter doubled", isLetter, func(s string, i, _ int) string { return s[:i] + s[i:i+1] + s[i:] }},
	{"letter inserted", isLetter, func(s string, i, seed int) string { return s[:i] + anyLetter(s[i], seed) + s[i:] }},
	{"letter replaced", isLetter, func(s string, i, seed int) string { return s[:i] + anyLetter(s[i], seed) + s[i+1:] }},
	{"neighbouring key", isLetter, func(s string, i, _ int) string { return s[:i] + neighbour(s[i]) + s[i+1:] }},
	{"letters swapped", isLetter, swap},
	{"plural", isLetter, plural},
	{"separator confused", isSeparator, func(s string, i, seed int) string { return s[:i] + anySeparator(seed) + s[i+1:] }},
	{"separator dropped", isSeparator, func(s string, i, _ int) string { return s[:i] + s[i+1:] }},
	{"separators confused", isSeparator, confuseAll},
	{"separator and letters", isSeparator, func(s string, i, seed int) string {
		return swap(s[:i]+anySeparator(seed)+s[i+1:], min(i+1, len(s)-1), seed)
	}},
}

func isLetter(c byte) bool    { return 'a' <= c|0x20 && c|0x20 <= 'z' }
func isSeparator(c byte) bool { return strings.IndexByte(":._-/", c) >= 0 }

func like(c, model byte) string { return string(rune(c&^0x20 | model&0x20)) }

func anyLetter(model byte, seed int) string { return like(byte('a'+seed%26), model) }

func anySeparator(seed int) string { return ":._-/"[seed%5:][:1] }

func neighbour(c byte) string {
	const keys, next = "qwertyuiopasdfghjklzxcvbnm", "wertyuioplsdfghjklkxcvbnmn"
	return like(next[strings.IndexByte(keys, c|0x20)], c)
}

func swap(s string, i, _ int) string {
	if i+1 >= len(s) {
		return s
	}
	return s[:i] + s[i+1:i+2] + s[i:i+1] + s[i+2:]
}

// plural takes the s from the end of the word at i, or adds one.
func plural(s string, i, _ int) string {
	for i < len(s) && isLetter(s[i]) {
		i++
	}
	if s[i-1]|0x20 == 's' {
		return s[:i-1] + s[i:]
	}
	return s[:i] + like('s', s[i-1]) + s[i:]
}

func confuseAll(s string, i, seed int) string {
	start := max(strings.LastIndex(s, "//")+2, 0)
	return s[:start] + strings.Map(func(c rune) rune {
		if c < 0x80 && isSeparator(byte(c)) {
			return rune(anySeparator(seed)[0])
		}
		return c
	}, s[start:])
}

// broken returns the name with the slip, at a place that the name decides.
func (sl slip) broken(p *catalog.Provider, name string) string {
	h := fnv.New32a()
	fmt.Fprint(h, sl.name, name)
	seed := int(h.Sum32() >> 1)
	start := 0
	if strings.HasPrefix(name, p.Prefix) && seed%4 > 0 {
		start = len(p.Prefix) // a long prefix would draw most slips
	}
	var places []int
	for i := start; i < len(name); i++ {
		if sl.at(name[i]) {
			places = append(places, i)
		}
	}
	if len(places) == 0 {
		return name
	}
	return sl.apply(name, places[seed/4%len(places)], seed/64)
}

// share counts what became of broken scopes.
type share struct{ all, found, right int }

func (s *share) add(t share) {
	s.all, s.found, s.right = s.all+t.all, s.found+t.found, s.right+t.right
}

func (s share) String() string {
	return fmt.Sprintf("%d broken, %.2f%% found, %.2f%% corrected", s.all, s.percent(s.found), s.percent(s.right))
}

func (s share) percent(n int) float64 { return 100 * float64(n) / float64(max(s.all, 1)) }

// breakScope tells whether one slip in a scope is found and put right.
func breakScope(c *catalog.Catalog, p *catalog.Provider, name string, sl slip) (s share) {
	text := sl.broken(p, name)
	if text == name || p.Lookup(text) != nil || p.Case == catalog.CaseIgnored && p.LookupFold(text) != nil {
		return s
	}
	s.all = 1
	findings := ask(c, p, text)
	if len(findings) == 0 {
		return s
	}
	s.found = 1
	elements := check.Apply([]check.Element{{Text: text, Listed: true}}, editsOf(findings))
	if slices.Equal(texts(elements), []string{name}) {
		s.right = 1
	}
	return s
}

func ask(c *catalog.Catalog, p *catalog.Provider, text string) []check.Finding {
	return check.Run(&check.Request{
		Catalog: c, Provider: p, Wire: check.Apart, Elements: []check.Element{{Text: text, Listed: true}},
	}, func(c *check.Check) bool { return !c.Off })
}

// A kind of scope is found and put right to a share of its own, in percent:
// where a list is complete nothing else can be meant, where it is not, what may
// be another scope is left alone, and so is most of what a customer of the
// provider may have named.
type kind struct {
	name         string
	has          func(*catalog.Provider, string) bool
	found, right float64
}

var kinds = []kind{
	{"complete lists", func(p *catalog.Provider, _ string) bool { return p.Complete }, 99, 97},
	{"scopes of a form that customers define", (*catalog.Provider).CustomMatch, 80, 80},
	{"other lists", func(*catalog.Provider, string) bool { return true }, 99, 97},
}

// TestMutation breaks every active scope of every provider by each slip.
func TestMutation(t *testing.T) {
	c, err := catalog.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	byKind, bySlip := make([]share, len(kinds)), make([]share, len(slips))
	for _, p := range c.Providers() {
		var sum share
		for _, s := range p.Scopes() {
			if s.Status != catalog.Active {
				continue
			}
			of := slices.IndexFunc(kinds, func(k kind) bool { return k.has(p, s.Name) })
			for i, sl := range slips {
				one := breakScope(c, p, s.Name, sl)
				sum.add(one)
				bySlip[i].add(one)
				byKind[of].add(one)
			}
		}
		if sum.all > 0 && sum.percent(sum.found) < 98 {
			t.Logf("%s: %v", p.ID, sum)
		}
	}
	for i, sl := range slips {
		t.Logf("%s: %v", sl.name, bySlip[i])
	}
	var total share
	for i, k := range kinds {
		s := byKind[i]
		t.Logf("%s: %v", k.name, s)
		if s.percent(s.found) < k.found || s.percent(s.right) < k.right {
			t.Errorf("%s: %v; want %v%% and %v%%", k.name, s, k.found, k.right)
		}
		total.add(s)
	}
	t.Logf("all: %v", total)
}

// TestUnbroken asks for every scope as it is, with all checks switched on. Only
// what is true of a right scope may be said: its status and its sensitivity.
func TestUnbroken(t *testing.T) {
	c, err := catalog.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range c.Providers() {
		for _, s := range p.Scopes() {
			if s.Status == catalog.Refused {
				continue // no scope
			}
			req := &check.Request{Catalog: c, Provider: p, Wire: check.Apart, Elements: []check.Element{{Text: s.Name, Listed: true}}}
			for _, f := range check.Run(req, func(*check.Check) bool { return true }) {
				if f.Check != string(s.Status) && f.Check != "sensitive" {
					t.Errorf("%s", f.Message)
				}
			}
		}
	}
}
