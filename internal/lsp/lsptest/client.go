// Package lsptest is an editor for tests: it starts a language server and
// talks to it as a script says.
package lsptest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"sort"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/scopevet/scopevet/internal/lsp"
)

// patience is how long a server may take before a test gives up: it may have to
// compile the standard library first.
const patience = 2 * time.Minute

// A Client is the editor's end.
type Client struct {
	t      testing.TB
	cmd    *exec.Cmd
	in     io.WriteCloser
	Dir    string // the root of the workspace
	Stderr *Buffer

	mu       sync.Mutex
	nextID   int
	answers  map[string]*lsp.Message
	notes    []*lsp.Message // notifications that have come, in order
	asked    []*lsp.Message // requests of the server
	news     chan struct{}
	Closed   chan struct{} // closed when the server's output ends
	versions map[string]int
	texts    map[string]string
}

// A Buffer can be written to and read by two goroutines.
type Buffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

// Write implements io.Writer.
func (b *Buffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.Write(p)
}

// String returns what has been written.
func (b *Buffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.String()
}

// Start runs a server for the workspace in dir.
func Start(t testing.TB, dir string, cmd *exec.Cmd) *Client {
	t.Helper()
	c := &Client{
		t: t, cmd: cmd, Dir: dir, Stderr: new(Buffer), answers: make(map[string]*lsp.Message),
		news: make(chan struct{}, 1), Closed: make(chan struct{}),
		versions: make(map[string]int), texts: make(map[string]string),
	}
	cmd.Dir, cmd.Stderr = dir, c.Stderr
	cmd.Env = append(cmd.Environ(), "PWD="+dir)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if c.in, err = cmd.StdinPipe(); err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		c.in.Close()
		cmd.Process.Kill()
		cmd.Wait()
		if t.Failed() {
			t.Logf("standard error of the server:\n%s", c.Stderr)
		}
	})
	go c.read(lsp.NewReader(out))
	return c
}

func (c *Client) read(r *lsp.Reader) {
	defer close(c.Closed)
	for {
		frame, err := r.Read()
		if err != nil {
			return
		}
		m, bad := lsp.Decode(frame.Body)
		if bad != nil {
			c.t.Errorf("the server wrote %q: %v", frame.Body, bad)
			return
		}
		c.mu.Lock()
		switch {
		case m.IsResponse():
			if c.answers[string(m.ID)] != nil {
				c.t.Errorf("two answers to request %s", m.ID)
			}
			c.answers[string(m.ID)] = m
		case m.IsRequest():
			c.asked = append(c.asked, m)
			c.Write(lsp.Respond(m.ID, nil, nil).Frame())
		default:
			c.notes = append(c.notes, m)
		}
		c.mu.Unlock()
		select {
		case c.news <- struct{}{}:
		default:
		}
	}
}

// Write sends bytes as they are.
func (c *Client) Write(raw []byte) {
	if _, err := c.in.Write(raw); err != nil {
		c.t.Logf("writing to the server: %v", err)
	}
}

// await waits until a condition holds, which is asked after each message.
func (c *Client) await(what string, holds func() bool) {
	c.t.Helper()
	deadline := time.After(patience)
	closed := c.Closed
	for {
		c.mu.Lock()
		ok := holds()
		c.mu.Unlock()
		if ok {
			return
		}
		select {
		case <-c.news:
		case <-closed:
			if closed = nil; !ok {
				c.t.Fatalf("the server ended before %s; it wrote:\n%s", what, c.Stderr)
			}
		case <-deadline:
			c.t.Fatalf("no %s in %v", what, patience)
		}
	}
}

// Send sends a request and returns its ID.
func (c *Client) Send(method string, params any) string {
	c.mu.Lock()
	c.nextID++
	id := fmt.Sprint(c.nextID)
	c.mu.Unlock()
	c.Write((&lsp.Message{ID: json.RawMessage(id), Method: method, Params: encode(params)}).Frame())
	return id
}

// Answer waits for the answer to a request.
func (c *Client) Answer(id string) (m *lsp.Message) {
	c.t.Helper()
	c.await("answer to request "+id, func() bool { m = c.answers[id]; return m != nil })
	return m
}

// Call sends a request and decodes the result of its answer, which must be no
// error, into result.
func (c *Client) Call(method string, params, result any) {
	c.t.Helper()
	m := c.Answer(c.Send(method, params))
	if m.Error != nil {
		c.t.Fatalf("%s: %v", method, m.Error)
	}
	if result != nil {
		if err := json.Unmarshal(m.Result, result); err != nil {
			c.t.Fatalf("%s: %v in %s", method, err, m.Result)
		}
	}
}

// Notify sends a notification.
func (c *Client) Notify(method string, params any) {
	c.Write((&lsp.Message{Method: method, Params: encode(params)}).Frame())
}

func encode(params any) json.RawMessage {
	data, err := json.Marshal(params)
	if err != nil {
		panic(err) // of the test's own making
	}
	return data
}

// Capabilities are those of an editor that can all that there is.
const Capabilities = `{
	"workspace": {
		"didChangeWatchedFiles": {"dynamicRegistration": true},
		"workspaceEdit": {"documentChanges": true, "resourceOperations": ["create"]},
		"diagnostics": {"refreshSupport": true}
	},
	"textDocument": {
		"codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["", "quickfix"]}}},
		"hover": {"contentFormat": ["markdown"]},
		"publishDiagnostics": {"versionSupport": true}
	}
}`

// Initialize begins the conversation and returns the server's capabilities.
// With no options there are none.
func (c *Client) Initialize(capabilities string, options any) map[string]any {
	c.t.Helper()
	var result struct{ Capabilities map[string]any }
	root := c.URI("")
	c.Call("initialize", map[string]any{
		"processId": os.Getpid(), "rootUri": root, "capabilities": json.RawMessage(capabilities),
		"workspaceFolders":      []any{map[string]any{"uri": root, "name": "test"}},
		"initializationOptions": options,
	}, &result)
	c.Notify("initialized", struct{}{})
	return result.Capabilities
}

// Shutdown ends the conversation as it should be and returns the exit code.
func (c *Client) Shutdown() int {
	c.t.Helper()
	c.Call("shutdown", nil, nil)
	c.Notify("exit", nil)
	return c.Exit()
}

// Exit waits until the server has ended and returns the exit code.
func (c *Client) Exit() int {
	c.t.Helper()
	select {
	case <-c.Closed:
	case <-time.After(patience):
		c.t.Fatal("the server does not end")
	}
	c.cmd.Wait()
	return c.cmd.ProcessState.ExitCode()
}

// Close closes the server's input.
func (c *Client) Close() { c.in.Close() }

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
				got = append(got, fmt.Sprintf("%s %v", c.in16(name, d.Range), d.Code))
			}
		}
		sort.Strings(got)
		return strings.Join(got, "\n") == strings.Join(want, "\n")
	})
}

// in16 is the text of a range.
func (c *Client) in16(name string, r lsp.Range) string {
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
