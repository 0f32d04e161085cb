package driver

import (
	"io"

	"github.com/scopevet/scopevet/analyzer"
	"github.com/scopevet/scopevet/internal/visible"
)

// PrintJSON prints the result in the form of "go vet -json": an object from
// package to analyzer to either a list of diagnostics or an error. File names
// are absolute, offsets of edits are in bytes.
func PrintJSON(w io.Writer, result *Result) error {
	tree := make(map[string]map[string]any)
	for _, p := range result.Problems {
		tree[p.Package] = map[string]any{analyzer.Name: jsonError{p.String()}}
	}
	for _, f := range result.Findings {
		if tree[f.Package] == nil {
			tree[f.Package] = map[string]any{analyzer.Name: []jsonDiagnostic(nil)}
		}
		if list, ok := tree[f.Package][analyzer.Name].([]jsonDiagnostic); ok {
			tree[f.Package][analyzer.Name] = append(list, newJSONDiagnostic(f))
		}
	}
	return visible.Encode(w, tree, "\t")
}

type jsonError struct {
	Err string `json:"error"`
}

type jsonDiagnostic struct {
	Category       string             `json:"category,omitempty"`
	Posn           string             `json:"posn"`
	End            string             `json:"end"`
	Message        string             `json:"message"`
	SuggestedFixes []jsonSuggestedFix `json:"suggested_fixes,omitempty"`
}

type jsonSuggestedFix struct {
	Message string         `json:"message"`
	Edits   []jsonTextEdit `json:"edits"`
}

type jsonTextEdit struct {
	Filename string `json:"filename"`
	Start    int    `json:"start"`
	End      int    `json:"end"`
	New      string `json:"new"`
}

func newJSONDiagnostic(f Finding) jsonDiagnostic {
	d := jsonDiagnostic{Category: f.Check, Posn: f.Pos.String(), End: f.End.String(), Message: f.Message}
	if f.Fix == nil {
		return d
	}
	fix := jsonSuggestedFix{Message: f.Fix.Message}
	for _, e := range f.Fix.Edits {
		fix.Edits = append(fix.Edits, jsonTextEdit{e.File, e.Start, e.End, e.New})
	}
	d.SuggestedFixes = []jsonSuggestedFix{fix}
	return d
}
