package unknown

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/endpoints"
	"golang.org/x/oauth2/gitlab"
)

var gl = oauth2.Config{Endpoint: gitlab.Endpoint, Scopes: []string{"everything"}} // want `gitlab: "everything" .* \[unknown\]`

var dc = oauth2.Config{Endpoint: endpoints.Discord, Scopes: []string{"identify", "superpowers"}} // want `discord: "superpowers" .* \[unknown\]`
