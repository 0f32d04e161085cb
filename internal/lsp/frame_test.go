package lsp

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
)

func TestRead(t *testing.T) {
	stream := "Content-Length: 2\r\n\r\n{}content-type: x; charset=utf-8\r\nCONTENT-LENGTH:3\r\n\r\n[ ]Content-Length: 0\n\n"
	r := NewReader(strings.NewReader(stream))
	var bodies, raw []string
	for {
		f, err := r.Read()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		bodies, raw = append(bodies, string(f.Body)), append(raw, string(f.Raw))
	}
	if got := strings.Join(bodies, "|"); got != "{}|[ ]|" {
		t.Errorf("bodies %q", got)
	}
	if got := strings.Join(raw, ""); got != stream {
		t.Errorf("the stream is %q", got)
	}
}

func TestReadErrors(t *testing.T) {
	for stream, want := range map[string]string{
		"Content-Length: 5\r\n\r\n{}":            "message of 5 bytes ends after 2",
		"Content-Length: 5\r\n":                  "header of a message: unexpected EOF",
		"Content-Length: x\r\n\r\n":              `Content-Length "x" is no number`,
		"Content-Length: -1\r\n\r\n":             `Content-Length "-1" is no number`,
		"Content-Length: 99999999999999\r\n\r\n": "is no number up to",
		"Content-Type: x\r\n\r\n{}":              "no Content-Length",
		"GET / HTTP/1.1\r\n":                     "want \"Name: value\"",
		strings.Repeat("a: b\r\n", 2000):         "longer than",
		strings.Repeat("a", 100_000):             "longer than",
	} {
		_, err := NewReader(strings.NewReader(stream)).Read()
		if err == nil || errors.Is(err, io.EOF) && err == io.EOF || !strings.Contains(err.Error(), want) {
			t.Errorf("%.40q: %v; want %q", stream, err, want)
		}
	}
}

func TestDecodeErrors(t *testing.T) {
	for body, code := range map[string]int{
		"":                                ParseError,
		"{":                               ParseError,
		`"x"`:                             ParseError,
		`{"jsonrpc": "2.0", "method": 1}`: ParseError,
		`[{"jsonrpc": "2.0"}]`:            InvalidRequest,
		`{"id": 1, "method": "x"}`:        InvalidRequest,
		`{"jsonrpc": "2.0"}`:              InvalidRequest,
		`null`:                            InvalidRequest,
	} {
		if _, err := Decode([]byte(body)); err == nil || err.Code != code {
			t.Errorf("%s: %v; want code %d", body, err, code)
		}
	}
}

// FuzzReader reads any bytes: whatever they are, there is a message, whose raw
// bytes are those of the stream, or an error; and never more memory than there
// are bytes.
func FuzzReader(f *testing.F) {
	for _, seed := range []string{
		"Content-Length: 2\r\n\r\n{}",
		"Content-Length: 38\r\n\r\n{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"x\"}Content-Length: 0\r\n\r\n",
		"content-length: 2\n\n[]",
		"Content-Length: 268435456\r\n\r\n{}",
		"Content-Length: 2\r\nContent-Length: 1\r\n\r\n{}",
		"\r\n\r\n",
		":\r\n\r\n",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, stream []byte) {
		r := NewReader(bytes.NewReader(stream))
		var read []byte
		for {
			frame, err := r.Read()
			if err != nil {
				break
			}
			read = append(read, frame.Raw...)
			if !bytes.HasSuffix(frame.Raw, frame.Body) {
				t.Errorf("%q does not end %q", frame.Body, frame.Raw)
			}
			if m, bad := Decode(frame.Body); bad == nil && m.IsRequest() == m.IsResponse() && len(m.ID) > 0 {
				t.Errorf("%q is both a request and a response", frame.Body)
			}
		}
		if !bytes.HasPrefix(stream, read) {
			t.Errorf("%q was read as %q", stream, read)
		}
	})
}
