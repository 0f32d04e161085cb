// Package gopls puts scopevet in front of the real gopls, for editors that run
// one server for Go.
//
// What the editor and gopls say to each other passes as it is, to the byte. Only
// where scopevet has something to say as well, it is added: to the capabilities,
// to the diagnostics of a document, and to the answers about code actions, hover
// and completion. If gopls is missing, ends or hangs, scopevet's own answers go
// on.
package gopls

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"time"

	"github.com/scopevet/scopevet/internal/editor"
	"github.com/scopevet/scopevet/internal/lsp"
)

// Options say which gopls is run, and what is checked beside it.
type Options struct {
	Editor editor.Options
	Gopls  *exec.Cmd // not started
	Log    io.Writer // for people; gopls' standard error goes there too
	// Patience is how long gopls may take to answer what scopevet has an answer
	// to, before it is given alone. Zero: 30 seconds.
	Patience time.Duration
}

// A proxy passes messages on. All of it runs on one goroutine, to which others
// post what has come; no write makes it wait.
type proxy struct {
	opts   Options
	server *lsp.Server
	events *lsp.Queue[func()]

	client, gopls *writer
	alive         bool // gopls runs
	leaving       bool // the editor has said exit

	pending   map[string]*pending // requests of the editor that are not answered, by ID
	late      map[string]bool     // answered without gopls, whose answer is to be dropped
	warned    bool                // that gopls does not answer
	broke     bool                // and the user has been told
	positions string              // the encoding that was agreed on
	documents map[string]*document
	ended     bool
	code      int
	err       error
}

// pending is a request of the editor.
type pending struct {
	message *lsp.Message
	both    bool // scopevet has an answer too
	alone   bool // there will be none of gopls
	ours    *lsp.Message
	theirs  *lsp.Frame
	timer   *time.Timer
}

// Serve is the proxy between an editor and gopls. It returns the code to exit
// with; the error is for an editor that does not speak LSP.
func Serve(ctx context.Context, opts Options, in io.Reader, out io.Writer) (code int, err error) {
	if opts.Patience == 0 {
		opts.Patience = 30 * time.Second
	}
	p := newProxy(opts, out)
	return p.serve(ctx, in)
}

func newProxy(opts Options, out io.Writer) *proxy {
	p := &proxy{
		opts: opts, events: lsp.NewQueue[func()](), client: newWriter(out),
		pending: make(map[string]*pending), late: make(map[string]bool), documents: make(map[string]*document),
		positions: "utf-16",
	}
	p.server = lsp.New(lsp.Options{Editor: opts.Editor, Log: opts.Log, Send: func(m *lsp.Message) {
		p.events.Push(func() { p.fromServer(m) })
	}})
	return p
}

func (p *proxy) serve(ctx context.Context, in io.Reader) (code int, err error) {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	server := p.server
	go func() {
		code := server.Run(ctx) // until the editor says exit
		p.events.Push(func() { p.end(code, nil) })
	}()
	p.start()
	go p.readClient(lsp.NewReader(in))
	for !p.ended && ctx.Err() == nil {
		if f, ok := p.events.Pop(); ok {
			p.guard("", f, nil)
			continue
		}
		select {
		case <-p.events.Ready():
		case <-ctx.Done():
		}
	}
	p.stopGopls()
	p.client.close()
	return p.code, p.err
}

func (p *proxy) end(code int, err error) { p.ended, p.code, p.err = true, code, err }

// readClient reads the editor's messages.
func (p *proxy) readClient(r *lsp.Reader) {
	for {
		frame, err := r.Read()
		if err == nil {
			p.events.Push(func() { p.fromClient(frame) })
			continue
		}
		if errors.Is(err, io.EOF) {
			err = nil
		}
		p.events.Push(func() { p.end(1, err) }) // nobody has said exit
		return
	}
}

// fromClient passes a message of the editor on, to gopls and to the server.
func (p *proxy) fromClient(frame lsp.Frame) {
	m, bad := lsp.Decode(frame.Body)
	passed := p.gopls.written()
	p.guard(about("the editor's", m), func() { p.pass(m, bad, frame) }, func() {
		if p.gopls.written() == passed {
			p.gopls.write(frame.Raw)
		}
		p.goplsAlone(m)
	})
}

func (p *proxy) pass(m *lsp.Message, bad *lsp.Error, frame lsp.Frame) {
	switch {
	case bad != nil && p.alive:
		p.gopls.write(frame.Raw)
	case bad != nil:
		p.server.Reject(bad)
	case m.IsResponse() && bytes.HasPrefix(m.ID, []byte(lsp.OurID)):
		// to a request of ours, none of which needs its answer
	case m.IsResponse():
		p.gopls.write(frame.Raw)
	case m.IsRequest():
		p.request(m, frame)
	default:
		p.leaving = p.leaving || m.Method == "exit"
		p.gopls.write(frame.Raw)
		p.follow(m)
		p.server.Receive(m)
	}
}

