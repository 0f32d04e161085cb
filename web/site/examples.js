// What the page shows first, and what its buttons fill in.
export const examples = {
  go: {
    provider: "",
    text: `package main

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/github"
	"golang.org/x/oauth2/google"
)

var gitHub = &oauth2.Config{
	Endpoint: github.Endpoint,
	Scopes:   []string{"repo", "user:emial"},
}

var mail = &oauth2.Config{
	Endpoint: google.Endpoint,
	Scopes:   []string{"openid,email", "gmail.readonly"},
}
`,
  },
  scopes: { provider: "github", text: "repo user:emial read:org" },
  url: {
    provider: "",
    text: "https://accounts.google.com/o/oauth2/v2/auth?client_id=123&response_type=code&scope=openid,emial&state=xyz",
  },
  error: {
    provider: "",
    text: "Error 400: invalid_scope\nSome requested scopes were invalid. {valid=[openid], invalid=[userinfo.emial]}",
  },
};
