package gopls

import (
	"encoding/json"
	"slices"

	"github.com/scopevet/scopevet/internal/lsp"
)

// A document is one that diagnostics have been given of. Those of gopls and ours
// come at different times, for different versions of the text; what was said of
// an earlier one is moved along with the changes.
type document struct {
	uri          string
	version      int // of the text; 0 when it is not open
	ours, theirs []json.RawMessage
	changes      []change          // since the version that gopls spoke of last
	report       []json.RawMessage // gopls' last whole answer to a request
	added        bool              // to that answer
}

type change struct {
	version int
	lsp.ContentChange
}

func (p *proxy) document(uri string) *document {
	key := uri
	if path, err := lsp.PathOf(uri); err == nil {
		key = path // which both may write in their own ways
	}
	doc := p.documents[key]
	if doc == nil {
		doc = &document{uri: uri}
		p.documents[key] = doc
	}
	return doc
}

// follow keeps up with what the editor says of documents.
func (p *proxy) follow(m *lsp.Message) {
	switch m.Method {
	case "textDocument/didOpen", "textDocument/didChange", "textDocument/didClose":
	default:
		return
	}
	var params lsp.DidChangeParams
	if json.Unmarshal(m.Params, &params) != nil {
		return
	}
	doc := p.document(params.TextDocument.URI)
	doc.uri = params.TextDocument.URI
	doc.version = params.TextDocument.Version
	if m.Method != "textDocument/didChange" {
		doc.changes = nil
		return
	}
	for _, c := range params.ContentChanges {
		doc.changes = append(doc.changes, change{doc.version, c})
		doc.ours, doc.theirs = p.shift(doc.ours, c), p.shift(doc.theirs, c)
	}
	if n := len(doc.changes) - mostChanges; n > 0 {
		doc.changes = slices.Clone(doc.changes[n:])
	}
}

// mostChanges is how many are remembered for a gopls that is behind.
const mostChanges = 1000

// shift moves diagnostics along with a change of the text.
func (p *proxy) shift(all []json.RawMessage, c lsp.ContentChange) []json.RawMessage {
	moved := make([]json.RawMessage, len(all))
	for i, raw := range all {
		moved[i] = raw
		var r lsp.Range
		d := parse(raw)
		if json.Unmarshal(d["range"], &r) != nil {
			continue
		}
		if to := lsp.Shift(r, c, p.positions); to != r {
			d["range"] = lsp.Marshal(to)
			moved[i] = lsp.Marshal(d)
		}
	}
	return moved
}

// theirDiagnostics passes on what gopls says of a document, with ours.
func (p *proxy) theirDiagnostics(m *lsp.Message, frame lsp.Frame) {
	var params lsp.PublishParams
	if json.Unmarshal(m.Params, &params) != nil {
		p.client.write(frame.Raw)
		return
	}
	doc := p.document(params.URI)
	doc.theirs = params.Diagnostics
	if params.Version != nil {
		doc.changes = slices.DeleteFunc(doc.changes, func(c change) bool { return c.version <= *params.Version })
	}
	if len(doc.ours) == 0 {
		p.client.write(frame.Raw)
	}
	for _, c := range doc.changes {
		doc.theirs = p.shift(doc.theirs, c.ContentChange)
	}
	if len(doc.ours) > 0 {
		p.publish(doc)
	}
}

// ourDiagnostics adds what the server says of a document. If that is and was
// nothing, there is nothing to say.
func (p *proxy) ourDiagnostics(m *lsp.Message) {
	var params lsp.PublishParams
	if json.Unmarshal(m.Params, &params) != nil {
		return
	}
	doc := p.document(params.URI)
	nothing := len(doc.ours)+len(params.Diagnostics) == 0
	doc.ours = params.Diagnostics
	for _, c := range doc.changes {
		if params.Version != nil && c.version > *params.Version {
			doc.ours = p.shift(doc.ours, c.ContentChange)
		}
	}
	if !nothing || !p.alive {
		p.publish(doc)
	}
}

// publish sends all that is known of a document.
func (p *proxy) publish(doc *document) {
	params := lsp.PublishParams{URI: doc.uri, Diagnostics: slices.Concat(doc.theirs, doc.ours)}
	if params.Diagnostics == nil {
		params.Diagnostics = []json.RawMessage{}
	}
	if doc.version > 0 {
		params.Version = &doc.version
	}
	p.client.write(lsp.Notify("textDocument/publishDiagnostics", params).Frame())
}

// report is the answer to an editor that asks for the diagnostics of a document.
// Where gopls says that its own are as before, they are those of then.
func (p *proxy) report(r *pending, theirs, ours object) []byte {
	var params lsp.DidChangeParams
	if theirs == nil || json.Unmarshal(r.message.Params, &params) != nil {
		return r.theirs.Raw
	}
	doc := p.document(params.TextDocument.URI)
	if theirs.text("kind") != "unchanged" { // gopls v0.23 leaves "full" empty
		doc.report = theirs.list("items")
	}
	items, had := ours.list("items"), doc.added
	if doc.added = len(items) > 0; !doc.added && !had {
		return r.theirs.Raw
	}
	theirs["kind"] = lsp.Marshal("full")
	theirs["items"] = lsp.Marshal(slices.Concat(doc.report, items))
	return lsp.Respond(r.message.ID, theirs, nil).Frame()
}
