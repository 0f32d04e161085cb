package lsp

import (
	"slices"
	"strings"

	"github.com/scopevet/scopevet/internal/editor"
	"github.com/scopevet/scopevet/internal/visible"
)

// at returns the file and offset that a request is about, with the file
// checked as it is.
func (s *Server) at(m *Message) (path string, text []byte, offset int, err error) {
	p, err := decode[positionParams](m.Params)
	if err != nil {
		return "", nil, 0, err
	}
	if path, text, err = s.file(p.documentParams); err != nil {
		return "", nil, 0, err
	}
	return path, text, s.encoding.offset(text, p.Position), nil
}

func (s *Server) file(p documentParams) (path string, text []byte, err error) {
	if path, err = PathOf(p.TextDocument.URI); err != nil {
		return "", nil, errorf(InvalidParams, "%v", err)
	}
	s.engine.Settle(path)
	text, err = s.engine.Text(path)
	return path, text, err
}

func (s *Server) hover(m *Message) (any, error) {
	path, text, offset, err := s.at(m)
	if err != nil {
		return nil, err
	}
	h := s.engine.Hover(path, offset)
	if h == nil {
		return nil, nil
	}
	return hover{markup{"markdown", h.Markdown}, s.encoding.rangeOf(text, h.Start, h.End)}, nil
}

func (s *Server) completion(m *Message) (any, error) {
	path, text, offset, err := s.at(m)
	if err != nil {
		return nil, err
	}
	o := s.engine.Complete(path, offset)
	if o == nil {
		return nil, nil
	}
	list := completionList{IsIncomplete: o.More, Items: []completionItem{}}
	for _, c := range o.Scopes {
		list.Items = append(list.Items, completionItem{
			Label: visible.Line(c.Name), Kind: kindEnumMember, Detail: visible.Line(c.Detail), Documentation: markup{"markdown", c.Markdown},
			Deprecated: c.Deprecated, FilterText: c.Filter,
			TextEdit: textEdit{s.encoding.rangeOf(text, o.Start, o.End), c.Name},
		})
	}
	return list, nil
}

func (s *Server) codeAction(m *Message) (any, error) {
	p, err := decode[codeActionParams](m.Params)
	if err != nil {
		return nil, err
	}
	path, text, err := s.file(p.documentParams)
	if err != nil {
		return nil, err
	}
	all := []codeAction{}
	if len(p.Context.Only) > 0 && !slices.ContainsFunc(p.Context.Only, isQuickFix) {
		return all, nil
	}
	start, end := s.encoding.offset(text, p.Range.Start), s.encoding.offset(text, p.Range.End)
	for _, a := range s.engine.Actions(path, start, end) {
		edit, ok := s.workspaceEdit(a.Edits)
		if !ok {
			continue
		}
		all = append(all, codeAction{
			Title: a.Title, Kind: quickFix, IsPreferred: a.Preferred, Edit: edit,
			Diagnostics: []diagnostic{s.diagnosticOf(a.Finding, text)},
		})
	}
	return all, nil
}

// isQuickFix reports whether quick fixes are of a kind that is asked for: "" is
// all, "a" is "a.b" too.
func isQuickFix(kind string) bool {
	return kind == "" || kind == quickFix || strings.HasPrefix(quickFix, kind+".")
}

// workspaceEdit returns the edits in the form that the client takes; ok is false
// if it cannot make a file that is to be made.
func (s *Server) workspaceEdit(edits []editor.Edit) (out workspaceEdit, ok bool) {
	client := s.client.Capabilities.Workspace.WorkspaceEdit
	for _, e := range edits {
		text, err := s.engine.Text(e.File)
		if err != nil && !e.Create {
			return out, false
		}
		change := textEdit{s.encoding.rangeOf(text, e.Start, e.End), e.New}
		if !client.DocumentChanges {
			if e.Create {
				return out, false
			}
			if out.Changes == nil {
				out.Changes = make(map[string][]textEdit)
			}
			out.Changes[s.uri(e.File)] = append(out.Changes[s.uri(e.File)], change)
			continue
		}
		if e.Create {
			if !slices.Contains(client.ResourceOperations, "create") {
				return out, false
			}
			out.DocumentChanges = append(out.DocumentChanges, createFile{"create", s.uri(e.File), map[string]bool{"ignoreIfExists": true}})
		}
		doc := documentID{URI: s.uri(e.File)}
		if version, open := s.engine.Document(e.File); open {
			doc.Version = &version
		}
		out.DocumentChanges = appendEdit(out.DocumentChanges, doc, change)
	}
	return out, true
}

// appendEdit adds an edit to the last document's if it is of the same one: they
// all refer to the text as it was.
func appendEdit(changes []any, doc documentID, edit textEdit) []any {
	if n := len(changes); n > 0 {
		if last, ok := changes[n-1].(*documentEdit); ok && last.TextDocument.URI == doc.URI {
			last.Edits = append(last.Edits, edit)
			return changes
		}
	}
	return append(changes, &documentEdit{doc, []textEdit{edit}})
}
