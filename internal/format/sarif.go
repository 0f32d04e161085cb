package format

import (
	"go/token"
	"io"
	"net/url"

	"github.com/scopevet/scopevet"
	"github.com/scopevet/scopevet/analyzer"
	"github.com/scopevet/scopevet/internal/check"
	"github.com/scopevet/scopevet/internal/driver"
)

// SARIF prints a log in version 2.1.0 of the Static Analysis Results
// Interchange Format, as code scanning services read it: a rule for each check,
// paths relative to the repository's root, columns in characters, fixes.
// https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
func SARIF(w io.Writer, result *driver.Result) error {
	p := &sarifPrinter{name: fromRepository(), src: make(sources), seen: make(fingerprints), index: make(map[string]int)}
	run := sarifRun{
		Tool:        sarifTool{sarifDriver{Name: "scopevet", Version: driver.Version(), InformationURI: driver.Home}},
		ColumnKind:  "unicodeCodePoints",
		Invocations: []sarifInvocation{{ExecutionSuccessful: len(result.Problems) == 0}},
		Results:     []sarifResult{},
	}
	for i, c := range check.All {
		p.index[c.Name] = i
		run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, newSARIFRule(c))
	}
	for _, problem := range result.Problems {
		run.Invocations[0].Notifications = append(run.Invocations[0].Notifications,
			sarifNotification{sarifMessage{Text: problem.String()}, "error"})
	}
	for _, f := range result.Findings {
		run.Results = append(run.Results, p.result(&f))
	}
	return writeJSON(w, sarifLog{
		Schema:  "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
		Version: "2.1.0",
		Runs:    []sarifRun{run},
	})
}

func newSARIFRule(c *check.Check) sarifRule {
	uri := analyzer.URL + "#" + c.Name
	return sarifRule{
		ID: c.Name, HelpURI: uri,
		ShortDescription: sarifMessage{Text: c.Title},
		Help:             sarifMessage{Text: c.Title + ": see " + uri, Markdown: scopevet.Check(c.Name)},
		Configuration:    sarifConfiguration{Enabled: !c.Off},
	}
}

type sarifPrinter struct {
	name  func(string) string
	src   sources
	seen  fingerprints
	index map[string]int // of the rules, by name
}

func (p *sarifPrinter) result(f *driver.Finding) sarifResult {
	file := p.file(f.Pos.Filename)
	r := sarifResult{
		RuleID: f.Check, RuleIndex: p.index[f.Check], Level: f.Severity.String(), Message: sarifMessage{Text: f.Message},
		Locations:    []sarifLocation{{sarifPlace{file, p.region(f.Pos, f.End)}}},
		Fingerprints: map[string]string{"scopevet/v1": p.seen.of(f, file.URI)},
	}
	if f.Fix != nil {
		change := sarifChange{Artifact: p.file(f.Fix.Edits[0].File)}
		for _, e := range f.Fix.Edits {
			change.Replacements = append(change.Replacements, sarifReplacement{
				p.region(p.src.at(e.File, e.Start), p.src.at(e.File, e.End)), sarifMessage{Text: e.New},
			})
		}
		r.Fixes = []sarifFix{{sarifMessage{Text: f.Fix.Message}, []sarifChange{change}}}
	}
	return r
}

func (p *sarifPrinter) file(name string) sarifFile {
	path := p.name(name)
	uri := &url.URL{Path: path}
	if path[0] == '/' {
		uri.Scheme = "file"
		return sarifFile{URI: uri.String()}
	}
	return sarifFile{uri.String(), "%SRCROOT%"}
}

func (p *sarifPrinter) region(start, end token.Position) sarifRegion {
	return sarifRegion{start.Line, p.src.column(start), end.Line, p.src.column(end)}
}

type sarifLog struct {
	Schema  string     `json:"$schema"`
	Version string     `json:"version"`
	Runs    []sarifRun `json:"runs"`
}

type sarifRun struct {
	Tool        sarifTool         `json:"tool"`
	ColumnKind  string            `json:"columnKind"`
	Invocations []sarifInvocation `json:"invocations"`
	Results     []sarifResult     `json:"results"`
}

type sarifTool struct {
	Driver sarifDriver `json:"driver"`
}

type sarifDriver struct {
	Name           string      `json:"name"`
	Version        string      `json:"version"`
	InformationURI string      `json:"informationUri"`
	Rules          []sarifRule `json:"rules"`
}

type sarifRule struct {
	ID               string             `json:"id"`
	ShortDescription sarifMessage       `json:"shortDescription"`
	Help             sarifMessage       `json:"help"`
	HelpURI          string             `json:"helpUri"`
	Configuration    sarifConfiguration `json:"defaultConfiguration"`
}

type sarifConfiguration struct {
	Enabled bool `json:"enabled"`
}

type sarifMessage struct {
	Text     string `json:"text"`
	Markdown string `json:"markdown,omitempty"`
}

type sarifInvocation struct {
	ExecutionSuccessful bool                `json:"executionSuccessful"`
	Notifications       []sarifNotification `json:"toolExecutionNotifications,omitempty"`
}

type sarifNotification struct {
	Message sarifMessage `json:"message"`
	Level   string       `json:"level"`
}

type sarifResult struct {
	RuleID       string            `json:"ruleId"`
	RuleIndex    int               `json:"ruleIndex"`
	Level        string            `json:"level"`
	Message      sarifMessage      `json:"message"`
	Locations    []sarifLocation   `json:"locations"`
	Fingerprints map[string]string `json:"partialFingerprints"`
	Fixes        []sarifFix        `json:"fixes,omitempty"`
}

type sarifLocation struct {
	Place sarifPlace `json:"physicalLocation"`
}

type sarifPlace struct {
	File   sarifFile   `json:"artifactLocation"`
	Region sarifRegion `json:"region"`
}

type sarifFile struct {
	URI  string `json:"uri"`
	Base string `json:"uriBaseId,omitempty"`
}

type sarifRegion struct {
	StartLine   int `json:"startLine"`
	StartColumn int `json:"startColumn"`
	EndLine     int `json:"endLine"`
	EndColumn   int `json:"endColumn"`
}

type sarifFix struct {
	Description sarifMessage  `json:"description"`
	Changes     []sarifChange `json:"artifactChanges"`
}

type sarifChange struct {
	Artifact     sarifFile          `json:"artifactLocation"`
	Replacements []sarifReplacement `json:"replacements"`
}

type sarifReplacement struct {
	Deleted  sarifRegion  `json:"deletedRegion"`
	Inserted sarifMessage `json:"insertedContent"`
}
