package lsptest

import (
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"github.com/scopevet/scopevet/internal/lsp"
)

// URI is that of a file of the workspace.
func (c *Client) URI(name string) string {
	return (&url.URL{Scheme: "file", Path: filepath.ToSlash(filepath.Join(c.Dir, name))}).String()
}

func (c *Client) document(name string) map[string]any {
	return map[string]any{"uri": c.URI(name)}
}

// Open opens a file as it is on the disk.
func (c *Client) Open(name string) {
	c.t.Helper()
	text, err := os.ReadFile(filepath.Join(c.Dir, name))
	if err != nil {
		c.t.Fatal(err)
	}
	c.OpenText(name, string(text))
}

// OpenText opens a file with a text.
func (c *Client) OpenText(name, text string) {
	c.versions[name], c.texts[name] = 1, text
	c.Notify("textDocument/didOpen", map[string]any{"textDocument": map[string]any{
		"uri": c.URI(name), "languageId": "go", "version": 1, "text": text,
	}})
}

// CloseFile closes a document.
func (c *Client) CloseFile(name string) {
	c.Notify("textDocument/didClose", map[string]any{"textDocument": c.document(name)})
}

// Replace changes the first old in a document to new, as typing does.
func (c *Client) Replace(name, old, new string) {
	c.t.Helper()
	text := c.texts[name]
	at := strings.Index(text, old)
	if at < 0 {
		c.t.Fatalf("%q is not in %s", old, name)
	}
	c.change(name, map[string]any{"range": c.Range(name, old), "text": new}, text[:at]+new+text[at+len(old):])
}

// SetText replaces the whole text of a document.
func (c *Client) SetText(name, text string) {
	c.change(name, map[string]any{"text": text}, text)
}

func (c *Client) change(name string, change map[string]any, text string) {
	c.versions[name]++
	c.texts[name] = text
	c.Notify("textDocument/didChange", map[string]any{
		"textDocument":   map[string]any{"uri": c.URI(name), "version": c.versions[name]},
		"contentChanges": []any{change},
	})
}

// Text is that of a document as the editor has it.
func (c *Client) Text(name string) string { return c.texts[name] }

// Save writes a document to the disk.
func (c *Client) Save(name string) {
	c.t.Helper()
	c.WriteFile(name, c.texts[name])
	c.Notify("textDocument/didSave", map[string]any{"textDocument": c.document(name)})
}

// WriteFile writes a file of the workspace without telling the server.
func (c *Client) WriteFile(name, text string) {
	c.t.Helper()
	if err := os.WriteFile(filepath.Join(c.Dir, name), []byte(text), 0o644); err != nil {
		c.t.Fatal(err)
	}
}

// Range is that of the first text in a document.
func (c *Client) Range(name, text string) lsp.Range {
	c.t.Helper()
	at := strings.Index(c.texts[name], text)
	if at < 0 {
		c.t.Fatalf("%q is not in %s", text, name)
	}
	return lsp.Range{Start: position(c.texts[name], at), End: position(c.texts[name], at+len(text))}
}

// position counts in UTF-16.
func position(text string, at int) lsp.Position {
	before := text[:at]
	line := before[strings.LastIndexByte(before, '\n')+1:]
	units := 0
	for _, r := range line {
		if units++; r > 0xffff {
			units++
		}
	}
	return lsp.Position{Line: strings.Count(before, "\n"), Character: units}
}

// textAt is the text of a range.
func (c *Client) textAt(name string, r lsp.Range) string {
	text := c.texts[name]
	return text[offset(text, r.Start):offset(text, r.End)]
}

func offset(text string, p lsp.Position) int {
	at := 0
	for range p.Line {
		at += strings.IndexByte(text[at:], '\n') + 1
	}
	for i, r := range text[at:] {
		if p.Character <= 0 {
			return at + i
		}
		if p.Character--; r > 0xffff {
			p.Character--
		}
	}
	return len(text)
}
