package lsp

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"time"

	"github.com/scopevet/scopevet/internal/crash"
	"github.com/scopevet/scopevet/internal/editor"
)

// Options say what a server checks and where its messages go.
type Options struct {
	Editor editor.Options // its functions are the server's own
	Send   func(*Message) // called on the server's goroutine
	Log    io.Writer      // for people
}

// A Server speaks LSP with one client. What it receives is worked off in order
// by the goroutine that calls Run, which between two messages checks what has
// changed, so that messages that come close together cost one check.
type Server struct {
	opts   Options
	engine *editor.Engine
	inbox  *Queue[func()]

	state    state
	client   initializeParams
	encoding encoding
	uris     map[string]string // of open documents by their paths, as the client writes them
	stale    map[string]bool   // files whose findings are to be published
	shown    map[string]bool   // files for which some are
	pulled   map[string]answer // what was last answered, by URI
	waiting  []waiting         // requests that cannot be answered yet
	pulls    bool              // the client asks for diagnostics itself
	broke    bool              // and the user has been told
	done     bool
	code     int
	err      error // why the client cannot be understood any more
}

// state is how far the client's life has come.
type state int

const (
	starting state = iota
	running
	shutDown
)

// A waiting request is answered when its file has been checked.
type waiting struct {
	to    *Message
	ready func() bool
	reply func() (any, error)
}

// New returns a server; Run starts it.
func New(opts Options) *Server {
	s := &Server{
		opts: opts, inbox: NewQueue[func()](), encoding: utf16Units,
		uris: make(map[string]string), stale: make(map[string]bool), shown: make(map[string]bool),
		pulled: make(map[string]answer),
	}
	opts.Editor.Post = s.inbox.Push
	opts.Editor.Checked = func(path string) { s.stale[path] = true }
	opts.Editor.Trouble = func(message string) { s.show(MessageWarning, "scopevet: "+message) }
	s.engine = editor.New(opts.Editor)
	return s
}

// Post has a function called on the server's goroutine.
func (s *Server) Post(f func()) { s.inbox.Push(f) }

// Receive has a message worked off. It may be called by any goroutine.
func (s *Server) Receive(m *Message) { s.inbox.Push(func() { s.handle(m) }) }

// Reject has a message answered that was not understood.
func (s *Server) Reject(err *Error) {
	s.inbox.Push(func() { s.opts.Send(Respond(json.RawMessage("null"), nil, err)) })
}

// Stop ends Run.
func (s *Server) Stop() { s.inbox.Push(func() { s.done = true }) }

// poll is how often the disk is looked at for changes that nobody tells of.
const poll = time.Second

// Run works until the client says exit, Stop is called or the context ends. The
// code is that with which the protocol wants the process to exit.
func (s *Server) Run(ctx context.Context) (code int) {
	defer s.engine.Stop()
	ticker := time.NewTicker(poll)
	defer ticker.Stop()
	for !s.done && ctx.Err() == nil {
		if f, ok := s.inbox.Pop(); ok {
			s.guard(nil, f)
			continue
		}
		worked := false
		s.guard(nil, func() { worked = s.engine.Work() })
		if s.engine.Urgent() {
			continue // a file is published when all its packages are checked
		}
		s.guard(nil, s.publishStale)
		s.answerWaiting()
		if worked {
			continue
		}
		select {
		case <-s.inbox.Ready():
		case <-ticker.C:
			s.guard(nil, s.engine.Poll)
		case <-ctx.Done():
		}
	}
	return s.code
}

// guard keeps a panic, which is a mistake of ours, from ending the server; the
// request that gave rise to it, if one did, is answered with an error. The user is
// told the first time, and the log each time.
func (s *Server) guard(m *Message, f func()) {
	in := "the language server"
	if m != nil && m.Method != "" {
		in += ", at " + m.Method
	}
	err := crash.Guard(in, nil, func() error {
		f()
		return nil
	})
	if err == nil {
		return
	}
	if s.broke {
		fmt.Fprintln(s.opts.Log, "scopevet:", err)
	} else {
		s.broke = true
		s.show(MessageError, "scopevet: "+err.Error())
	}
	if m != nil && m.IsRequest() {
		s.opts.Send(Respond(m.ID, nil, errorf(InternalError, "%v", err)))
	}
}

// show shows the user a message.
func (s *Server) show(kind int, message string) {
	fmt.Fprintln(s.opts.Log, message)
	s.opts.Send(ShowMessage(kind, message))
}

// ShowMessage returns the notification that shows the user a text.
func ShowMessage(kind int, text string) *Message {
	return Notify("window/showMessage", showMessageParams{kind, text})
}

// handle works off one message.
func (s *Server) handle(m *Message) {
	switch {
	case m.IsResponse():
		return // of our requests none needs its answer
	case !m.IsRequest():
		s.guard(m, func() { s.notified(m) })
	default:
		s.guard(m, func() { s.request(m) })
	}
}

func (s *Server) notified(m *Message) {
	if m.Method == "exit" {
		s.done = true
		if s.state != shutDown {
			s.code = 1
		}
		return
	}
	handler := notifications[m.Method]
	if s.state != running || handler == nil {
		return // the protocol wants these to be dropped
	}
	if err := handler(s, m.Params); err != nil {
		fmt.Fprintf(s.opts.Log, "scopevet: %s: %v\n", m.Method, err)
	}
}

// errLater says that a request is answered when more is known.
var errLater = errors.New("later")

