package unknown

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/endpoints"
	"golang.org/x/oauth2/github"
)

var gh = oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"everything"}} // want `github: "everything" .* \[unknown\]`

var dc = oauth2.Config{Endpoint: endpoints.Discord, Scopes: []string{"identify", "superpowers"}} // want `discord: "superpowers" .* \[unknown\]`

// What the documentation of an endpoint calls a permission is no scope.
var permission = oauth2.Config{
	Endpoint: github.Endpoint,
	Scopes:   []string{"read:user", "contents_write_all"}, // want `github: "contents_write_all" .* \[unknown\]`
}

func url(state string) string {
	return "https://discord.com/oauth2/authorize?client_id=x&scope=identify+dm_history_export&state=" + state // want `discord: "dm_history_export" .* \[unknown\]`
}

func more(conf *oauth2.Config) string {
	conf.Endpoint = github.Endpoint
	return conf.AuthCodeURL("", oauth2.SetAuthURLParam("scope", "repo login_as_anybody")) // want `github: "login_as_anybody" .* \[unknown\]`
}
