package empty

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/github"
	"golang.org/x/oauth2/google"
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

// Left when a line was emptied instead of deleted.
func blank() oauth2.Config {
	return oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"repo", " "}} // want `github: " " is no scope.* \[empty\]`
}

func call(conf *oauth2.Config) {
	conf.Scopes = append(conf.Scopes, "", "repo") // want `\[empty\]`
}

// Of the two, the first was to be filled in.
func variadic(key []byte) {
	google.ConfigFromJSON(key, "", "https://www.googleapis.com/auth/drive") // want `google: .* \[empty\]`
}
