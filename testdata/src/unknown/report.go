package unknown

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/endpoints"
	"golang.org/x/oauth2/github"
)

var gh = oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"everything"}} // want `github: "everything" .* \[unknown\]`

var dc = oauth2.Config{Endpoint: endpoints.Discord, Scopes: []string{"identify", "superpowers"}} // want `discord: "superpowers" .* \[unknown\]`
