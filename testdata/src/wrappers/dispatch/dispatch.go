// Package dispatch has a function tell by the provider's name what is asked for.
package dispatch

import "wrappers/defaults"

type provider string

const discord provider = "discord"

func scopesOf(name provider) []string {
	switch name {
	case "google":
		return defaults.GoogleScopes
	case "github":
		return defaults.GitHubScopes
	case "wrong":
		return defaults.WrongScopes // want `github: "user:emial" .* \[misspelled\]`
	case discord:
		return defaults.DiscordScopes
	}
	return nil
}

// given are what the settings say, or what the provider is asked for without.
func given(name provider, settings []string) []string {
	var some []string
	for _, s := range settings {
		if s != "" {
			some = append(some, s)
		}
	}
	if len(some) > 0 {
		return some
	}
	return scopesOf(name)
}

// One is asked for what its case has, and nothing of the others.
func all(settings []string) []any {
	return []any{
		defaults.Google("id", given("google", settings)),
		defaults.GitHub("id", given("github", settings)),
		defaults.Discord("id", given(discord, settings)),
		defaults.GitHub("id", scopesOf("wrong")),
	}
}

// read is decided by what nobody sees; the callers choose.
func read(names map[string]provider) []any {
	return []any{
		defaults.Google("id", unseen(names["a"])),
		defaults.Discord("id", unseen(names["b"])),
	}
}

func unseen(name provider) []string {
	if name == "google" {
		return defaults.GoogleScopes
	}
	return defaults.DiscordScopes
}

var _, _ = all, read
