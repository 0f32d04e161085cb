package format

import (
	"go/token"
	"io"
	"path/filepath"

	"github.com/scopevet/scopevet/internal/check"
	"github.com/scopevet/scopevet/internal/driver"
)

// RDJSON prints reviewdog's diagnostic format, with the fixes as suggestions:
// https://github.com/reviewdog/reviewdog/tree/master/proto/rdf. Its columns
// count bytes.
func RDJSON(w io.Writer, result *driver.Result) error {
	name, src := driver.RelativeName(), make(sources)
	report := rdResult{Source: rdSource{Name: "scopevet", URL: driver.Home}, Diagnostics: []rdDiagnostic{}}
	for _, f := range result.Findings {
		d := rdDiagnostic{
			Message:  f.Message,
			Location: rdLocation{filepath.ToSlash(name(f.Pos.Filename)), rdRange{rdAt(f.Pos), rdAt(f.End)}},
			Severity: rdSeverities[f.Severity],
			Code:     rdCode{f.Check, f.URL},
		}
		if f.Fix != nil {
			e := src.replacement(f.Fix)
			d.Suggestions = []rdSuggestion{{rdRange{rdAt(src.at(e.File, e.Start)), rdAt(src.at(e.File, e.End))}, e.New}}
		}
		report.Diagnostics = append(report.Diagnostics, d)
	}
	return writeJSON(w, report)
}

var rdSeverities = map[check.Severity]string{check.Error: "ERROR", check.Warning: "WARNING", check.Note: "INFO"}

func rdAt(p token.Position) rdPosition { return rdPosition{p.Line, p.Column} }

type rdResult struct {
	Source      rdSource       `json:"source"`
	Diagnostics []rdDiagnostic `json:"diagnostics"`
}

type rdSource struct {
	Name string `json:"name"`
	URL  string `json:"url"`
}

type rdDiagnostic struct {
	Message     string         `json:"message"`
	Location    rdLocation     `json:"location"`
	Severity    string         `json:"severity"`
	Code        rdCode         `json:"code"`
	Suggestions []rdSuggestion `json:"suggestions,omitempty"`
}

type rdLocation struct {
	Path  string  `json:"path"`
	Range rdRange `json:"range"`
}

type rdRange struct {
	Start rdPosition `json:"start"`
	End   rdPosition `json:"end"`
}

type rdPosition struct {
	Line   int `json:"line"`
	Column int `json:"column"`
}

type rdCode struct {
	Value string `json:"value"`
	URL   string `json:"url"`
}

type rdSuggestion struct {
	Range rdRange `json:"range"`
	Text  string  `json:"text"`
}
