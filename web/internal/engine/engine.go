// Package engine answers what the web page asks: what is wrong with a text, and
// which scopes there are. Its answers are as the page wants them: JSON, with
// places counted as JavaScript counts a text, in UTF-16 units.
package engine

import (
	"regexp"
	"strings"

	"github.com/scopevet/scopevet/analyzer"
	"github.com/scopevet/scopevet/internal/catalog"
	"github.com/scopevet/scopevet/internal/check"
	"github.com/scopevet/scopevet/internal/paste"
	"github.com/scopevet/scopevet/internal/snippet"
)

// An Engine holds the catalogue and what is known of packages.
type Engine struct {
	cat      *catalog.Catalog
	snippets *snippet.Checker
}

// New returns an engine that knows the declared packages.
func New(declared snippet.Declarations) (*Engine, error) {
	cat, err := catalog.Builtin()
	if err != nil {
		return nil, err
	}
	return &Engine{cat, snippet.New(declared, analyzer.Options{Notes: true})}, nil
}

// An Answer is what there is to say of a text.
type Answer struct {
	// Kind is what the text was taken for: "go", or a kind of package paste;
	// "" for no text.
	Kind     string    `json:"kind"`
	Provider string    `json:"provider"` // name, for people; "" when it is not known
	Guessed  bool      `json:"guessed"`  // only the scopes tell the provider
	Findings []Finding `json:"findings"`
	Scopes   []Scope   `json:"scopes"`
	Notes    []string  `json:"notes"`
	// Corrected are the scopes of a text that is no Go with all fixes made; ""
	// where nothing is to be fixed.
	Corrected string `json:"corrected"`
	// Error is why nothing can be said.
	Error string `json:"error"`
}

// A Finding is one mistake.
type Finding struct {
	Check    string `json:"check"`
	Title    string `json:"title"` // of the check
	URL      string `json:"url"`   // what describes the check
	Severity string `json:"severity"`
	Message  string `json:"message"`
	Start    int    `json:"start"`
	End      int    `json:"end"`
	Fixes    []Fix  `json:"fixes"`
	// Certain says that the only fix is one to make without thinking.
	Certain bool `json:"certain"`
	// Candidates are what may have been meant, where there is no fix at all.
	Candidates []string `json:"candidates"`
}

// A Fix is a set of edits that do not overlap.
type Fix struct {
	Message string `json:"message"`
	Edits   []Edit `json:"edits"`
}

// An Edit replaces what stands from Start to End.
type Edit struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

// A Scope is a scope that is asked for or that the catalogue has.
type Scope struct {
	Name        string   `json:"name"`
	Provider    string   `json:"provider"` // name, for people
	Key         string   `json:"key"`      // of the provider, in the catalogue
	Docs        string   `json:"docs"`     // the provider's page about its scopes
	Listed      bool     `json:"listed"`   // it is in the catalogue
	Status      string   `json:"status"`   // "", "deprecated" or "removed"
	Since       string   `json:"since"`
	Use         []string `json:"use"` // instead
	Sensitivity string   `json:"sensitivity"`
	Implies     []string `json:"implies"`
	Note        string   `json:"note"`
	Start       int      `json:"start"`
	End         int      `json:"end"`
}

// Check says what is wrong with a text: of Go, or of what somebody pastes who
// was refused, which is asked of the provider with that key; "" is for the one
// that the text tells.
func (e *Engine) Check(text, provider string) *Answer {
	answer := &Answer{Findings: []Finding{}, Scopes: []Scope{}, Notes: []string{}}
	var err error
	switch {
	case strings.TrimSpace(text) == "":
	case IsGo(text):
		err = e.checkGo(text, answer)
	default:
		err = e.checkPaste(text, e.cat.Provider(provider), answer)
	}
	if err != nil {
		answer.Error = err.Error()
	}
	answer.inUTF16(text)
	return answer
}

func (e *Engine) checkGo(text string, answer *Answer) error {
	answer.Kind = "go"
	result, err := e.snippets.Check(text)
	if err != nil {
		return err
	}
	for _, f := range result.Findings {
		out := newFinding(f.Check, f.Severity.String(), f.Message, f.Start, f.End)
		if f.Fix != nil {
			out.Fixes, out.Certain = append(out.Fixes, newFix(*f.Fix)), true
		} else {
			for _, choice := range f.Choices {
				out.Fixes = append(out.Fixes, newFix(choice))
			}
		}
		answer.Findings = append(answer.Findings, out)
	}
	for _, s := range result.Scopes {
		answer.Scopes = append(answer.Scopes, e.scope(e.cat.Provider(s.Provider), s.Text, s.Start, s.End))
	}
	if result.Broken != "" {
		answer.Notes = append(answer.Notes, "this is not all Go yet: "+result.Broken)
	}
	if len(result.Unknown) > 0 {
		answer.Notes = append(answer.Notes, "not known here, so that nothing is said of what they are given: "+strings.Join(result.Unknown, ", "))
	}
	return nil
}

