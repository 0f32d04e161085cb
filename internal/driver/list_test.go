package driver

import (
	"go/token"
	"strings"
	"testing"

	"github.com/scopevet/scopevet/analyzer"
)

// asked is a request for one scope at a line of x.go.
func asked(line int, provider string, known bool) analyzer.Request {
	pos := token.Position{Filename: "x.go", Line: line, Column: 1}
	return analyzer.Request{
		Pos: pos, Provider: provider, Sink: "p.F",
		Scopes: []analyzer.Scope{{Text: "email", Pos: pos, Known: known}},
	}
}

func TestListText(t *testing.T) {
	guessed := asked(5, "slack", true)
	guessed.Guessed = true
	odd := asked(9, "", false)
	odd.Open = true
	odd.Scopes = append(odd.Scopes,
		analyzer.Scope{Text: "a b", Pos: odd.Pos},
		analyzer.Scope{Text: "", Pos: odd.Pos, Via: []analyzer.Step{{Pos: odd.Pos, Kind: "variable", Name: "v"}, {Pos: odd.Pos, Kind: "join"}}})
	old := asked(7, "github", true)
	old.Scopes[0].Status, old.Scopes[0].Sensitivity = "deprecated", "restricted"
	requests := []analyzer.Request{
		odd,
		asked(3, "google", false), asked(3, "github", true), // one of the two
		asked(3, "github", true), // the test variant's
		guessed, old,
	}
	named := []analyzer.Scope{{Text: "openid", Pos: odd.Pos}, {Text: "email", Pos: old.Pos}, {Text: "email", Pos: old.Pos}}
	var out strings.Builder
	if err := ListText(&out, &Result{Requests: requests, Named: named}); err != nil {
		t.Fatal(err)
	}
	want := `github
  x.go:7:1: p.F, whole
    email  x.go:7:1  deprecated  restricted

google or github
  x.go:3:1: p.F, whole
    email  x.go:3:1  active  -

slack (by its scopes)
  x.go:5:1: p.F, whole
    email  x.go:5:1  active  -

unknown provider
  x.go:9:1: p.F, open
    email  x.go:9:1  -  -
    "a b"  x.go:9:1  -  -
    -      x.go:9:1  -  -
      variable v x.go:9:1
      join x.go:9:1

named, but not asked for
  email   x.go:7:1
  openid  x.go:9:1
`
	if out.String() != want {
		t.Errorf("got\n%s\nwant\n%s", out.String(), want)
	}
	if requests[1].Scopes[0].Known {
		t.Error("the caller's requests have been changed")
	}
}

func TestListNothing(t *testing.T) {
	var text, json, csv strings.Builder
	if err := ListText(&text, &Result{}); err != nil || text.Len() > 0 {
		t.Errorf("text: %q, %v", text.String(), err)
	}
	if err := ListJSON(&json, &Result{}); err != nil || json.String() != "[]\n" {
		t.Errorf("JSON: %q, %v", json.String(), err)
	}
	if err := ListCSV(&csv, &Result{}); err != nil || strings.Count(csv.String(), "\n") != 1 {
		t.Errorf("CSV: %q, %v", csv.String(), err)
	}
}

func TestListCSVWithoutScopes(t *testing.T) {
	r := asked(1, "github", false)
	r.Scopes = nil
	var out strings.Builder
	if err := ListCSV(&out, &Result{Requests: []analyzer.Request{r}}); err != nil || !strings.HasSuffix(out.String(), "github,,,,,x.go:1:1,p.F,whole,\n") {
		t.Errorf("got %q, %v", out.String(), err)
	}
}
