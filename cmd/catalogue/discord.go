package main

import (
	"os"
	"strings"

	"github.com/scopevet/scopevet/internal/catalog"
)

// readDiscord reads the table of scopes, whose descriptions say which of them
// Discord grants to approved partners only, or to nobody, and which come with
// the bot scope.
func readDiscord(s source) ([]reading, error) {
	page, err := os.ReadFile(s.path)
	if err != nil {
		return nil, err
	}
	var scopes []catalog.Scope
	var withBot []string
	for _, cells := range tables(string(page), "Name") {
		scope := catalog.Scope{Name: strings.Trim(cells[0], "`")}
		about := strings.Join(cells[1:], " ")
		switch {
		case strings.Contains(about, "approved partners"):
			scope.Sensitivity = "approval-required"
		case strings.Contains(about, "not currently available"):
			scope.Sensitivity = "not-available"
		case strings.Contains(about, "by default with the `bot` scope"):
			withBot = append(withBot, scope.Name)
		}
		scopes = append(scopes, scope)
	}
	for i := range scopes {
		if scopes[i].Name == "bot" {
			scopes[i].Implies = withBot
		}
	}
	return []reading{newReading("discord", "discord/discord-api-docs", s.revision, ":developers/topics/oauth2.mdx", scopes)}, nil
}
