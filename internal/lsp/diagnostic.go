package lsp

import (
	"encoding/json"
	"maps"
	"slices"

	"github.com/scopevet/scopevet/internal/check"
	"github.com/scopevet/scopevet/internal/editor"
)

// An answer is what was said of a document at a client's request.
type answer struct {
	version int
	items   string
}

// publishStale sends the findings of the files that have been checked. Where
// the client asks for those of open documents, it is told to ask again if they
// are others although the text is the same.
func (s *Server) publishStale() {
	if len(s.stale) == 0 {
		return
	}
	refresh := false
	for _, path := range slices.Sorted(maps.Keys(s.stale)) {
		items := s.items(path)
		version, open := s.engine.Document(path)
		if open && s.pulls {
			last, asked := s.pulled[path]
			refresh = refresh || asked && last.version == version && last.items != string(Marshal(items))
			items = []json.RawMessage{} // none beside those that are asked for
		}
		if len(items) > 0 || s.shown[path] || open && !s.pulls {
			s.publish(path, items)
		}
	}
	clear(s.stale)
	if refresh && s.client.Capabilities.Workspace.Diagnostics.RefreshSupport {
		s.ask("workspace/diagnostic/refresh", nil)
	}
}

func (s *Server) publish(path string, items []json.RawMessage) {
	p := PublishParams{URI: s.uri(path), Diagnostics: items}
	if version, open := s.engine.Document(path); open {
		p.Version = &version
	}
	s.shown[path] = len(items) > 0
	s.opts.Send(Notify("textDocument/publishDiagnostics", p))
}

// diagnostic answers a client that asks for diagnostics.
func (s *Server) diagnostic(m *Message) (any, error) {
	path, err := s.pathIn(m.Params)
	if err != nil {
		return nil, err
	}
	reply := func() (any, error) {
		items := s.items(path)
		version, _ := s.engine.Document(path)
		s.pulled[path] = answer{version, string(Marshal(items))}
		return diagnosticReport{"full", items}, nil
	}
	ready := func() bool { return s.engine.Settle(path) }
	if !ready() {
		s.waiting = append(s.waiting, waiting{m, ready, reply})
		return nil, errLater
	}
	return reply()
}

// items are the diagnostics of a file.
func (s *Server) items(path string) []json.RawMessage {
	all := []json.RawMessage{}
	text, err := s.engine.Text(path)
	if err != nil {
		return all
	}
	for _, f := range s.engine.Findings(path) {
		all = append(all, Marshal(s.diagnosticOf(f, text)))
	}
	for _, p := range s.engine.Problems(path) {
		start := s.encoding.offset(text, Position{Line: p.Line - 1})
		end := s.encoding.offset(text, Position{Line: p.Line - 1, Character: len(text)})
		all = append(all, Marshal(diagnostic{
			Range: s.encoding.rangeOf(text, start, end), Severity: severityError, Source: "scopevet", Message: p.Message,
		}))
	}
	return all
}

var severities = map[check.Severity]int{
	check.Error: severityError, check.Warning: severityWarning, check.Note: severityInformation,
}

func (s *Server) diagnosticOf(f editor.Finding, text []byte) diagnostic {
	d := diagnostic{
		Range:    s.encoding.rangeOf(text, f.Start, f.End),
		Severity: severities[f.Severity],
		Code:     f.Check, CodeDescription: &codeDescription{f.URL},
		Source:  "scopevet",
		Message: f.Message,
	}
	if f.Check == "deprecated" || f.Check == "removed" {
		d.Tags = []int{tagDeprecated}
	}
	return d
}
