package main

import (
	"cmp"
	"fmt"
	"maps"
	"path/filepath"
	"slices"

	"github.com/scopevet/scopevet/internal/catalog"
)

// readOpenAPI reads the scopes of all OAuth flows that a description declares:
// components.securitySchemes of version 3, securityDefinitions of version 2.
// https://spec.openapis.org/oas/latest#oauth-flow-object
func readOpenAPI(s source) ([]reading, error) {
	type flow struct{ Scopes map[string]any }
	var document struct {
		SecurityDefinitions map[string]flow
		Components          struct {
			SecuritySchemes map[string]struct{ Flows map[string]flow }
		}
	}
	if err := readJSON(s.path, &document); err != nil {
		return nil, err
	}
	flows := slices.Collect(maps.Values(document.SecurityDefinitions))
	for _, scheme := range document.Components.SecuritySchemes {
		flows = slices.AppendSeq(flows, maps.Values(scheme.Flows))
	}
	names := make(map[string]bool)
	for _, f := range flows {
		for name := range f.Scopes {
			names[name] = true
		}
	}
	return named(s, cmp.Or(s.name, filepath.Base(s.path)), names)
}

// readDiscovery reads scopes_supported of a server's metadata (RFC 8414 section
// 2, OpenID Connect Discovery section 3).
func readDiscovery(s source) ([]reading, error) {
	var document struct {
		Issuer string
		Scopes []string `json:"scopes_supported"`
	}
	if err := readJSON(s.path, &document); err != nil {
		return nil, err
	}
	if document.Issuer == "" {
		return nil, fmt.Errorf("%s: no issuer: not a server's metadata", filepath.Base(s.path))
	}
	names := make(map[string]bool)
	for _, name := range document.Scopes {
		names[name] = true
	}
	return named(s, document.Issuer+"/.well-known/openid-configuration", names)
}

// named returns a reading of names alone. Its source is called as the maintainer
// or the server says, revision and all.
func named(s source, name string, scopes map[string]bool) ([]reading, error) {
	var all []catalog.Scope
	for scope := range scopes {
		all = append(all, catalog.Scope{Name: scope})
	}
	return []reading{newReading(s.provider, name, "", "", all)}, nil
}