// request passes a request on and remembers that it wants an answer. The server
// gets initialize only when gopls has said what holds.
func (p *proxy) request(m *lsp.Message, frame lsp.Frame) {
	id := string(m.ID)
	r := &pending{message: m, both: lsp.Answers(m.Method)}
	p.pending[id] = r
	switch {
	case m.Method == "initialize":
		r.timer = p.after(p.opts.Patience, id)
	case m.Method == "shutdown":
		r.timer = p.after(min(p.opts.Patience, time.Second), id) // editors wait for no more than that
		p.server.Receive(m)
	case r.both:
		r.timer = p.after(p.opts.Patience, id)
		p.server.Receive(m)
	}
	p.gopls.write(frame.Raw)
	if !p.alive {
		p.without(r)
	}
}

func (p *proxy) after(d time.Duration, id string) *time.Timer {
	return time.AfterFunc(d, func() { p.events.Push(func() { p.expire(id) }) })
}

// fromGopls passes a message of gopls on to the editor, with what the server has
// to add.
func (p *proxy) fromGopls(frame lsp.Frame) {
	m, bad := lsp.Decode(frame.Body)
	passed := p.client.written()
	add := func() {
		switch {
		case bad == nil && m.Method == "textDocument/publishDiagnostics":
			p.theirDiagnostics(m, frame)
		case bad == nil && m.IsResponse():
			p.answered(m, frame)
		default:
			p.client.write(frame.Raw)
		}
	}
	p.guard(about("gopls'", m), add, func() {
		if m != nil && m.IsResponse() {
			p.forget(string(m.ID))
		}
		if p.client.written() == passed {
			p.client.write(frame.Raw)
		}
	})
}

// answered takes gopls' answer to a request.
func (p *proxy) answered(m *lsp.Message, frame lsp.Frame) {
	id := string(m.ID)
	r := p.pending[id]
	switch {
	case p.late[id]:
		delete(p.late, id)
	case r == nil:
		p.client.write(frame.Raw)
	case r.message.Method == "initialize" && m.Error == nil:
		p.finish(r, p.agree(r, m))
	case !r.both || m.Error != nil && passing(m.Error):
		p.finish(r, frame.Raw)
	default:
		r.theirs = &frame
		p.merge(r)
	}
}

// passing reports whether an error says of a request only that it is to be
// forgotten or asked again.
func passing(err *lsp.Error) bool {
	const contentModified, serverCancelled = -32801, -32802
	switch err.Code {
	case lsp.RequestCancelled, contentModified, serverCancelled:
		return true
	}
	return false
}

// fromServer takes what the server says.
func (p *proxy) fromServer(m *lsp.Message) {
	p.guard(about("scopevet's", m), func() { p.add(m) }, func() { p.withoutServer(m) })
}

func (p *proxy) add(m *lsp.Message) {
	switch {
	case m.Method == "textDocument/publishDiagnostics":
		p.ourDiagnostics(m)
	case !m.IsResponse() || string(m.ID) == "null":
		p.client.write(m.Frame())
	case p.pending[string(m.ID)] != nil: // else it has been answered without the server
		r := p.pending[string(m.ID)]
		r.ours = m
		p.merge(r)
	}
}

// merge answers a request when all answers that will be are there.
func (p *proxy) merge(r *pending) {
	switch {
	case r.ours == nil:
	case r.alone:
		p.finish(r, r.ours.Frame())
	case r.theirs != nil:
		p.finish(r, p.merged(r))
	}
}

// finish answers a request of the editor.
func (p *proxy) finish(r *pending, raw []byte) {
	p.forget(string(r.message.ID))
	p.client.write(raw)
}

// forget has a request count as answered.
func (p *proxy) forget(id string) {
	if r := p.pending[id]; r != nil && r.timer != nil {
		r.timer.Stop()
	}
	delete(p.pending, id)
}

// expire answers a request for which the editor has waited long enough, with
// what there is.
func (p *proxy) expire(id string) {
	r := p.pending[id]
	switch {
	case r == nil || r.alone:
		return
	case r.theirs != nil: // it is the server that is not ready
		p.finish(r, r.theirs.Raw)
		return
	}
	if !p.warned && r.message.Method != "shutdown" {
		p.warned = true
		p.warn("gopls does not answer; what scopevet finds goes on. Restart the language server if this lasts.")
	}
	p.late[id] = true
	p.without(r)
}

// without answers a request to which gopls has no answer: with the server's, as
// soon as it is there.
func (p *proxy) without(r *pending) {
	r.alone = true
	switch {
	case r.message.Method == "initialize":
		p.server.Receive(inUTF16(r.message))
	case r.both || r.message.Method == "shutdown":
		p.merge(r)
	default:
		err := &lsp.Error{Code: lsp.RequestFailed, Message: "gopls is not running, and scopevet has no answer to " + r.message.Method}
		p.finish(r, lsp.Respond(r.message.ID, nil, err).Frame())
	}
}

// warn shows the user a message.
func (p *proxy) warn(text string) {
	fmt.Fprintln(p.opts.Log, "scopevet:", text)
	p.client.write(lsp.ShowMessage(lsp.MessageError, "scopevet: "+text).Frame())
}
