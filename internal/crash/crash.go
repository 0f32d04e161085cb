// Package crash turns a panic, which is a mistake of scopevet's own, into an
// error that says what was at work, where it broke, which code was being looked
// at, and where to report it.
package crash

import (
	"errors"
	"fmt"
	"path"
	"runtime"
	"strings"

	"github.com/scopevet/scopevet/internal/visible"
)

// Issues is where mistakes of scopevet are reported.
const Issues = "https://github.com/scopevet/scopevet/issues"

// An Error is a mistake of scopevet that has been caught.
type Error struct {
	In     string // what was at work: "package example.com/login"
	At     string // "file:line:col" of the code that was being looked at; "" when it is not known
	Frame  string // the line of scopevet that broke: "internal/flow/eval.go:88"
	Reason string // what the panic said
}

// Error says all of it in one line.
func (e *Error) Error() string {
	if e.At == "" {
		return e.Message()
	}
	return e.At + ": " + e.Message()
}

// Message is the line without the place in the code that was being looked at.
func (e *Error) Message() string {
	return visible.Line(fmt.Sprintf("internal error in %s at %s: %s; please report it at %s", e.In, e.Frame, e.Reason, Issues))
}

// As returns the mistake that an error tells of, or nil.
func As(err error) *Error {
	var e *Error
	errors.As(err, &e)
	return e
}

// Hook, if it is not nil, is called with what is at work wherever a panic would
// be caught, and with "site" and a place wherever code is looked at. Tests set it.
var Hook func(in, at string)

// Guard calls f and returns its error or, where it panics, an [*Error]. At tells
// which code is being looked at; it may be nil.
func Guard(in string, at func() string, f func() error) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = &Error{In: in, At: place(at), Frame: frame(), Reason: fmt.Sprint(r)}
		}
	}()
	if Hook != nil {
		Hook(in, "")
	}
	return f()
}

// place asks for the place, which may be what is broken.
func place(at func() string) (text string) {
	defer func() { recover() }()
	if at != nil {
		text = at()
	}
	return text
}

const module = "github.com/scopevet/scopevet/"

// frame is the innermost line of scopevet that is panicking.
func frame() string {
	var pcs [64]uintptr
	frames := runtime.CallersFrames(pcs[:runtime.Callers(3, pcs[:])])
	for {
		f, more := frames.Next()
		if name := lineOf(f); name != "" {
			return name
		}
		if !more {
			return "an unknown line"
		}
	}
}

// lineOf names the line of a frame by its package, as the path of a file depends
// on how scopevet was built. It is empty for what is not scopevet's, or only
// catches the panic or, in a test, causes it.
func lineOf(f runtime.Frame) string {
	file := path.Base(f.File)
	in, ours := strings.CutPrefix(f.Function, module)
	if strings.HasPrefix(f.Function, "main.") {
		in, ours = "cmd/"+path.Base(path.Dir(f.File))+".", true
	}
	if !ours || strings.HasPrefix(in, "internal/crash.") || strings.HasSuffix(file, "_test.go") {
		return ""
	}
	dir, name := path.Split(in)
	pkg, _, _ := strings.Cut(name, ".")
	return fmt.Sprintf("%s%s/%s:%d", dir, pkg, file, f.Line)
}
