package lsp

import (
	"encoding/json"
	"fmt"
)

func (s *Server) didOpen(params json.RawMessage) error {
	p, err := decode[didOpenParams](params)
	if err != nil {
		return err
	}
	path, err := PathOf(p.TextDocument.URI)
	if err != nil {
		return nil // an untitled document, or one of another place
	}
	s.uris[path] = p.TextDocument.URI
	s.engine.Open(path, p.TextDocument.Version, p.TextDocument.Text)
	return nil
}

func (s *Server) didChange(params json.RawMessage) error {
	p, err := decode[DidChangeParams](params)
	if err != nil {
		return err
	}
	path, err := PathOf(p.TextDocument.URI)
	if err != nil {
		return nil
	}
	if _, open := s.engine.Document(path); !open {
		return fmt.Errorf("%s is not open", p.TextDocument.URI)
	}
	text, err := s.engine.Text(path)
	if err != nil {
		return err
	}
	for _, c := range p.ContentChanges {
		text = s.encoding.apply(text, c)
	}
	s.engine.Change(path, p.TextDocument.Version, string(text))
	return nil
}

func (s *Server) didSave(params json.RawMessage) error {
	path, err := s.pathIn(params)
	if err != nil {
		return err
	}
	s.engine.Save(path)
	return nil
}

func (s *Server) didClose(params json.RawMessage) error {
	path, err := s.pathIn(params)
	if err != nil {
		return err
	}
	delete(s.pulled, path)
	s.engine.Close(path)
	s.stale[path] = true // without a version
	delete(s.uris, path)
	return nil
}

func (s *Server) didChangeWatchedFiles(params json.RawMessage) error {
	p, err := decode[watchedFilesParams](params)
	if err != nil {
		return err
	}
	var changed, listed []string
	for _, c := range p.Changes {
		path, err := PathOf(c.URI)
		switch {
		case err != nil:
		case c.Type == fileChanged:
			changed = append(changed, path)
		default:
			listed = append(listed, path)
		}
	}
	s.engine.FilesChanged(changed, false)
	s.engine.FilesChanged(listed, true)
	return nil
}

// pathIn returns the path of the document that params are about.
func (s *Server) pathIn(params json.RawMessage) (string, error) {
	p, err := decode[documentParams](params)
	if err != nil {
		return "", err
	}
	path, err := PathOf(p.TextDocument.URI)
	if err != nil {
		return "", errorf(InvalidParams, "%v", err)
	}
	return path, nil
}

// uri is the name of a file as the client writes it, or else as we do.
func (s *Server) uri(path string) string {
	if uri := s.uris[path]; uri != "" {
		return uri
	}
	return uriOf(path)
}