func (s *Server) request(m *Message) {
	handler := requests[m.Method]
	var value any
	var err error
	switch {
	case m.Method == "initialize" && s.state != starting:
		err = errorf(InvalidRequest, "initialize comes once")
	case m.Method != "initialize" && s.state == starting:
		err = errorf(NotInitialized, "%s comes before initialize", m.Method)
	case s.state == shutDown:
		err = errorf(InvalidRequest, "%s comes after shutdown", m.Method)
	case handler == nil:
		err = errorf(MethodNotFound, "there is no %s here", m.Method)
	default:
		value, err = handler(s, m)
	}
	if err != errLater {
		s.opts.Send(Respond(m.ID, value, err))
	}
}

var notifications = map[string]func(*Server, json.RawMessage) error{
	"initialized":                      (*Server).initialized,
	"textDocument/didOpen":             (*Server).didOpen,
	"textDocument/didChange":           (*Server).didChange,
	"textDocument/didSave":             (*Server).didSave,
	"textDocument/didClose":            (*Server).didClose,
	"workspace/didChangeWatchedFiles":  (*Server).didChangeWatchedFiles,
	"$/cancelRequest":                  (*Server).cancel,
	"workspace/didChangeConfiguration": func(*Server, json.RawMessage) error { return nil },
}

var requests = map[string]func(*Server, *Message) (any, error){
	"initialize":              (*Server).initialize,
	"shutdown":                (*Server).shutdown,
	"textDocument/codeAction": (*Server).codeAction,
	"textDocument/hover":      (*Server).hover,
	"textDocument/completion": (*Server).completion,
	"textDocument/diagnostic": (*Server).diagnostic,
}

// Answers reports whether the server has an answer to requests of a method that
// another server may have one to as well.
func Answers(method string) bool {
	return requests[method] != nil && method != "initialize" && method != "shutdown"
}

// decode reads params.
func decode[T any](params json.RawMessage) (T, error) {
	var v T
	if err := json.Unmarshal(params, &v); err != nil {
		return v, errorf(InvalidParams, "%v", err)
	}
	return v, nil
}

// triggers are the characters behind which an editor asks for completions of
// its own accord: those that begin a scope or a part of one.
var triggers = []string{`"`, "`", " ", ",", ":", ".", "/", "_", "-"}

// Capabilities are what the server says that it can.
func Capabilities(pulls bool) map[string]any {
	c := map[string]any{
		"textDocumentSync":   map[string]any{"openClose": true, "change": 2, "save": map[string]any{}},
		"codeActionProvider": map[string]any{"codeActionKinds": []string{quickFix}},
		"hoverProvider":      true,
		"completionProvider": map[string]any{"triggerCharacters": triggers},
	}
	if pulls {
		c["diagnosticProvider"] = map[string]any{
			"identifier": "scopevet", "interFileDependencies": true, "workspaceDiagnostics": false,
		}
	}
	return c
}

func (s *Server) initialize(m *Message) (any, error) {
	params, err := decode[initializeParams](m.Params)
	if err != nil {
		return nil, err
	}
	s.client, s.state = params, running
	s.encoding = choose(params.Capabilities.General.PositionEncodings)
	s.pulls = params.Capabilities.TextDocument.Diagnostic != nil
	capabilities := Capabilities(s.pulls)
	capabilities["positionEncoding"] = s.encoding
	return initializeResult{capabilities, map[string]string{"name": "scopevet"}}, nil
}

// Agree sets what another server has agreed on with the client: the position
// encoding, and whether the client asks for diagnostics.
func (s *Server) Agree(positions string, pulls bool) {
	s.encoding = choose([]string{positions})
	s.pulls = pulls
}

// initialized asks the client to tell when files change that bear on what is
// found.
func (s *Server) initialized(json.RawMessage) error {
	if !s.client.Capabilities.Workspace.DidChangeWatchedFiles.DynamicRegistration {
		return nil
	}
	var watchers []map[string]string
	for _, name := range []string{"*.go", "go.mod", "go.sum", "go.work", "scopes.toml"} {
		watchers = append(watchers, map[string]string{"globPattern": "**/" + name})
	}
	s.ask("client/registerCapability", map[string]any{"registrations": []any{map[string]any{
		"id": "scopevet", "method": "workspace/didChangeWatchedFiles",
		"registerOptions": map[string]any{"watchers": watchers},
	}}})
	return nil
}

// OurID is the beginning of the IDs of our requests, as JSON.
const OurID = `"scopevet/`

// ask sends a request whose answer does not matter.
func (s *Server) ask(method string, params any) {
	s.opts.Send(&Message{ID: json.RawMessage(OurID + method + `"`), Method: method, Params: Marshal(params)})
}

func (s *Server) shutdown(*Message) (any, error) {
	s.state = shutDown
	for _, w := range s.waiting {
		s.opts.Send(Respond(w.to.ID, nil, errorf(RequestCancelled, "the server shuts down")))
	}
	s.waiting = nil
	return nil, nil
}

// cancel ends a request that waits.
func (s *Server) cancel(params json.RawMessage) error {
	p, err := decode[struct {
		ID json.RawMessage `json:"id"`
	}](params)
	if err != nil {
		return err
	}
	s.waiting = slices.DeleteFunc(s.waiting, func(w waiting) bool {
		if string(w.to.ID) != string(p.ID) {
			return false
		}
		s.opts.Send(Respond(w.to.ID, nil, errorf(RequestCancelled, "cancelled")))
		return true
	})
	return nil
}

// answerWaiting answers the requests that can be by now, and those on which we
// break.
func (s *Server) answerWaiting() {
	var still []waiting
	for _, w := range s.waiting {
		ready := true
		s.guard(w.to, func() {
			if ready = w.ready(); ready {
				value, err := w.reply()
				s.opts.Send(Respond(w.to.ID, value, err))
			}
		})
		if !ready {
			still = append(still, w)
		}
	}
	s.waiting = still
}
