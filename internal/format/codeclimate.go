package format

import (
	"io"

	"github.com/scopevet/scopevet/internal/check"
	"github.com/scopevet/scopevet/internal/driver"
)

// CodeClimate prints the code quality report that GitLab shows in a merge
// request: https://docs.gitlab.com/ci/testing/code_quality/
func CodeClimate(w io.Writer, result *driver.Result) error {
	name, seen := fromRepository(), make(fingerprints)
	issues := []ccIssue{}
	for _, f := range result.Findings {
		path := name(f.Pos.Filename)
		issues = append(issues, ccIssue{
			Type: "issue", Categories: []string{"Bug Risk"}, Check: f.Check, Description: f.Message,
			Fingerprint: seen.of(&f, path), Severity: ccSeverities[f.Severity],
			Location: ccLocation{path, ccLines{f.Pos.Line, max(f.Pos.Line, f.End.Line)}},
		})
	}
	return writeJSON(w, issues)
}

var ccSeverities = map[check.Severity]string{check.Error: "major", check.Warning: "minor", check.Note: "info"}

type ccIssue struct {
	Type        string     `json:"type"`
	Categories  []string   `json:"categories"`
	Check       string     `json:"check_name"`
	Description string     `json:"description"`
	Fingerprint string     `json:"fingerprint"`
	Severity    string     `json:"severity"`
	Location    ccLocation `json:"location"`
}

type ccLocation struct {
	Path  string  `json:"path"`
	Lines ccLines `json:"lines"`
}

type ccLines struct {
	Begin int `json:"begin"`
	End   int `json:"end"`
}
