// Package union has lists without repeats.
package union

import (
	"maps"
	"slices"
)

// Of returns what is in either list.
func Of(a, b []string) []string {
	all := make(map[string]bool)
	for _, s := range append(a, b...) {
		all[s] = true
	}
	return slices.Collect(maps.Keys(all))
}

// Defaults has "repo" once.
func Defaults() []string {
	scopes := []string{"repo", "gist"}
	if !slices.Contains(scopes, "repo") {
		scopes = append(scopes, "repo")
	}
	return scopes
}