func (e *Engine) checkPaste(text string, provider *catalog.Provider, answer *Answer) error {
	result, err := paste.Check(e.cat, provider, text)
	if err != nil {
		return err
	}
	p := e.cat.Provider(result.Provider)
	answer.Kind, answer.Guessed, answer.Corrected = string(result.Kind), result.Guessed, result.Corrected
	answer.Notes = append(answer.Notes, result.Notes...)
	if p != nil {
		answer.Provider = p.Name
	}
	for _, f := range result.Findings {
		out := newFinding(f.Check, f.Severity, f.Message, f.Start, f.End)
		for _, together := range f.Candidates {
			out.Candidates = append(out.Candidates, strings.Join(together, " "))
		}
		if len(f.Edits) > 0 {
			fix := Fix{Message: f.Fix}
			for _, edit := range f.Edits {
				fix.Edits = append(fix.Edits, Edit(edit))
			}
			out.Fixes, out.Certain = append(out.Fixes, fix), true
		}
		answer.Findings = append(answer.Findings, out)
	}
	for _, s := range result.Scopes {
		answer.Scopes = append(answer.Scopes, e.scope(p, s.Text, s.Start, s.End))
	}
	return nil
}

func newFinding(name, severity, message string, start, end int) Finding {
	out := Finding{
		Check: name, URL: analyzer.URL + "#" + name, Severity: severity, Start: start, End: end,
		Message: strings.TrimSuffix(message, " ["+name+"]"), // the page shows it for itself
		Fixes:   []Fix{}, Candidates: []string{},
	}
	if c := check.Named(name); c != nil {
		out.Title = c.Title
	}
	return out
}

func newFix(f snippet.Fix) Fix {
	out := Fix{Message: f.Message}
	for _, edit := range f.Edits {
		out.Edits = append(out.Edits, Edit(edit))
	}
	return out
}

// scope is what the catalogue knows of a scope of a provider, which may be nil.
func (e *Engine) scope(p *catalog.Provider, name string, start, end int) Scope {
	out := Scope{Name: name, Start: start, End: end, Use: []string{}, Implies: []string{}}
	if p == nil {
		return out
	}
	out.Provider, out.Key, out.Docs = p.Name, p.ID, p.Docs
	if s := p.Lookup(name); s != nil {
		out.describe(s)
	}
	return out
}

func (out *Scope) describe(s *catalog.Scope) {
	out.Listed, out.Status, out.Since, out.Sensitivity, out.Note = true, string(s.Status), s.Since, s.Sensitivity, s.Note
	out.Implies = append(out.Implies, s.Implies...)
	for _, together := range s.Replacements {
		out.Use = append(out.Use, strings.Join(together, " "))
	}
}

// goForm is what Go has and what is pasted from a server or a browser has not: a
// function or a composite literal of another package, a declaration, a short
// assignment.
var goForm = regexp.MustCompile(`(?m)\b[A-Za-z_]\w*\.[A-Z]\w*\s*[({]|^\s*(import|func|var|const|package)\b|:=`)

// IsGo reports whether a text is to be read as Go.
func IsGo(text string) bool {
	line := strings.TrimSpace(text)
	if isURL := strings.HasPrefix(line, "http://") || strings.HasPrefix(line, "https://"); isURL && !strings.Contains(line, "\n") {
		return false
	}
	return goForm.MatchString(text)
}

// inUTF16 turns all places from bytes of a text into UTF-16 units.
func (a *Answer) inUTF16(text string) {
	units := make([]int, len(text)+1)
	n := 0
	for i, c := range text {
		units[i] = n
		n++
		if c > 0xffff {
			n++
		}
	}
	units[len(text)] = n
	for i := 1; i < len(text); i++ { // inside of a character: its beginning
		if units[i] == 0 {
			units[i] = units[i-1]
		}
	}
	put := func(places ...*int) {
		for _, at := range places {
			*at = units[min(max(*at, 0), len(text))]
		}
	}
	for i := range a.Findings {
		f := &a.Findings[i]
		put(&f.Start, &f.End)
		for _, fix := range f.Fixes {
			for j := range fix.Edits {
				put(&fix.Edits[j].Start, &fix.Edits[j].End)
			}
		}
	}
	for i := range a.Scopes {
		put(&a.Scopes[i].Start, &a.Scopes[i].End)
	}
}

// A Provider is one of the catalogue.
type Provider struct {
	Key  string `json:"key"`
	Name string `json:"name"`
}

// Providers are those of the catalogue, in the order of their keys.
func (e *Engine) Providers() []Provider {
	var all []Provider
	for _, p := range e.cat.Providers() {
		all = append(all, Provider{p.ID, p.Name})
	}
	return all
}
