package driver

import (
	"fmt"
	"go/token"
	"io"

	"github.com/scopevet/scopevet/internal/visible"
)

// ListJSON prints the requests as a JSON array. File names are those of
// PrintProblems.
func ListJSON(w io.Writer, result *Result) error {
	return visible.Encode(w, Listed(result), "\t")
}

// Listed returns the requests in the order of their providers, files and lines,
// behind them what is only named, as the lists show them. File names are those
// of PrintProblems.
func Listed(result *Result) []ListedRequest {
	name := RelativeName()
	all := []ListedRequest{}
	for _, e := range entries(result) {
		all = append(all, e.listed(name))
	}
	return all
}

// A ListedRequest is a request in the output of ListJSON.
type ListedRequest struct {
	Role      string        `json:"role"`      // "request", or "named" for scopes of a file that are not asked for
	Providers []string      `json:"providers"` // keys of the catalogue: one of these; none is known
	Guessed   bool          `json:"guessed"`   // only the form of the scopes tells the provider
	Package   string        `json:"package,omitempty"`
	Place     Place         `json:"place"`
	Sink      string        `json:"sink"`
	Open      bool          `json:"open"`                // more may be asked for
	Endpoints []string      `json:"endpoints,omitempty"` // URLs of a provider that is not known
	Scopes    []ListedScope `json:"scopes"`
}

// A ListedScope is a scope in the output of ListJSON.
type ListedScope struct {
	Text        string       `json:"text"`
	Place       Place        `json:"place"` // where it is written
	Status      string       `json:"status,omitempty"`
	Sensitivity string       `json:"sensitivity,omitempty"`
	Via         []ListedStep `json:"via"` // from there to the request
}

// A ListedStep is a step in the output of ListJSON.
type ListedStep struct {
	Kind  string `json:"kind"`
	Name  string `json:"name,omitempty"`
	Place Place  `json:"place"`
}

// A Place is a position in the output of ListJSON.
type Place struct {
	File   string `json:"file"`
	Line   int    `json:"line"`
	Column int    `json:"column"`
}

// String returns "file:line:column", for people.
func (p Place) String() string {
	return visible.Line(fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column))
}

// String returns "constant Email login.go:3:7".
func (s ListedStep) String() string {
	if s.Name == "" {
		return s.Kind + " " + s.Place.String()
	}
	return s.Kind + " " + s.Name + " " + s.Place.String()
}

func listedPlace(name func(string) string, pos token.Position) Place {
	return Place{name(pos.Filename), pos.Line, pos.Column}
}

func (e *entry) listed(name func(string) string) ListedRequest {
	at := func(pos token.Position) Place { return listedPlace(name, pos) }
	role := "request"
	if e.named {
		role = "named"
	}
	out := ListedRequest{role, append([]string{}, e.providers...), e.Guessed, e.Package, at(e.Pos), e.Sink, e.Open, e.Endpoints, []ListedScope{}}
	for _, s := range e.Scopes {
		scope := ListedScope{s.Text, at(s.Pos), e.status(s), s.Sensitivity, []ListedStep{}}
		for _, v := range s.Via {
			scope.Via = append(scope.Via, ListedStep{v.Kind, v.Name, at(v.Pos)})
		}
		out.Scopes = append(out.Scopes, scope)
	}
	return out
}
