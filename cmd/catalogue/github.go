package main

import (
	"os"
	"strings"

	"github.com/scopevet/scopevet/internal/catalog"
)

// readGitHub reads the table of available scopes. A scope that is set in below
// another comes with it. Some of the page stands between marks for the kinds of
// GitHub that it is true of; all of them are read.
func readGitHub(s source) ([]reading, error) {
	page, err := os.ReadFile(s.path)
	if err != nil {
		return nil, err
	}
	var scopes []catalog.Scope
	for _, cells := range tables(string(page), "Name") {
		name, ok := code(cells[0])
		if !ok || name == "(no scope)" {
			continue
		}
		if strings.HasPrefix(cells[0], "&emsp;") && len(scopes) > 0 {
			parent := lastParent(scopes)
			parent.Implies = union(parent.Implies, []string{name})
			scopes = append(scopes, catalog.Scope{Name: name, Note: child})
			continue
		}
		scopes = append(scopes, catalog.Scope{Name: name})
	}
	for i := range scopes {
		scopes[i].Note = ""
	}
	const file = ":content/apps/oauth-apps/building-oauth-apps/scopes-for-oauth-apps.md"
	return []reading{newReading("github", "github/docs", s.revision, file, scopes)}, nil
}

// child marks a scope that is set in, while the table is read.
const child = "set in"

func lastParent(scopes []catalog.Scope) *catalog.Scope {
	for i := len(scopes) - 1; i > 0; i-- {
		if scopes[i].Note != child {
			return &scopes[i]
		}
	}
	return &scopes[0]
}
