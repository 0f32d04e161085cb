// Package scopevet holds the catalogue of OAuth 2.0 scopes that the analyzer
// checks programs against, and the description of its checks.
//
// The catalogue stands at the root of the module, where a reader looks for it
// first; only a package beside the file can embed it. The analyzer itself is
// package analyzer, the command is cmd/scopevet.
package scopevet

import (
	_ "embed"
	"strings"
)

//go:embed scopes.toml
var catalogue string

//go:embed docs/checks.md
var checks string

// Catalogue returns the text of the scopes.toml that ships with scopevet. Its
// form is described in docs/catalogue.md.
func Catalogue() string { return catalogue }

// Check returns what docs/checks.md says of the check with that name, in
// Markdown without its heading, or "".
func Check(name string) string {
	_, rest, _ := strings.Cut(checks, "\n## "+name+"\n")
	section, _, _ := strings.Cut(rest, "\n## ")
	return strings.TrimSpace(section)
}
