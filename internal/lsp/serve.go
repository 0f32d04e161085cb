package lsp

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/scopevet/scopevet/internal/editor"
)

// Serve is a whole server over a stream. It returns the code to exit with; the
// error is for a stream that is not LSP.
func Serve(ctx context.Context, opts editor.Options, in io.Reader, out, log io.Writer) (code int, err error) {
	s := New(Options{Editor: opts, Log: log, Send: func(m *Message) {
		if _, err := out.Write(m.Frame()); err != nil {
			fmt.Fprintln(log, "scopevet: the editor does not listen:", err)
		}
	}})
	go s.receiveAll(NewReader(in))
	return s.Run(ctx), s.err
}

// receiveAll reads until the stream ends, which ends the server too.
func (s *Server) receiveAll(r *Reader) {
	for {
		frame, err := r.Read()
		if err != nil {
			s.Post(func() {
				s.done, s.code = true, 1 // nobody has said exit
				if !errors.Is(err, io.EOF) {
					s.err = err
				}
			})
			return
		}
		if m, bad := Decode(frame.Body); bad != nil {
			s.Reject(bad)
		} else {
			s.Receive(m)
		}
	}
}
