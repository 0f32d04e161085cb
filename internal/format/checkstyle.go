package format

import (
	"encoding/xml"
	"io"

	"github.com/scopevet/scopevet/internal/check"
	"github.com/scopevet/scopevet/internal/driver"
	"github.com/scopevet/scopevet/internal/visible"
)

// Checkstyle prints the XML of the Java tool of that name, which many services
// read.
func Checkstyle(w io.Writer, result *driver.Result) error {
	name, src := driver.RelativeName(), make(sources)
	report := checkstyle{Version: "8.0"}
	for _, f := range result.Findings { // they are in the order of files
		file := name(f.Pos.Filename)
		if n := len(report.Files); n == 0 || report.Files[n-1].Name != file {
			report.Files = append(report.Files, checkstyleFile{Name: file})
		}
		last := &report.Files[len(report.Files)-1]
		last.Errors = append(last.Errors, checkstyleError{f.Pos.Line, src.column(f.Pos), checkstyleSeverities[f.Severity], f.Message, "scopevet." + f.Check})
	}
	text, err := xml.MarshalIndent(report, "", "\t")
	if err != nil {
		return err
	}
	_, err = io.WriteString(w, xml.Header+visible.XML(string(text))+"\n")
	return err
}

var checkstyleSeverities = map[check.Severity]string{check.Error: "error", check.Warning: "warning", check.Note: "info"}

type checkstyle struct {
	XMLName xml.Name         `xml:"checkstyle"`
	Version string           `xml:"version,attr"`
	Files   []checkstyleFile `xml:"file"`
}

type checkstyleFile struct {
	Name   string            `xml:"name,attr"`
	Errors []checkstyleError `xml:"error"`
}

type checkstyleError struct {
	Line     int    `xml:"line,attr"`
	Column   int    `xml:"column,attr"`
	Severity string `xml:"severity,attr"`
	Message  string `xml:"message,attr"`
	Source   string `xml:"source,attr"`
}
