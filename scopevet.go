// Package scopevet holds the catalogue of OAuth 2.0 scopes that the analyzer
// checks programs against, and the description of its checks.
//
// The catalogue stands at the root of the module, where a reader looks for it
// first; only a package beside the file can embed it. The analyzer itself is
// package analyzer, the command is cmd/scopevet.
package scopevet

import _ "embed"

//go:embed scopes.toml
var catalogue string

//go:embed docs/checks.md
var checks string

// Catalogue returns the text of the scopes.toml that ships with scopevet. Its
// form is described in docs/catalogue.md.
func Catalogue() string { return catalogue }

// Checks returns the text of docs/checks.md: Markdown with a section for each
// check, headed by its name.
func Checks() string { return checks }
