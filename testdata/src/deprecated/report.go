package deprecated

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/endpoints"
	"golang.org/x/oauth2/linkedin"
)

var li = oauth2.Config{
	Endpoint: linkedin.Endpoint,
	Scopes: []string{
		"r_liteprofile",  // want `linkedin: "r_liteprofile" is deprecated since 2023-08-01.* \[deprecated\]`
		"r_emailaddress", // want `linkedin: "r_emailaddress" is deprecated since 2023-08-01.* \[deprecated\]`
	},
}

// From before the granular scopes.
var slackApp = oauth2.Config{
	Endpoint: endpoints.Slack,
	Scopes:   []string{"channels:read", "chat:write:bot"}, // want `slack: "chat:write:bot" is deprecated.*"chat:write".* \[deprecated\]`
}

func signIn() *oauth2.Config {
	scopes := []string{"openid"}
	scopes = append(scopes, "r_liteprofile") // want `linkedin: "r_liteprofile" .* \[deprecated\]`
	return &oauth2.Config{Endpoint: linkedin.Endpoint, Scopes: scopes}
}

func url(state string) string {
	return "https://www.linkedin.com/oauth/v2/authorization?response_type=code&scope=r_emailaddress&state=" + state // want `linkedin: "r_emailaddress" .* \[deprecated\]`
}
