// Package paste reads what somebody pastes who was told "invalid scope": a scope
// string, a list from a program, an authorization URL or a provider's error
// text. It knows no Go and no terminal, so that the command line and the web
// page share it.
package paste

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/scopevet/scopevet/internal/catalog"
	"github.com/scopevet/scopevet/internal/check"
)

// Longest is how many bytes are read: no request for scopes is as long, since
// no server takes a URL of more than 8 or 16 KiB.
const Longest = 16 << 10

// A Result is what is known of one pasted text.
type Result struct {
	Input string `json:"input"`
	// Kind is what the text was taken for.
	Kind     Kind      `json:"kind"`
	Provider string    `json:"provider"` // key of the catalogue; "" when it is not known
	Guessed  bool      `json:"guessed"`  // only the scopes tell the provider
	Scopes   []Scope   `json:"scopes"`
	Findings []Finding `json:"findings"`
	// Notes say what else the text tells, in words.
	Notes []string `json:"notes"`
	// Corrected are the scopes with all fixes made, as the provider wants them
	// in one parameter; "" where nothing is to be fixed.
	Corrected string `json:"corrected,omitempty"`
}

// Kind is a kind of pasted text.
type Kind string

const (
	Scopes  Kind = "scopes"
	URL     Kind = "url"
	Message Kind = "error"
)

// A Scope is one scope of the text.
type Scope struct {
	Text        string `json:"text"`
	Start       int    `json:"start"` // bytes of the input
	End         int    `json:"end"`
	Status      string `json:"status"` // active, deprecated, removed or unlisted; "" when the provider is not known
	Sensitivity string `json:"sensitivity,omitempty"`
}

// A Finding is one mistake in the text.
type Finding struct {
	Check    string `json:"check"`
	Severity string `json:"severity"`
	Message  string `json:"message"`
	Start    int    `json:"start"`
	End      int    `json:"end"`
	Fix      string `json:"fix,omitempty"` // what to do, in words
	// Edits make the fix in the input; they do not overlap. A fix that cannot be
	// made there has none.
	Edits []Edit `json:"edits,omitempty"`
	// Candidates are what may have been meant where there is no fix: sets of
	// scopes that are wanted together.
	Candidates [][]string `json:"candidates,omitempty"`
	severity   check.Severity
}

// Fails reports whether a provider would refuse what was pasted, or grants it
// only for now.
func (r *Result) Fails() bool {
	for _, f := range r.Findings {
		if f.severity >= check.Warning {
			return true
		}
	}
	return false
}

// A reading is a text taken apart: the elements that are asked for, with the
// place in the input that each byte of them stands in.
type reading struct {
	kind     Kind
	provider *catalog.Provider
	elements []text
	wire     check.Wire
	// parameter is the name under which the scopes stand, with its place.
	parameter text
	escaped   bool
	notes     []string
}

// A text is a run of bytes with the place of each in the input, and behind
// them the place of the end.
type text struct {
	s  string
	at []int
}

// sub is the text of input from start to end.
func sub(input string, start, end int) text {
	t := text{s: input[start:end], at: make([]int, 0, end-start+1)}
	for i := start; i <= end; i++ {
		t.at = append(t.at, i)
	}
	return t
}

// Check reads a pasted text and checks what it asks for, of the given provider
// or, if that is nil, of the one that the text tells. The error is for what
// cannot be read.
func Check(cat *catalog.Catalog, provider *catalog.Provider, input string) (*Result, error) {
	switch {
	case strings.TrimSpace(input) == "":
		return nil, errors.New("nothing to check: the text is empty")
	case len(input) > Longest:
		return nil, fmt.Errorf("the text has %d bytes; a request for scopes has no more than %d", len(input), Longest)
	case !utf8.ValidString(input):
		return nil, errors.New("this is not text: it is not valid UTF-8")
	}
	read := newReading(cat, input)
	if provider != nil {
		read.provider = provider
	}
	return read.check(cat, input), nil
}

func newReading(cat *catalog.Catalog, input string) *reading {
	refused, url := readError(cat, input), readURL(cat, input)
	switch {
	case refused != nil && (len(refused.elements) > 0 || url == nil || len(url.elements) == 0):
		return refused
	case url != nil:
		return url
	}
	if r := readList(input); r != nil {
		return r
	}
	start := len(input) - len(strings.TrimLeft(input, " \t\r\n"))
	end := len(strings.TrimRight(input, " \t\r\n"))
	return &reading{kind: Scopes, wire: check.Verbatim, elements: []text{sub(input, start, end)}}
}

// readList reads texts in quotes, as a program's list of scopes has them, or
// returns nil where there are none.
func readList(input string) *reading {
	r := &reading{kind: Scopes, wire: check.BySpace}
	for i := 0; i < len(input); i++ {
		quote := input[i]
		if quote != '"' && quote != '`' && quote != '\'' {
			continue
		}
		n := strings.IndexByte(input[i+1:], quote)
		if n < 0 {
			break
		}
		r.elements = append(r.elements, sub(input, i+1, i+1+n))
		i += 1 + n
	}
	if len(r.elements) == 0 {
		return nil
	}
	return r
}

