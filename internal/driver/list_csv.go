package driver

import (
	"encoding/csv"
	"io"
	"strings"

	"github.com/scopevet/scopevet/internal/visible"
)

// ListCSV prints a heading and a row for each scope of each request. A request
// without scopes has one row. File names are those of PrintProblems.
func ListCSV(w io.Writer, result *Result) error {
	name := RelativeName()
	out := csv.NewWriter(w)
	rows := [][]string{{"provider", "scope", "status", "sensitivity", "written at", "requested at", "sink", "list", "steps"}}
	for _, e := range entries(result) {
		rows = append(rows, e.rows(name)...)
	}
	for _, row := range rows {
		for i := range row {
			row[i] = cell(row[i])
		}
	}
	return out.WriteAll(rows)
}

// cell is a text that a spreadsheet shows and does not compute: what begins as a
// formula does gets a quote before it. No provider has such a scope.
func cell(text string) string {
	if text = visible.Line(text); text != "" && strings.ContainsRune("=+-@", rune(text[0])) {
		return "'" + text
	}
	return text
}

func (e *entry) rows(name func(string) string) [][]string {
	provider, extent, at := e.heading(), e.extent(), place(name, e.Pos)
	if len(e.providers) == 0 {
		provider = ""
	}
	if e.named {
		provider, extent, at = "", "named", ""
	}
	row := func(scope, status, sensitivity, written, steps string) []string {
		return []string{provider, scope, status, sensitivity, written, at, e.Sink, extent, steps}
	}
	if len(e.Scopes) == 0 {
		return [][]string{row("", "", "", "", "")}
	}
	var rows [][]string
	for _, s := range e.Scopes {
		var steps []string
		for _, v := range s.Via {
			steps = append(steps, step(name, v))
		}
		rows = append(rows, row(s.Text, e.status(s), s.Sensitivity, place(name, s.Pos), strings.Join(steps, "; ")))
	}
	return rows
}
