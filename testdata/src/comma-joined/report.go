package comma

import (
	"net/url"
	"strings"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/gitlab"
	"golang.org/x/oauth2/google"
	"golang.org/x/oauth2/spotify"
)

var one = oauth2.Config{
	Endpoint: spotify.Endpoint,
	Scopes:   []string{"user-read-email,user-read-private"}, // want `spotify: "user-read-email,user-read-private" .* \[comma-joined\]`
}

var raw = oauth2.Config{
	Endpoint: gitlab.Endpoint,
	Scopes:   []string{"openid", `read_user, email`}, // want `gitlab: "read_user, email" .* \[comma-joined\]`
}

var semicolon = oauth2.Config{
	Endpoint: gitlab.Endpoint,
	Scopes: []string{
		"openid",
		"read_user;email", // want `gitlab: "read_user;email" .* \[comma-joined\]`
		"profile",
	},
}

func joined(conf *oauth2.Config) string {
	conf.Endpoint = spotify.Endpoint
	return conf.AuthCodeURL("", oauth2.SetAuthURLParam("scope", "user-read-email,streaming")) // want `spotify: "user-read-email,streaming" .* \[comma-joined\]`
}

func values() url.Values {
	v := url.Values{
		"client_id": {"x"},
		"scope":     {"openid,email"}, // want `google: "openid,email" .* \[comma-joined\]`
	}
	println("https://accounts.google.com/o/oauth2/auth?" + v.Encode())
	return v
}

func unknown(endpoint oauth2.Endpoint) *oauth2.Config {
	return &oauth2.Config{
		Endpoint: endpoint,
		Scopes:   []string{"things.read,things.write"}, // want `"things.read,things.write" .* \[comma-joined\]`
	}
}

func call() {
	google.ConfigFromJSON(nil, "openid,email") // want `google: "openid,email" .* \[comma-joined\]`
}

// The separator is what is wrong, whatever the scopes are.
func join(conf *oauth2.Config, scopes []string) string {
	conf.Endpoint = spotify.Endpoint
	return conf.AuthCodeURL("", oauth2.SetAuthURLParam("scope", strings.Join(scopes, ","))) // want `spotify: scopes are joined with ",", and the server wants spaces between scopes; write " " \[comma-joined\]`
}

func joinKnown() *oauth2.Config {
	scopes := []string{"user-read-email", "user-read-private"}
	return &oauth2.Config{
		Endpoint: spotify.Endpoint,
		Scopes:   []string{strings.Join(scopes, ", ")}, // want `spotify: "user-read-email, user-read-private" is one scope .* \[comma-joined\]`
	}
}
