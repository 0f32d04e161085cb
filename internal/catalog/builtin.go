package catalog

import (
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
	var table providerTable
	if _, err := toml.Decode(text, &table.Scopes); err != nil {
		return nil
	}
	return table.rows()
}
