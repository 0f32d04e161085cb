package empty

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/github"
)

var only = oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{""}} // want `github: .* \[empty\]`

var among = oauth2.Config{
	Endpoint: github.Endpoint,
	Scopes: []string{
		"repo",
		"", // want `github: .* \[empty\]`
		"gist",
	},
}

func call(conf *oauth2.Config) {
	conf.Scopes = append(conf.Scopes, "", "repo") // want `\[empty\]`
}
