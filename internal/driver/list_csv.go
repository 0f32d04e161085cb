package driver

import (
	"encoding/csv"
	"io"
	"strings"

	"github.com/scopevet/scopevet/analyzer"
)

// ListCSV prints a heading and a row for each scope of each request. A request
// without scopes has one row. File names are those of PrintText.
func ListCSV(w io.Writer, requests []analyzer.Request) error {
	name := RelativeName()
	out := csv.NewWriter(w)
	rows := [][]string{{"provider", "scope", "status", "sensitivity", "written at", "requested at", "sink", "list", "steps"}}
	for _, r := range requests {
		rows = append(rows, csvRows(r, name)...)
	}
	return out.WriteAll(rows)
}

func csvRows(r analyzer.Request, name func(string) string) [][]string {
	provider := r.Provider
	if r.Guessed {
		provider = providerName(r)
	}
	row := func(scope, status, sensitivity, written, steps string) []string {
		return []string{provider, scope, status, sensitivity, written, place(name, r.Pos), r.Sink, extent(r), steps}
	}
	if len(r.Scopes) == 0 {
		return [][]string{row("", "", "", "", "")}
	}
	var rows [][]string
	for _, s := range r.Scopes {
		var steps []string
		for _, v := range s.Via {
			steps = append(steps, step(name, v))
		}
		rows = append(rows, row(s.Text, statusOf(r, s), s.Sensitivity, place(name, s.Pos), strings.Join(steps, "; ")))
	}
	return rows
}
