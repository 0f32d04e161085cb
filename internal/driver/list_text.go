package driver

import (
	"fmt"
	"io"
	"text/tabwriter"

	"github.com/scopevet/scopevet/internal/visible"
)

// ListText prints the requests for people: under each provider its requests,
// each with a line for every scope and, below it, for every step that the
// scope's text took from where it is written to the request. File names are
// those of PrintProblems.
func ListText(w io.Writer, result *Result) error {
	return visible.Write(w, visible.Text, func(w io.Writer) error { return listText(w, result) })
}

func listText(w io.Writer, result *Result) error {
	name := RelativeName()
	columns := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	last := ""
	for _, e := range entries(result) {
		if heading := e.heading(); heading != last {
			if last != "" {
				fmt.Fprintln(columns)
			}
			fmt.Fprintln(columns, heading)
			last = heading
		}
		e.print(columns, name)
	}
	return columns.Flush()
}

func (e *entry) print(w io.Writer, name func(string) string) {
	if e.named {
		for _, s := range e.Scopes {
			fmt.Fprintf(w, "  %s\t%s\n", quoted(s.Text), place(name, s.Pos))
		}
		return
	}
	fmt.Fprintf(w, "  %s: %s, %s\n", place(name, e.Pos), e.Sink, e.extent())
	for _, s := range e.Scopes {
		fmt.Fprintf(w, "    %s\t%s\t%s\t%s\n", quoted(s.Text), place(name, s.Pos), dash(e.status(s)), dash(s.Sensitivity))
		for _, via := range s.Via {
			fmt.Fprintf(w, "      %s\n", step(name, via))
		}
	}
}

// quoted is a scope as it stands in a table: bare, unless a reader could not
// see where it ends.
func quoted(text string) string {
	for _, c := range text {
		if c <= ' ' || c > '~' {
			return fmt.Sprintf("%q", text)
		}
	}
	return dash(text)
}

func dash(text string) string {
	if text == "" {
		return "-"
	}
	return text
}
