package whitespace

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/github"
)

var trailing = oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"repo "}} // want `github: .* \[whitespace\]`

var leading = oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{" repo", "gist"}} // want `github: .* \[whitespace\]`

var newline = oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"repo\n"}} // want `github: .* \[whitespace\]`

var tab = oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"repo\tgist"}} // want `github: .* \[whitespace\]`

var noBreak = oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"repo\u00a0"}} // want `github: .* \[whitespace\]`

var zeroWidth = oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"re\u200bpo"}} // want `github: .* \[whitespace\]`

var doubled = oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"repo  gist"}} // want `github: .* \[whitespace\]`
