// Package providers names the provider in the ways that programs do.
package providers

import (
	"context"

	"github.com/coreos/go-oidc/v3/oidc"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/endpoints"
	"golang.org/x/oauth2/github"
	"golang.org/x/oauth2/google"
	"golang.org/x/oauth2/microsoft"
	"golang.org/x/oauth2/spotify"
)

const authURL = "https://accounts.spotify.com/authorize"

var (
	_ = oauth2.Config{Endpoint: endpoints.Slack, Scopes: []string{"channels:raed"}}                                                       // want `slack: `
	_ = oauth2.Config{Endpoint: microsoft.AzureADEndpoint("t"), Scopes: []string{"User.Raed"}}                                            // want `microsoft: `
	_ = oauth2.Config{Endpoint: oauth2.Endpoint{AuthURL: authURL}, Scopes: []string{"user-read-emial"}}                                   // want `spotify: `
	_ = oauth2.Config{Endpoint: oauth2.Endpoint{TokenURL: "https://GitHub.com/login/oauth/access_token"}, Scopes: []string{"user:emial"}} // want `github: `
)

var endpoint = spotify.Endpoint

func variables(tenant string) {
	local := github.Endpoint
	_ = oauth2.Config{Endpoint: local, Scopes: []string{"user:emial"}}         // want `github: `
	_ = oauth2.Config{Endpoint: endpoint, Scopes: []string{"user-read-emial"}} // want `spotify: `
	url := "https://login.microsoftonline.com/" + tenant + "/oauth2/v2.0/authorize"
	_ = oauth2.Config{Endpoint: oauth2.Endpoint{AuthURL: url}, Scopes: []string{"Mail.Raed"}} // want `microsoft: `
}

func later() *oauth2.Config {
	conf := &oauth2.Config{Scopes: []string{"user:emial"}} // want `github: `
	conf.Endpoint = github.Endpoint
	return conf
}

func parts() *oauth2.Config {
	conf := new(oauth2.Config)
	conf.Endpoint.AuthURL = "https://github.com/login/oauth/authorize"
	conf.Scopes = []string{"user:emial"} // want `github: `
	return conf
}

func made(key []byte) *oauth2.Config {
	conf, err := google.ConfigFromJSON(key)
	if err != nil {
		return nil
	}
	conf.Scopes = []string{"https://www.googleapis.com/auth/calender"} // want `google: `
	return conf
}

func issuer(ctx context.Context) *oauth2.Config {
	provider, err := oidc.NewProvider(ctx, "https://gitlab.com")
	if err != nil {
		return nil
	}
	return &oauth2.Config{Endpoint: provider.Endpoint(), Scopes: []string{oidc.ScopeOpenID, "read_usr"}} // want `gitlab: `
}

func helper(endpoint oauth2.Endpoint, scopes ...string) *oauth2.Config {
	return &oauth2.Config{Endpoint: endpoint, Scopes: scopes}
}

var (
	_ = helper(github.Endpoint, "user:emial")                    // want `github: `
	_ = helper(spotify.Endpoint, "streaming", "user-read-emial") // want `spotify: `
)

type option struct {
	endpoint oauth2.Endpoint
	scopes   []string
}

var options = map[string]option{
	"github":  {github.Endpoint, []string{"user:emial"}},       // want `github: `
	"spotify": {spotify.Endpoint, []string{"user-read-emial"}}, // want `spotify: `
}

func configure(name string) *oauth2.Config {
	o := options[name]
	return &oauth2.Config{Endpoint: o.endpoint, Scopes: o.scopes}
}

func switched(name string) *oauth2.Config {
	conf := &oauth2.Config{}
	switch name {
	case "github":
		conf.Endpoint = github.Endpoint
		conf.Scopes = []string{"user:emial"} // want `github: `
	case "spotify":
		conf.Endpoint = spotify.Endpoint
		conf.Scopes = []string{"user-read-emial"} // want `spotify: `
	}
	return conf
}

// The scopes themselves tell.
func guessed(e oauth2.Endpoint) *oauth2.Config {
	return &oauth2.Config{Endpoint: e, Scopes: []string{"https://www.googleapis.com/auth/photoslibrary.sharing"}} // want `google: `
}

// A base that gets the URLs of an endpoint one by one.
type base struct {
	scopes            []string
	authURL, tokenURL string
}

func (b *base) config() *oauth2.Config {
	return &oauth2.Config{
		Scopes:   b.scopes,
		Endpoint: oauth2.Endpoint{AuthURL: b.authURL, TokenURL: b.tokenURL},
	}
}

func onGitHub() *base {
	return &base{
		scopes:   []string{"user:emial"}, // want `^github: "user:emial" .*\[misspelled\]`
		authURL:  github.Endpoint.AuthURL,
		tokenURL: github.Endpoint.TokenURL,
	}
}

func onGoogle() *base {
	return &base{
		scopes:   []string{"openid", "offline_access"}, // want `^google: "offline_access" .*\[conflicting\]`
		authURL:  google.Endpoint.AuthURL,
		tokenURL: google.Endpoint.TokenURL,
	}
}

// An endpoint that another may replace is asked for its scopes all the same.
func replaceable(own string) *oauth2.Config {
	conf := &oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"user:emial"}} // want `github: `
	if own != "" {
		conf.Endpoint = oauth2.Endpoint{AuthURL: own}
	}
	return conf
}