// check runs the checks over what was read.
func (r *reading) check(cat *catalog.Catalog, input string) *Result {
	req := &check.Request{
		Catalog: cat, Provider: r.provider, Wire: r.wire, Grant: check.ByUser,
		Parameter: r.parameter.s, Escaped: r.escaped,
	}
	var words []string
	for _, e := range r.elements {
		req.Elements = append(req.Elements, check.Element{Text: e.s, Listed: true})
		words = append(words, strings.FieldsFunc(e.s, func(c rune) bool { return c == ' ' || c == ',' || c == '\n' || c == '\t' })...)
	}
	if req.Provider == nil {
		if req.Provider = cat.Guess(words); req.Provider == nil {
			req.Provider = cat.ByScopes(words)
		}
		req.Guessed = req.Provider != nil
	}
	out := &Result{Input: input, Kind: r.kind, Guessed: req.Guessed, Notes: append([]string{}, r.notes...), Scopes: []Scope{}, Findings: []Finding{}}
	if req.Provider != nil {
		out.Provider = req.Provider.ID
	}
	for _, t := range req.Tokens() {
		out.Scopes = append(out.Scopes, r.scope(req, t))
	}
	findings := check.Run(req, func(c *check.Check) bool { return !c.Off })
	var edits []check.Edit
	for _, f := range findings {
		out.Findings = append(out.Findings, r.finding(input, f))
		if f.Fix != nil {
			edits = append(edits, f.Fix.Edits...)
		}
	}
	if req.Provider == nil {
		out.Notes = append(out.Notes, owners(cat, out.Scopes)...)
	}
	if len(edits) > 0 {
		out.Corrected = join(req, check.Apply(req.Elements, edits))
	}
	return out
}

// lookedUp bounds the scopes of which owners are looked for.
const lookedUp = 20

// owners says of each scope, when the provider is not known, who has it or one
// that it was surely meant to be.
func owners(cat *catalog.Catalog, scopes []Scope) (notes []string) {
	for _, s := range scopes[:min(len(scopes), lookedUp)] {
		if catalog.Standard(s.Text) {
			continue
		}
		var all []string
		for _, p := range cat.Listing(s.Text) {
			all = append(all, p.ID)
		}
		if len(all) > 0 {
			notes = append(notes, fmt.Sprintf("%q is a scope of %s", s.Text, some(all)))
			continue
		}
		for _, p := range cat.Providers() {
			if c, ok := p.Intended(s.Text); ok && c.Scope.Status == catalog.Active {
				all = append(all, fmt.Sprintf("%q of %s", c.Text, p.ID))
			}
		}
		if len(all) > 0 {
			notes = append(notes, fmt.Sprintf("%q is no scope that we know; the nearest: %s", s.Text, some(all)))
		}
	}
	return notes
}

// some are the first three of several.
func some(all []string) string {
	if len(all) > 3 {
		return strings.Join(all[:3], ", ") + " and others"
	}
	return strings.Join(all, ", ")
}

// join writes elements as one parameter, as the provider wants them.
func join(req *check.Request, elements []check.Element) string {
	var all []string
	for _, e := range elements {
		all = append(all, e.Text)
	}
	sep := " "
	if p := req.Provider; p != nil && len(p.Separators) > 0 {
		sep = string(p.Separators[0])
	}
	return strings.Join(all, sep)
}

func (r *reading) scope(req *check.Request, t check.Token) Scope {
	at := r.elements[t.Element].at
	s := Scope{Text: t.Text, Start: at[t.Start], End: at[t.End]}
	if req.Provider == nil {
		return s
	}
	known := req.Provider.Lookup(t.Text)
	switch {
	case known == nil:
		s.Status = "unlisted"
	case known.Status == "":
		s.Status = "active"
	default:
		s.Status = string(known.Status)
	}
	if known != nil {
		s.Sensitivity = known.Sensitivity
	}
	return s
}

func (r *reading) finding(input string, f check.Finding) Finding {
	out := Finding{Check: f.Check, Severity: f.Severity.String(), severity: f.Severity, Message: f.Message, Candidates: f.Candidates}
	switch {
	case f.Element >= 0:
		at := r.elements[f.Element].at
		out.Start, out.End = at[f.Start], at[f.End]
	case f.Element == check.Parameter && len(r.parameter.at) > 0:
		out.Start, out.End = r.parameter.at[0], r.parameter.at[len(r.parameter.s)]
	case len(r.elements) > 0:
		at, last := r.elements[0].at, r.elements[len(r.elements)-1].at
		out.Start, out.End = at[0], last[len(last)-1]
	}
	if f.Fix != nil {
		out.Fix, out.Edits = f.Fix.Message, r.edits(input, f.Fix)
	}
	return out
}
