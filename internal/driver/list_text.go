package driver

import (
	"fmt"
	"io"
	"text/tabwriter"

	"github.com/scopevet/scopevet/analyzer"
)

// ListText prints the requests for people: under each provider its requests,
// each with a line for every scope and, below it, for every step that the
// scope's text took from where it is written to the request. File names are
// those of PrintText.
func ListText(w io.Writer, requests []analyzer.Request) error {
	name := RelativeName()
	columns := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	provider := ""
	for i, r := range requests {
		if heading := providerName(r); i == 0 || heading != provider {
			if i > 0 {
				fmt.Fprintln(columns)
			}
			provider = heading
			fmt.Fprintln(columns, provider)
		}
		listRequest(columns, r, name)
	}
	return columns.Flush()
}

func listRequest(w io.Writer, r analyzer.Request, name func(string) string) {
	fmt.Fprintf(w, "  %s: %s, %s\n", place(name, r.Pos), r.Sink, extent(r))
	for _, s := range r.Scopes {
		fmt.Fprintf(w, "    %s\t%s\t%s\t%s\n", quoted(s.Text), place(name, s.Pos), dash(statusOf(r, s)), dash(s.Sensitivity))
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
