package parameter

import (
	"net/http"
	"net/url"
	"strings"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
	"golang.org/x/oauth2/github"
	"golang.org/x/oauth2/google"
)

func right(id string) string {
	v := url.Values{"client_id": {id}, "scope": {"repo"}}
	return "https://github.com/login/oauth/authorize?" + v.Encode()
}

// Twitch reads it for devices.
func device(id string) (*http.Response, error) {
	return http.PostForm("https://id.twitch.tv/oauth2/device", url.Values{"client_id": {id}, "scopes": {"chat:read"}})
}

// Both, to make everyone happy.
func happy(id string) (*http.Response, error) {
	return http.PostForm("https://github.com/login/device/code", url.Values{
		"client_id": {id}, "scope": {"repo"}, "scopes": {"repo"},
	})
}

// A server that nobody knows may read it.
func unknown(id string) (*http.Response, error) {
	return http.PostForm("https://acme.example/oauth/authorize", url.Values{"client_id": {id}, "scopes": {"read"}})
}

func unknownURL(id string) string {
	return "https://acme.example/oauth/authorize?client_id=" + id + "&scopes=read"
}

// Mastodon's own API, not its authorization server.
func register() (*http.Response, error) {
	return http.PostForm("https://mastodon.social/api/v1/apps", url.Values{
		"client_name": {"mine"}, "redirect_uris": {"http://localhost"}, "scopes": {"read write"},
	})
}

// What a program lists for itself.
func listed() map[string]string {
	return map[string]string{"endpoint": "https://github.com/login/oauth/authorize", "scopes": "repo"}
}

// What the server asks for elsewhere in a page.
const page = "https://github.com/settings/tokens/new?scopes=repo,gist"

// The parameter holds all.
func more() string {
	conf := &oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"repo"}}
	return conf.AuthCodeURL("state", oauth2.SetAuthURLParam("scope", "repo user:email"))
}

// Some requests ask with the list.
func sometimes(again bool) string {
	conf := &oauth2.Config{Endpoint: google.Endpoint, Scopes: []string{"openid", "email"}}
	if again {
		return conf.AuthCodeURL("state", oauth2.SetAuthURLParam("scope", "https://www.googleapis.com/auth/drive.file"))
	}
	return conf.AuthCodeURL("state")
}

// The list goes into the parameter.
func joined() string {
	conf := &oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"repo", "gist"}}
	return conf.AuthCodeURL("state", oauth2.SetAuthURLParam("scope", strings.Join(conf.Scopes, ",")))
}

// Others may ask with it.
func Config() *oauth2.Config {
	return &oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"repo"}}
}

func again() string {
	conf := Config()
	return conf.AuthCodeURL("state", oauth2.SetAuthURLParam("scope", "gist"))
}

// One or the other.
func either(param bool) *clientcredentials.Config {
	conf := &clientcredentials.Config{TokenURL: "https://acme.example/token"}
	if param {
		conf.EndpointParams = url.Values{"scope": {"read"}}
	} else {
		conf.Scopes = []string{"read"}
	}
	return conf
}

var audience = clientcredentials.Config{
	TokenURL:       "https://acme.example/token",
	Scopes:         []string{"read"},
	EndpointParams: url.Values{"audience": {"https://acme.example"}},
}

// Of another configuration.
var other = clientcredentials.Config{
	TokenURL:       "https://acme.example/token",
	EndpointParams: url.Values{"scope": {"read"}},
}

func perhaps(scopes []string) clientcredentials.Config {
	return clientcredentials.Config{
		TokenURL: "https://acme.example/token", Scopes: scopes, EndpointParams: url.Values{"scope": {"read"}},
	}
}

// Both, as for one that nobody knows.
func twoNames() string {
	conf := &oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"repo"}}
	return conf.AuthCodeURL("state", oauth2.SetAuthURLParam("scopes", "repo"))
}
