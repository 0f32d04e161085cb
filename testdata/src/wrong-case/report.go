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

// A field's name, as JSON tags and constants tempt to write it.
var camel = oauth2.Config{
	Endpoint: endpoints.Discord,
	Scopes: []string{
		"identify",
		"Guilds.Join", // want `discord: "Guilds.Join" .*"guilds.join".* \[wrong-case\]`
	},
}

func url() string {
	return "https://gitlab.com/oauth/authorize?client_id=x&scope=API" // want `gitlab: "API" .*"api".* \[wrong-case\]`
}
