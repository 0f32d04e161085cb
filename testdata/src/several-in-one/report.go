package several

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
	"golang.org/x/oauth2/github"
	"golang.org/x/oauth2/google"
	"golang.org/x/oauth2/spotify"
)

var one = oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"repo gist"}} // want `github: "repo gist" holds several scopes; write "repo", "gist" \[several-in-one\]`

var among = oauth2.Config{
	Endpoint: spotify.Endpoint,
	Scopes: []string{
		"streaming",
		`user-read-email user-read-private`, // want `spotify: .* \[several-in-one\]`
	},
}

func call(key []byte) {
	google.ConfigFromJSON(key, "openid email") // want `google: "openid email" .* \[several-in-one\]`
}

func anywhere(e oauth2.Endpoint) *oauth2.Config {
	return &oauth2.Config{Endpoint: e, Scopes: []string{"openid profile"}} // want `oauth2: "openid profile" .* \[several-in-one\]`
}

var client = clientcredentials.Config{
	TokenURL: "https://gitlab.com/oauth/token",
	Scopes:   []string{"api read_user"}, // want `gitlab: "api read_user" .* \[several-in-one\]`
}
