package catalog

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"
)

// A locator finds lines of a scopes.toml. The toml package does not tell where
// a key stands, so the text is searched; it is slow and for errors alone.
type locator struct {
	lines  []string
	tables map[string][2]int // those of table
	nths   map[string][]int  // the lines of each header
}

// locate goes through the text once, however often it is asked.
func (f *File) locate() *locator {
	f.searched.Do(func() { f.locator = newLocator(f.text) })
	return &f.locator
}

func newLocator(text string) locator {
	l := locator{strings.Split(text, "\n"), make(map[string][2]int), make(map[string][]int)}
	last := ""
	end := func(line int) {
		if at, ok := l.tables[last]; ok && at[1] == 0 {
			l.tables[last] = [2]int{at[0], line}
		}
	}
	for i, line := range l.lines {
		m := tableHeader.FindStringSubmatch(line)
		if m == nil {
			continue
		}
		end(i)
		header := strings.TrimSpace(m[0]) + "]"
		l.nths[header] = append(l.nths[header], i+1)
		if last = bare(m[1]); l.tables[last] == [2]int{} {
			l.tables[last] = [2]int{i, 0}
		}
	}
	end(len(l.lines))
	return l
}

// located is a row with the line that it stands in.
type located struct {
	sourced
	line int
}

var tableHeader = regexp.MustCompile(`^\s*\[+([^\]]*)\]`)

// table returns the lines [from, to) of the table that has that name, its
// header first; a table that is not written as one has none.
func (l *locator) table(name string) (from, to int) {
	at := l.tables[name]
	return at[0], at[1]
}

// bare is a dotted key without the quotes and blanks that it may be written
// with.
func bare(key string) string { return bared.Replace(key) }

var bared = strings.NewReplacer(`"`, "", "'", "", " ", "", "\t", "")

// key returns the line of a key, or else of the nearest table around it.
func (l *locator) key(path toml.Key) int {
	if from, to := l.table(bare(path.String())); to > 0 {
		return from + 1
	}
	for depth := len(path) - 1; depth >= 0; depth-- {
		from, to := l.table(bare(path[:depth].String()))
		if depth == 0 {
			from, to = 0, len(l.lines)
		}
		rest := bare(path[depth:].String())
		for i := from; i < to; i++ {
			name, _, ok := strings.Cut(l.lines[i], "=")
			if ok && bare(name) == rest {
				return i + 1
			}
		}
		if to > 0 && depth > 0 {
			return from + 1
		}
	}
	return 1
}

// nth returns the line of the nth header of that text.
func (l *locator) nth(header string, n int) int {
	if at := l.nths[header]; n < len(at) {
		return at[n]
	}
	return 1
}

var tomlString = regexp.MustCompile(`"(?:[^"\\]|\\.)*"|'[^']*'`)

// inOrder returns a provider's rows with their lines, in the order of these.
func (l *locator) inOrder(provider string, rows []sourced) []located {
	from, to := l.table("provider." + provider + ".scopes")
	lines := make(map[string][]int) // of each row's text as it may be written
	for i := from; i < to; i++ {
		for _, text := range tomlString.FindAllString(l.lines[i], -1) {
			lines[text] = append(lines[text], i+1)
		}
	}
	found := make([]located, len(rows))
	for i, r := range rows {
		found[i] = located{r, max(from+1, 1)}
		for _, text := range []string{Quote(r.row), "'" + r.row + "'"} {
			if at := lines[text]; len(at) > 0 {
				found[i].line, lines[text] = at[0], at[1:]
				break
			}
		}
	}
	slices.SortStableFunc(found, func(a, b located) int {
		return cmp.Or(a.line-b.line, strings.Compare(a.source, b.source))
	})
	return found
}
