package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/scopevet/scopevet/internal/catalog"
)

// readGoogle reads the discovery documents that lie in the google.golang.org/api
// module beside the clients made from them: auth.oauth2.scopes of each.
// https://developers.google.com/discovery/v1/type-format
func readGoogle(s source) ([]reading, error) {
	var files []string
	for _, pattern := range []string{"*/*/*-api.json", "*/*/*/*-api.json"} {
		found, err := filepath.Glob(filepath.Join(s.path, filepath.FromSlash(pattern)))
		if err != nil {
			return nil, err
		}
		files = append(files, found...)
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("no discovery document (NAME/VERSION/NAME-api.json) in it")
	}
	names := make(map[string]bool)
	for _, file := range files {
		if err := addDiscoveryScopes(file, names); err != nil {
			return nil, err
		}
	}
	var scopes []catalog.Scope
	for name := range names {
		scopes = append(scopes, catalog.Scope{Name: name})
	}
	revision := s.revision
	if _, version, ok := strings.Cut(filepath.Base(s.path), "@"); ok && revision == "" {
		revision = version // as the folder is called in the module cache
	}
	return []reading{newReading("google", "google.golang.org/api", revision, " discovery documents", scopes)}, nil
}

func addDiscoveryScopes(file string, names map[string]bool) error {
	text, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	var document struct {
		Auth struct {
			OAuth2 struct{ Scopes map[string]struct{} }
		}
	}
	if err := json.Unmarshal(text, &document); err != nil {
		return fmt.Errorf("%s: %w", filepath.Base(file), err)
	}
	for name := range document.Auth.OAuth2.Scopes {
		names[name] = true
	}
	return nil
}
