// Package lsp is the Language Server Protocol over the engine of package
// editor: https://microsoft.github.io/language-server-protocol.
//
// It uses no JSON-RPC library. Those that are kept decode each message and
// encode it anew, while a proxy must pass on what it does not understand to the
// byte; what is left to do is the framing in this file.
package lsp

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// maxHeader and maxBody bound what is read of one message: beyond them the
// other side does not speak the protocol.
const (
	maxHeader = 4 << 10
	maxBody   = 256 << 20
)

// A Frame is one message with its header, as it came.
type Frame struct {
	Raw  []byte // header and body
	Body []byte // the end of Raw
}

// A Reader takes a stream of messages apart.
type Reader struct{ r *bufio.Reader }

// NewReader returns a reader of the messages in r.
func NewReader(r io.Reader) *Reader { return &Reader{bufio.NewReaderSize(r, 64<<10)} }

// Read returns the next message. The error is io.EOF where the stream ends
// between two messages; after any other there is no telling where the next
// message begins.
func (r *Reader) Read() (Frame, error) {
	header, length, err := r.header()
	if err != nil {
		return Frame{}, err
	}
	raw := bytes.NewBuffer(header) // it grows as bytes come, whatever the header promises
	n, err := io.CopyN(raw, r.r, int64(length))
	if err != nil {
		return Frame{}, fmt.Errorf("message of %d bytes ends after %d: %w", length, n, io.ErrUnexpectedEOF)
	}
	return Frame{raw.Bytes(), raw.Bytes()[len(header):]}, nil
}

// header reads up to the empty line before the body and returns the body's
// length.
func (r *Reader) header() (header []byte, length int, err error) {
	length = -1
	for {
		line, err := r.r.ReadSlice('\n')
		switch {
		case err == io.EOF && len(header)+len(line) == 0:
			return nil, 0, io.EOF
		case err == io.EOF:
			return nil, 0, fmt.Errorf("header of a message: %w", io.ErrUnexpectedEOF)
		case errors.Is(err, bufio.ErrBufferFull) || len(header)+len(line) > maxHeader:
			return nil, 0, fmt.Errorf("header of a message is longer than %d bytes", maxHeader)
		case err != nil:
			return nil, 0, err
		}
		header = append(header, line...)
		field := strings.TrimRight(string(line), "\r\n")
		if field == "" {
			break
		}
		name, value, ok := strings.Cut(field, ":")
		if !ok {
			return nil, 0, fmt.Errorf("header of a message: want \"Name: value\", have %q", field)
		}
		if strings.EqualFold(strings.TrimSpace(name), "Content-Length") {
			length, err = strconv.Atoi(strings.TrimSpace(value))
			if err != nil || length < 0 || length > maxBody {
				return nil, 0, fmt.Errorf("header of a message: Content-Length %q is no number up to %d", strings.TrimSpace(value), maxBody)
			}
		}
	}
	if length < 0 {
		return nil, 0, errors.New("header of a message has no Content-Length")
	}
	return header, length, nil
}

// Encode returns a body with its header.
func Encode(body []byte) []byte {
	return append(fmt.Appendf(nil, "Content-Length: %d\r\n\r\n", len(body)), body...)
}
