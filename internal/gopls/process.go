package gopls

import (
	"io"
	"os/exec"
	"time"

	"github.com/scopevet/scopevet/internal/lsp"
)

// start runs gopls. Where it cannot be run, all goes on without it.
func (p *proxy) start() {
	cmd := p.opts.Gopls
	cmd.Stderr = p.opts.Log
	in, err := cmd.StdinPipe()
	if err != nil {
		p.dead("gopls cannot be run: " + err.Error())
		return
	}
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		in.Close()
		p.dead("gopls cannot be run: " + err.Error() + "; install it with \"go install golang.org/x/tools/gopls@latest\", or name it with -gopls")
		return
	}
	p.alive, p.gopls = true, newWriter(in)
	go p.readGopls(cmd, lsp.NewReader(out))
}

// readGopls reads gopls' messages until it ends.
func (p *proxy) readGopls(cmd *exec.Cmd, r *lsp.Reader) {
	for {
		frame, err := r.Read()
		if err == nil {
			p.events.Push(func() { p.fromGopls(frame) })
			continue
		}
		if err != io.EOF {
			cmd.Process.Kill() // whatever it writes, it is no message
		}
		how := "as if told to"
		if err := cmd.Wait(); err != nil {
			how = err.Error()
		}
		p.events.Push(func() { p.dead("gopls has ended: " + how) })
		return
	}
}

// dead has the server answer alone from now on: first what gopls still owed.
func (p *proxy) dead(why string) {
	p.alive = false
	p.gopls.close()
	p.gopls = nil
	if p.leaving {
		return
	}
	p.warn(why + ". What scopevet finds goes on; restart the language server when that is mended.")
	for _, r := range p.pending {
		if r.theirs == nil {
			p.guard(" that has ended", func() { p.without(r) }, func() { p.goplsAlone(r.message) })
		}
	}
	for _, doc := range p.documents {
		if len(doc.theirs) > 0 { // nobody would take them back
			doc.theirs = nil
			p.publish(doc)
		}
	}
}

// farewell is how long gopls may take to end when the editor has gone.
const farewell = 2 * time.Second

// stopGopls waits until gopls has ended by itself, and not for long.
func (p *proxy) stopGopls() {
	if !p.alive {
		return
	}
	p.leaving = true
	p.gopls.close()
	deadline := time.After(farewell)
	for p.alive {
		if f, ok := p.events.Pop(); ok {
			f()
			continue
		}
		select {
		case <-p.events.Ready():
		case <-deadline:
			p.opts.Gopls.Process.Kill()
			return
		}
	}
}

// A writer writes without making its user wait: what the other side does not
// read yet is kept. A nil writer writes nowhere.
type writer struct {
	queue *lsp.Queue[[]byte]
	count int // of messages
	done  chan struct{}
}

func newWriter(w io.Writer) *writer {
	out := &writer{queue: lsp.NewQueue[[]byte](), done: make(chan struct{})}
	go out.run(w)
	return out
}

func (w *writer) run(to io.Writer) {
	defer close(w.done)
	failed := false
	for {
		raw, ok := w.queue.Pop()
		switch {
		case !ok:
			<-w.queue.Ready()
		case raw == nil:
			if c, ok := to.(io.Closer); ok {
				c.Close()
			}
			return
		case !failed: // the reader on the other side will notice
			_, err := to.Write(raw)
			failed = err != nil
		}
	}
}

func (w *writer) write(raw []byte) {
	if w != nil {
		w.count++
		w.queue.Push(raw)
	}
}

// written is how many messages have been.
func (w *writer) written() int {
	if w == nil {
		return 0
	}
	return w.count
}

// close ends the writing once all has been written; nobody waits for that
// longer than for a farewell.
func (w *writer) close() {
	if w == nil {
		return
	}
	w.queue.Push(nil)
	select {
	case <-w.done:
	case <-time.After(farewell):
	}
}
