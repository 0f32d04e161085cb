package wrongprovider

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/endpoints"
	"golang.org/x/oauth2/github"
	"golang.org/x/oauth2/google"
)

var copied = oauth2.Config{
	Endpoint: google.Endpoint,
	Scopes: []string{
		"user:email", // want `google: "user:email" is a scope of GitHub; see .* \[wrong-provider\]`
		"read:org",   // want `google: "read:org" is a scope of GitHub; see .* \[wrong-provider\]`
	},
}

var graph = oauth2.Config{
	Endpoint: google.Endpoint,
	Scopes:   []string{"openid", "https://graph.microsoft.com/User.Read"}, // want `google: .* is a scope of Microsoft; .* \[wrong-provider\]`
}

var identify = oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"identify"}} // want `github: "identify" is a scope of Discord, osu! and Slack; .* \[wrong-provider\]`

var turned = oauth2.Config{Endpoint: endpoints.Zoom, Scopes: []string{"read:user"}} // want `zoom: "read:user" is a scope of Gitea and GitHub; did you mean "user:read"\? \[wrong-provider\]`

func appended() oauth2.Config {
	scopes := []string{"repo"}
	scopes = append(scopes, "user-read-email") // want `github: "user-read-email" is a scope of Spotify; .* \[wrong-provider\]`
	return oauth2.Config{Endpoint: github.Endpoint, Scopes: scopes}
}
