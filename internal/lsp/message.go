package lsp

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
)

// A Message is a JSON-RPC 2.0 request, notification or response.
type Message struct {
	Version string          `json:"jsonrpc"`
	ID      json.RawMessage `json:"id,omitempty"` // none: a notification
	Method  string          `json:"method,omitempty"`
	Params  json.RawMessage `json:"params,omitempty"`
	Result  json.RawMessage `json:"result,omitempty"`
	Error   *Error          `json:"error,omitempty"`
}

// An Error is that of a response.
type Error struct {
	Code    int    `json:"code"`
	Message string `json:"message"`
}

// Error implements error.
func (e *Error) Error() string { return e.Message }

// The codes of JSON-RPC and LSP.
const (
	ParseError       = -32700
	InvalidRequest   = -32600
	MethodNotFound   = -32601
	InvalidParams    = -32602
	InternalError    = -32603
	NotInitialized   = -32002
	RequestFailed    = -32803
	RequestCancelled = -32800
)

func errorf(code int, format string, args ...any) *Error {
	return &Error{code, fmt.Sprintf(format, args...)}
}

// Decode reads a body. The error says what is wrong with it, for the answer.
func Decode(body []byte) (*Message, *Error) {
	if trimmed := bytes.TrimLeft(body, " \t\r\n"); len(trimmed) > 0 && trimmed[0] == '[' {
		return nil, errorf(InvalidRequest, "a batch of messages is not part of the protocol")
	}
	m := new(Message)
	if err := json.Unmarshal(body, m); err != nil {
		return nil, errorf(ParseError, "message is not JSON-RPC: %v", err)
	}
	if m.Version != "2.0" {
		return nil, errorf(InvalidRequest, "message is not JSON-RPC 2.0: \"jsonrpc\" is %q", m.Version)
	}
	if m.Method == "" && len(m.ID) == 0 {
		return nil, errorf(InvalidRequest, "message has neither a method nor an id")
	}
	return m, nil
}

// IsRequest reports whether the message wants an answer.
func (m *Message) IsRequest() bool { return m.Method != "" && len(m.ID) > 0 }

// IsResponse reports whether the message is an answer.
func (m *Message) IsResponse() bool { return m.Method == "" }

// Frame returns the message as it goes over the wire. Values of our own can
// always be encoded.
func (m *Message) Frame() []byte {
	m.Version = "2.0"
	return Encode(Marshal(m))
}

// Respond returns the answer to a request: a value or an error.
func Respond(id json.RawMessage, value any, err error) *Message {
	m := &Message{ID: id}
	var coded *Error
	switch {
	case err == nil:
		m.Result = Marshal(value)
	case errors.As(err, &coded):
		m.Error = coded
	default:
		m.Error = errorf(InternalError, "%v", err)
	}
	return m
}

// Notify returns a notification.
func Notify(method string, params any) *Message {
	return &Message{Method: method, Params: Marshal(params)}
}

// Marshal encodes a value of ours without escaping <, > and &, which no editor wants.
func Marshal(value any) json.RawMessage {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(value); err != nil {
		return json.RawMessage("null")
	}
	return bytes.TrimRight(b.Bytes(), "\n")
}
