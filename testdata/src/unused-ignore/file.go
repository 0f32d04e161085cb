// This file is looked at by nobody.
//
//nolint:scopevet
package unusedignore

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/github"
)

var whole = oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"user:emial"}}
