package lsptest

import (
	"os"
	"path/filepath"
	"sort"
	"strings"

	"github.com/scopevet/scopevet/internal/lsp"
)

// An Action is a code action.
type Action struct {
	Title       string
	Kind        string
	IsPreferred bool
	Edit        struct {
		Changes         map[string][]Edit
		DocumentChanges []struct {
			Kind         string
			URI          string
			TextDocument struct {
				URI     string
				Version *int
			}
			Edits []Edit
		}
	}
}

// An Edit is that of a text.
type Edit struct {
	Range   lsp.Range
	NewText string
}

// Actions asks for what can be done about a text in a document.
func (c *Client) Actions(name, text string) (all []Action) {
	c.t.Helper()
	c.Call("textDocument/codeAction", map[string]any{
		"textDocument": c.document(name), "range": c.Range(name, text), "context": map[string]any{"diagnostics": []any{}},
	}, &all)
	return all
}

// At are the params of a request about the place behind a text.
func (c *Client) At(name, behind string) map[string]any {
	c.t.Helper()
	return map[string]any{"textDocument": c.document(name), "position": c.Range(name, behind).End}
}

// Do carries out the action whose title begins with a text: in open documents
// and in files. It returns false where there is none.
func (c *Client) Do(all []Action, title string) bool {
	c.t.Helper()
	for _, a := range all {
		if !strings.HasPrefix(a.Title, title) {
			continue
		}
		for uri, edits := range a.Edit.Changes {
			c.edit(uri, edits)
		}
		for _, change := range a.Edit.DocumentChanges {
			if change.Kind == "create" {
				c.WriteFile(c.name(change.URI), "")
				continue
			}
			c.edit(change.TextDocument.URI, change.Edits)
		}
		return true
	}
	return false
}

func (c *Client) name(uri string) string {
	return strings.TrimPrefix(strings.TrimPrefix(uri, c.URI("")), "/")
}

func (c *Client) edit(uri string, edits []Edit) {
	c.t.Helper()
	name := c.name(uri)
	text, open := c.texts[name]
	if !open {
		onDisk, err := os.ReadFile(filepath.Join(c.Dir, name))
		if err != nil {
			c.t.Fatal(err)
		}
		text = string(onDisk)
	}
	sort.SliceStable(edits, func(i, j int) bool { // from the end, so that places keep their meaning
		return offset(text, edits[i].Range.Start) > offset(text, edits[j].Range.Start)
	})
	for _, e := range edits {
		text = text[:offset(text, e.Range.Start)] + e.NewText + text[offset(text, e.Range.End):]
	}
	if open {
		c.SetText(name, text)
	} else {
		c.WriteFile(name, text)
	}
}
