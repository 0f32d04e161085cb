package notallowed

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/github"
	"golang.org/x/oauth2/google"
)

var beyond = oauth2.Config{
	Endpoint: github.Endpoint,
	Scopes: []string{
		"user:email",
		"repo", // want `github: "repo" is not among the scopes allowed for app "sign-in" \(scopes.toml:1\): least privilege \[not-allowed\]`
	},
}

var denied = oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"read:org", "read:packages"}} // want `github: "read:packages" is denied to app "sign-in" \(scopes.toml:1\): .* \[not-allowed\]`

var joined = oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"user:email gist"}} // want `github: "gist" is not among .* \[not-allowed\]`

var restricted = oauth2.Config{Endpoint: google.Endpoint, Scopes: []string{"openid", "https://www.googleapis.com/auth/drive"}} // want `google: .* is too sensitive \(restricted\) for app "files" \(scopes.toml:9\) \[not-allowed\]`

func appended(b bool) oauth2.Config {
	scopes := []string{"user:email"}
	if b {
		scopes = append(scopes, "workflow") // want `github: "workflow" is not among .* \[not-allowed\]`
	}
	return oauth2.Config{Endpoint: github.Endpoint, Scopes: scopes}
}
