package redundant

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/github"
	"golang.org/x/oauth2/google"
)

var inline = oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"repo", "public_repo"}} // want `github: "public_repo" is granted along with "repo"; leave it out \[redundant\]`

var lines = oauth2.Config{
	Endpoint: github.Endpoint,
	Scopes: []string{
		"user:email", // want `github: "user:email" is granted along with "user"; leave it out \[redundant\]`
		"read:org",
		"user",
	},
}

var inside = oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"gist repo public_repo"}} // want `github: "public_repo" .* \[redundant\]`

func appended(private bool) oauth2.Config {
	scopes := []string{"repo"}
	if private {
		scopes = append(scopes, "gist", "public_repo") // want `github: "public_repo" .* \[redundant\]`
	}
	return oauth2.Config{Endpoint: github.Endpoint, Scopes: scopes}
}

var calendar = oauth2.Config{
	Endpoint: google.Endpoint,
	Scopes: []string{
		"https://www.googleapis.com/auth/calendar",
		"https://www.googleapis.com/auth/calendar.readonly", // want `google: .* is granted along with .* \[redundant\]`
	},
}
