// Package lsptest is an editor for tests: it starts a language server and
// talks to it as a script says.
package lsptest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
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
