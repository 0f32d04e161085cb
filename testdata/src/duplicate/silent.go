package duplicate

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/github"
	"golang.org/x/oauth2/google"
)

func branches(b bool) oauth2.Config {
	scopes := []string{"gist"}
	if b {
		scopes = append(scopes, "repo")
	} else {
		scopes = append(scopes, "repo", "read:org")
	}
	return oauth2.Config{Endpoint: github.Endpoint, Scopes: scopes}
}

func overwritten(b bool) oauth2.Config {
	scopes := []string{"repo"}
	if b {
		scopes = []string{"repo", "gist"}
	}
	return oauth2.Config{Endpoint: github.Endpoint, Scopes: scopes}
}

func switched(n int) oauth2.Config {
	var scopes []string
	switch n {
	case 1:
		scopes = []string{"repo"}
	case 2:
		scopes = []string{"repo", "gist"}
	}
	return oauth2.Config{Endpoint: github.Endpoint, Scopes: scopes}
}

func independent(a, b bool) oauth2.Config {
	var scopes []string
	if a {
		scopes = append(scopes, "repo")
	}
	if b {
		scopes = append(scopes, "repo")
	}
	return oauth2.Config{Endpoint: github.Endpoint, Scopes: scopes}
}

// Two spellings of one scope are not the same text.
var userinfo = oauth2.Config{
	Endpoint: google.Endpoint,
	Scopes:   []string{"email", "https://www.googleapis.com/auth/userinfo.email"},
}

type table struct {
	endpoint oauth2.Endpoint
	scopes   []string
}

var providers = []table{
	{github.Endpoint, []string{"repo"}},
	{google.Endpoint, []string{"openid"}},
	{github.Endpoint, []string{"repo", "gist"}},
}

func fromTable(i int) oauth2.Config {
	t := providers[i]
	return oauth2.Config{Endpoint: t.endpoint, Scopes: t.scopes}
}
