package wrongcase

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/endpoints"
	"golang.org/x/oauth2/gitlab"
)

const userScope = "Read_User" // want `gitlab: "Read_User" .*"read_user".* \[wrong-case\]`

var one = oauth2.Config{Endpoint: gitlab.Endpoint, Scopes: []string{userScope}}

var two = oauth2.Config{Endpoint: endpoints.Discord, Scopes: []string{"Identify", "email"}} // want `discord: "Identify" .*"identify".* \[wrong-case\]`

var inside = oauth2.Config{Endpoint: gitlab.Endpoint, Scopes: []string{`openid EMAIL`}} // want `gitlab: "EMAIL" .*"email".* \[wrong-case\]`
