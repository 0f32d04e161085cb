package catalog

import (
	"strconv"
	"strings"
	"sync"

	"github.com/BurntSushi/toml"

	"github.com/scopevet/scopevet"
)

// Builtin returns the catalogue that ships with scopevet. It is decoded on the
// first call, without the lists: each of these is when its provider is first
// looked into. A program asks few providers of the many, and go vet starts the
// tool once a package.
func Builtin() (*Catalog, error) { return builtin() }

var builtin = sync.OnceValues(readBuiltin)

func readBuiltin() (*Catalog, error) {
	head, lists := cutLists(scopevet.Catalogue())
	f := &File{name: "scopes.toml", text: head}
	if err := f.decode(); err != nil {
		return nil, err
	}
	c := f.over(Empty())
	for id, text := range lists {
		if p := c.Provider(id); p != nil {
			p.lists = []list{{text, sync.OnceValue(func() []sourced { return decodeList(text) })}}
		}
	}
	return c, nil
}

// cutLists cuts a canonical text into the tables [provider.x.scopes], without
// their headers and by the providers' keys, and all the rest.
func cutLists(text string) (head string, lists map[string]string) {
	const open, close = "\n[provider.", ".scopes]\n"
	lists = make(map[string]string)
	var b strings.Builder
	for text != "" {
		next := strings.Index(text[1:], open) + 1
		if next == 0 {
			next = len(text)
		}
		table := text[:next]
		text = text[next:]
		header, rows, _ := strings.Cut(strings.TrimPrefix(table, open), "\n")
		if id, ok := strings.CutSuffix(header+"\n", close); ok {
			lists[id] = rows
		} else {
			b.WriteString(table)
		}
	}
	return b.String(), lists
}

// decodeList reads the rows of a list. Tests show that it can be read.
func decodeList(text string) []sourced {
	if rows, ok := canonicalRows(text); ok {
		return rows
	}
	var table providerTable
	if _, err := toml.Decode(text, &table.Scopes); err != nil {
		return nil
	}
	return table.rows()
}

// canonicalRows reads the rows of a list in canonical form, line by line, in a
// tenth of the time that TOML of any form takes. It is false for another form.
func canonicalRows(text string) ([]sourced, bool) {
	rows := make([]sourced, 0, strings.Count(text, "\n"))
	source := ""
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(line, "\n")
		var ok bool
		switch {
		case line == "" || line == "]":
			ok = true
		case strings.HasPrefix(line, "  "):
			var row string
			row, ok = unquote(strings.TrimSuffix(line[2:], ","))
			rows = append(rows, sourced{source, row})
		default:
			if line, ok = strings.CutSuffix(line, " = ["); ok {
				source, ok = unquote(line)
			}
		}
		if !ok {
			return nil, false
		}
	}
	return rows, true
}

// unquote reads what quote writes.
func unquote(s string) (string, bool) {
	if len(s) < 2 || s[0] != '"' || s[len(s)-1] != '"' {
		return "", false
	}
	if body := s[1 : len(s)-1]; !strings.ContainsAny(body, `"\`) {
		return body, true
	}
	text, err := strconv.Unquote(s)
	return text, err == nil
}
