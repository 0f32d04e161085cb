package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"github.com/scopevet/scopevet/internal/catalog"
)

// readMicrosoft reads the permissions of Microsoft Graph: in a folder the two
// lists of its live service principal, in a file the permissions of the
// documentation. Of the latter only those for resource-specific consent are
// taken, which no service principal lists; the others hold names that have never
// been granted.
func readMicrosoft(s source) ([]reading, error) {
	info, err := os.Stat(s.path)
	if err != nil {
		return nil, err
	}
	if info.IsDir() {
		return readServicePrincipal(s)
	}
	return readGraphDocumentation(s)
}

// role is a permission as a service principal lists it: an app role, or a
// delegated scope, which has a type.
// https://learn.microsoft.com/en-us/graph/api/resources/serviceprincipal
type role struct{ Value, Type string }

var consent = map[string]string{"Admin": "admin-consent", "User": "user-consent"}

func readServicePrincipal(s source) ([]reading, error) {
	var apps, delegated []role
	if err := readJSON(filepath.Join(s.path, "GraphAppRoles.json"), &apps); err != nil {
		return nil, err
	}
	if err := readJSON(filepath.Join(s.path, "GraphDelegateRoles.json"), &delegated); err != nil {
		return nil, err
	}
	known := make(map[string]*catalog.Scope)
	var order []*catalog.Scope
	add := func(r role, holder string) {
		if known[r.Value] == nil {
			known[r.Value] = &catalog.Scope{Name: r.Value}
			order = append(order, known[r.Value])
		}
		known[r.Value].For = append(known[r.Value].For, holder)
		if r.Type != "" {
			known[r.Value].Sensitivity = consent[r.Type]
		}
	}
	for _, r := range apps {
		add(r, "application")
	}
	for _, r := range delegated {
		add(r, "delegated")
	}
	const path = ":_info (the service principal of Microsoft Graph)"
	return []reading{newReading("microsoft", "merill/microsoft-info", s.revision, path, values(order))}, nil
}

func readGraphDocumentation(s source) ([]reading, error) {
	var document struct {
		Permissions map[string]struct{ AuthorizationType string }
	}
	if err := readJSON(s.path, &document); err != nil {
		return nil, err
	}
	var scopes []catalog.Scope
	for name, permission := range document.Permissions {
		if permission.AuthorizationType == "RSC" {
			scopes = append(scopes, catalog.Scope{Name: name, For: []string{"rsc"}})
		}
	}
	const path = ":permissions/new/permissions.json"
	return []reading{newReading("microsoft", "microsoftgraph/microsoft-graph-devx-content", s.revision, path, scopes)}, nil
}

func readJSON(path string, into any) error {
	text, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(text, into); err != nil {
		return fmt.Errorf("%s: %w", filepath.Base(path), err)
	}
	return nil
}
