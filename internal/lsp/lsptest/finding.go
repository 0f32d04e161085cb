package lsptest

import (
	"encoding/json"
	"fmt"
	"sort"
	"strings"

	"github.com/scopevet/scopevet/internal/lsp"
)

// A Diagnostic is what tests look at in one.
type Diagnostic struct {
	Range    lsp.Range
	Severity int
	Code     any
	Source   string
	Message  string
}

// Diagnostics waits for diagnostics of a document's version of now, and then
// for such of which ok holds.
func (c *Client) Diagnostics(name string, ok func([]Diagnostic) bool) (all []Diagnostic) {
	c.t.Helper()
	c.await("diagnostics of "+name, func() bool {
		for i := len(c.notes) - 1; i >= 0; i-- {
			if c.notes[i].Method != "textDocument/publishDiagnostics" {
				continue
			}
			var p struct {
				URI         string
				Version     int
				Diagnostics []Diagnostic
			}
			if err := json.Unmarshal(c.notes[i].Params, &p); err != nil {
				c.t.Errorf("%v in %s", err, c.notes[i].Params)
				return false
			}
			if p.URI != c.URI(name) {
				continue
			}
			all = p.Diagnostics
			return (c.versions[name] == 0 || p.Version == c.versions[name]) && ok(all)
		}
		return false
	})
	return all
}

// Found waits until exactly these texts of a document have a diagnostic of the
// check that is named with each: "repoo misspelled".
func (c *Client) Found(name string, want ...string) {
	c.t.Helper()
	sort.Strings(want)
	var got []string
	defer func() {
		if c.t.Failed() {
			c.t.Logf("%s has %q, want %q", name, got, want)
		}
	}()
	c.Diagnostics(name, func(all []Diagnostic) bool {
		got = []string{}
		for _, d := range all {
			if d.Source == "scopevet" {
				got = append(got, fmt.Sprintf("%s %v", c.textAt(name, d.Range), d.Code))
			}
		}
		sort.Strings(got)
		return strings.Join(got, "\n") == strings.Join(want, "\n")
	})
}

// Notifications returns those of a method that have come.
func (c *Client) Notifications(method string) (all []*lsp.Message) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, m := range c.notes {
		if m.Method == method {
			all = append(all, m)
		}
	}
	return all
}

// Shown waits until the user has been shown a message with a text.
func (c *Client) Shown(text string) {
	c.t.Helper()
	c.await("message with "+text, func() bool {
		for _, m := range c.notes {
			if m.Method == "window/showMessage" && strings.Contains(string(m.Params), text) {
				return true
			}
		}
		return false
	})
}

// Asked waits until the server has sent a request of a method.
func (c *Client) Asked(method string) (m *lsp.Message) {
	c.t.Helper()
	c.await("request "+method, func() bool {
		for _, m = range c.asked {
			if m.Method == method {
				return true
			}
		}
		return false
	})
	return m
}
