package gopls

import (
	"encoding/json"
	"slices"

	"github.com/scopevet/scopevet/internal/lsp"
)

// An object is JSON of which only some keys matter here; the others stay as
// they are.
type object map[string]json.RawMessage

func parse(raw json.RawMessage) object {
	var o object
	if json.Unmarshal(raw, &o) != nil {
		return nil
	}
	return o
}

func (o object) text(key string) (s string) {
	if json.Unmarshal(o[key], &s) != nil {
		return ""
	}
	return s
}

func (o object) list(key string) (all []json.RawMessage) {
	if json.Unmarshal(o[key], &all) != nil {
		return nil
	}
	return all
}

// merged is the answer that both give to a request: gopls' own to the byte where
// the server has none.
func (p *proxy) merged(r *pending) []byte {
	theirs, _ := lsp.Decode(r.theirs.Body)
	ours := r.ours.Result
	switch {
	case r.message.Method == "textDocument/diagnostic" && theirs.Error == nil && r.ours.Error == nil:
		return p.report(r, parse(theirs.Result), parse(ours))
	case r.ours.Error != nil || len(ours) == 0 || slices.Contains([]string{"null", "[]"}, string(ours)):
		return r.theirs.Raw
	case theirs.Error != nil || len(theirs.Result) == 0 || string(theirs.Result) == "null":
		return r.ours.Frame()
	}
	add := map[string]func(theirs, ours json.RawMessage) any{
		"textDocument/codeAction": addActions,
		"textDocument/hover":      addHover,
		"textDocument/completion": addCompletions,
	}[r.message.Method]
	if add == nil {
		return r.theirs.Raw
	}
	return lsp.Respond(r.message.ID, add(theirs.Result, ours), nil).Frame()
}

// addActions puts ours first: they are about what stands at the cursor.
func addActions(theirs, ours json.RawMessage) any {
	var a, b []json.RawMessage
	if json.Unmarshal(ours, &a) != nil || json.Unmarshal(theirs, &b) != nil {
		return theirs
	}
	return slices.Concat(a, b)
}

// addHover puts our text below theirs. That may be of a kind of Markdown, plain,
// or of the form of old.
func addHover(theirs, ours json.RawMessage) any {
	all, text := parse(theirs), parse(parse(ours)["contents"]).text("value")
	contents := parse(all["contents"])
	if all == nil || contents.text("kind") == "" {
		return theirs
	}
	contents["value"] = lsp.Marshal(contents.text("value") + "\n\n---\n\n" + text)
	all["contents"] = lsp.Marshal(contents)
	return all
}

// addCompletions puts ours before theirs: within a scope theirs are chance.
func addCompletions(theirs, ours json.RawMessage) any {
	our, list := parse(ours), parse(theirs)
	if list == nil { // an array of items, that is complete
		list = object{"isIncomplete": json.RawMessage("false"), "items": theirs}
	}
	if string(our["isIncomplete"]) == "true" {
		list["isIncomplete"] = our["isIncomplete"]
	}
	list["items"] = lsp.Marshal(slices.Concat(our.list("items"), list.list("items")))
	return list
}

// agree answers initialize with what gopls can and what only we can, and tells
// the server what holds between gopls and the editor.
func (p *proxy) agree(r *pending, m *lsp.Message) []byte {
	result := parse(m.Result)
	theirs := parse(result["capabilities"])
	pulls := isSet(theirs["diagnosticProvider"])
	if p.positions = theirs.text("positionEncoding"); p.positions == "" {
		p.positions = "utf-16"
	}
	p.server.Receive(r.message) // its answer comes too late to be one
	positions := p.positions
	p.server.Post(func() { p.server.Agree(positions, pulls) })
	if result == nil || theirs == nil {
		return lsp.Respond(r.message.ID, m.Result, nil).Frame()
	}
	for key, ours := range lsp.Capabilities(false) {
		switch have := theirs[key]; {
		case !isSet(have):
			theirs[key] = lsp.Marshal(ours)
		case key == "completionProvider":
			theirs[key] = addTriggers(parse(have), parse(lsp.Marshal(ours)))
		}
	}
	result["capabilities"] = lsp.Marshal(theirs)
	return lsp.Respond(r.message.ID, result, nil).Frame()
}

// inUTF16 is initialize of an editor that counts as gopls will, should it come
// back to life.
func inUTF16(m *lsp.Message) *lsp.Message {
	params := parse(m.Params)
	capabilities := parse(params["capabilities"])
	if general := parse(capabilities["general"]); general != nil {
		delete(general, "positionEncodings")
		capabilities["general"] = lsp.Marshal(general)
		params["capabilities"] = lsp.Marshal(capabilities)
	}
	return &lsp.Message{ID: m.ID, Method: m.Method, Params: lsp.Marshal(params)}
}

func isSet(raw json.RawMessage) bool {
	return len(raw) > 0 && string(raw) != "null" && string(raw) != "false"
}

// addTriggers adds the characters behind which an editor asks for completions.
func addTriggers(theirs, ours object) json.RawMessage {
	const key = "triggerCharacters"
	all := theirs.list(key)
	for _, c := range ours.list(key) {
		if !slices.ContainsFunc(all, func(have json.RawMessage) bool { return string(have) == string(c) }) {
			all = append(all, c)
		}
	}
	theirs[key] = lsp.Marshal(all)
	return lsp.Marshal(theirs)
}
