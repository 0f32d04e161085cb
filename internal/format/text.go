package format

import (
	"fmt"
	"io"
	"os"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/term"

	"github.com/scopevet/scopevet/internal/check"
	"github.com/scopevet/scopevet/internal/driver"
	"github.com/scopevet/scopevet/internal/visible"
)

// Text returns the printer for people: a line "file:line:col: message" for each
// finding, with the file named relative to the current folder where it lies
// below it. On a terminal the source line follows, with carets under what is
// wrong, unless edited says that the files have changed since. color says when
// to colour: "always", "never", or "auto": on a terminal, unless NO_COLOR is set
// (https://no-color.org). The error is for other words.
func Text(color string, out io.Writer, edited bool) (Printer, error) {
	terminal := IsTerminal(out)
	t := textPrinter{excerpts: !edited && (terminal || color == "always")}
	switch color {
	case "always":
		t.colored = true
	case "auto":
		t.colored = terminal && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
	case "never":
	default:
		return nil, fmt.Errorf("%q: want auto, always or never", color)
	}
	return t.print, nil
}

// IsTerminal reports whether what is written to w is shown on a terminal.
func IsTerminal(w io.Writer) bool {
	f, ok := w.(interface{ Fd() uintptr })
	return ok && term.IsTerminal(int(f.Fd()))
}

type textPrinter struct{ excerpts, colored bool }

// The ANSI sequences that begin a style; plain ends it.
const (
	bold   = "\x1b[1m"
	red    = "\x1b[31m"
	yellow = "\x1b[33m"
	cyan   = "\x1b[36m"
	plain  = "\x1b[0m"
)

var colors = map[check.Severity]string{check.Error: red, check.Warning: yellow, check.Note: cyan}

func (t textPrinter) print(w io.Writer, result *driver.Result) error {
	name, src := driver.RelativeName(), make(sources)
	for _, f := range result.Findings {
		place := fmt.Sprintf("%s:%d:%d:", visible.Line(name(f.Pos.Filename)), f.Pos.Line, f.Pos.Column)
		message := visible.Line(f.Message)
		if m, ok := strings.CutSuffix(message, "["+f.Check+"]"); ok {
			message = m + t.style(colors[f.Severity], "["+f.Check+"]")
		}
		text := t.style(bold, place) + " " + message + "\n"
		if t.excerpts {
			text += t.excerpt(&f, src)
		}
		if _, err := io.WriteString(w, text); err != nil {
			return err
		}
	}
	return nil
}

func (t textPrinter) style(begin, text string) string {
	if !t.colored {
		return text
	}
	return begin + text + plain
}

// longest is how many bytes a source line may have to be shown.
const longest = 400

// excerpt is the line of a finding with carets under it.
func (t textPrinter) excerpt(f *driver.Finding, src sources) string {
	line := src.line(f.Pos.Filename, f.Pos.Line)
	start := f.Pos.Column - 1
	if line == "" || len(line) > longest || start < 0 || start > len(line) {
		return ""
	}
	end := len(line)
	if f.End.Line == f.Pos.Line {
		end = min(max(f.End.Column-1, start), len(line))
	}
	carets := strings.Repeat("^", max(utf8.RuneCountInString(line[start:end]), 1))
	indent := len(line) - len(strings.TrimLeft(line[:start], "\t ")) - len(line[start:])
	return "\t" + printable(line[indent:]) + "\n\t" + blank(line[indent:start]) + t.style(colors[f.Severity], carets) + "\n"
}

// printable takes from a line of source what a terminal would obey.
func printable(line string) string {
	return strings.Map(func(r rune) rune {
		if r != '\t' && !unicode.IsPrint(r) {
			return '\uFFFD'
		}
		return r
	}, line)
}

// blank is as wide as text.
func blank(text string) string {
	return strings.Map(func(r rune) rune {
		if r == '\t' {
			return r
		}
		return ' '
	}, text)
}
