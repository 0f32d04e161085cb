package gopls

import (
	"fmt"

	"github.com/scopevet/scopevet/internal/crash"
	"github.com/scopevet/scopevet/internal/lsp"
)

// guard keeps a mistake of ours from ending the session of gopls: what was to be
// done is left, and otherwise is done. The user is told the first time, and the
// log each time.
func (p *proxy) guard(at string, f, otherwise func()) {
	err := crash.Guard("the proxy of gopls"+at, nil, func() error {
		f()
		return nil
	})
	if err == nil {
		return
	}
	if otherwise != nil {
		otherwise()
	}
	if p.broke {
		fmt.Fprintln(p.opts.Log, "scopevet:", err)
		return
	}
	p.broke = true
	p.warn(err.Error())
}

// about says which message is at work.
func about(whose string, m *lsp.Message) string {
	switch {
	case m == nil:
		return ", at " + whose + " message"
	case m.IsResponse():
		return ", at " + whose + " answer"
	}
	return ", at " + whose + " " + m.Method
}

// goplsAlone leaves a message of the editor to gopls, on which we broke.
func (p *proxy) goplsAlone(m *lsp.Message) {
	switch {
	case m == nil:
	case m.Method == "exit":
		p.end(1, nil)
	case m.IsRequest():
		p.forget(string(m.ID))
		if !p.alive {
			err := &lsp.Error{Code: lsp.InternalError, Message: "gopls is not running, and scopevet broke on this"}
			p.client.write(lsp.Respond(m.ID, nil, err).Frame())
		}
	}
}

// withoutServer has a request answered without an answer of ours, on which we
// broke.
func (p *proxy) withoutServer(m *lsp.Message) {
	r := p.pending[string(m.ID)]
	switch {
	case r == nil || !m.IsResponse():
	case r.theirs != nil:
		p.finish(r, r.theirs.Raw)
	case r.alone:
		p.finish(r, m.Frame())
	default: // gopls' answer is enough when it comes
		r.both = false
	}
}
