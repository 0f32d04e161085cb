package encoding

import (
	"net/http"
	"net/url"
	"strings"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/github"
	"golang.org/x/oauth2/google"
	"golang.org/x/oauth2/spotify"
)

var percent = oauth2.Config{
	Endpoint: github.Endpoint,
	Scopes:   []string{"repo%20user"}, // want `github: "repo%20user" is escaped here, and again when it is sent; write "repo", "user" \[encoding\]`
}

var colon = oauth2.Config{
	Endpoint: github.Endpoint,
	Scopes: []string{
		"user%3Aemail", // want `github: "user%3Aemail" .*; write "user:email" \[encoding\]`
	},
}

var whole = oauth2.Config{
	Endpoint: google.Endpoint,
	Scopes:   []string{"https%3A%2F%2Fwww.googleapis.com%2Fauth%2Fdrive"}, // want `google: .*; write "https://www.googleapis.com/auth/drive" \[encoding\]`
}

func plus() string {
	v := url.Values{"client_id": {"x"}, "scope": {"user-read-email+user-read-private"}} // want `spotify: .*; write "user-read-email user-read-private" \[encoding\]`
	return "https://accounts.spotify.com/authorize?" + v.Encode()
}

func parameter(conf *oauth2.Config) string {
	conf.Endpoint = google.Endpoint
	return conf.AuthCodeURL("", oauth2.SetAuthURLParam("scope", "openid%20email")) // want `google: .*; write "openid email" \[encoding\]`
}

// The standard scopes have the same names everywhere.
func anywhere(e oauth2.Endpoint) *oauth2.Config {
	return &oauth2.Config{Endpoint: e, Scopes: []string{"openid+profile+email"}} // want `oauth2: .*; write "openid", "profile", "email" \[encoding\]`
}

func joined(scopes []string) string {
	v := url.Values{"client_id": {"x"}}
	v.Set("scope", strings.Join(scopes, "%20")) // want `spotify: scopes are joined with "%20", which is escaped again when it is sent; write " " \[encoding\]`
	return "https://accounts.spotify.com/authorize?" + v.Encode()
}

func joinedByPlus() string {
	scopes := []string{"repo", "gist"}
	v := url.Values{"client_id": {"x"}, "scope": {strings.Join(scopes, "+")}} // want `github: scopes are joined with "\+", which is escaped again when it is sent; write " " \[encoding\]`
	return "https://github.com/login/oauth/authorize?" + v.Encode()
}

func twice() string {
	v := url.Values{"client_id": {"x"}}
	v.Set("scope", url.QueryEscape("repo gist")) // want `github: "repo gist" is escaped by a call, and again when it is sent; leave the call out \[encoding\]`
	return "https://github.com/login/oauth/authorize?" + v.Encode()
}

func twiceByCalls() string {
	scope := url.QueryEscape("read:user") // want `github: "read:user" is escaped by a call, and again`
	return "https://github.com/login/oauth/authorize?client_id=x&scope=" + url.QueryEscape(scope)
}

func twiceTwice(scopes []string) string {
	scope := "read:user user:email" // want `github: "read:user user:email" is escaped by a call, and again`
	q := url.Values{}
	q.Set("client_id", "x")
	q.Set("scope", url.QueryEscape(url.QueryEscape(scope)))
	return "https://github.com/login/oauth/authorize?" + q.Encode()
}

// The variable has other uses.
func twiceShown() string {
	scope := url.QueryEscape("read:user") // want `github: "read:user" is escaped by a call, and again`
	println(scope)
	return "https://github.com/login/oauth/authorize?" + url.Values{"client_id": {"x"}, "scope": {scope}}.Encode()
}

// Held for this alone.
func twiceHeld() string {
	scope := url.QueryEscape("read:user user:email") // want `github: "read:user user:email" is escaped by a call, and again`
	return "https://github.com/login/oauth/authorize?" + url.Values{"client_id": {"x"}, "scope": {scope}}.Encode()
}

func beside(more string) string {
	v := url.Values{"client_id": {"x"}, "scope": {"openid%20" + more}} // want `google: "%20" is a blank that is escaped here, and again when it is sent; write " " \[encoding\]`
	return "https://accounts.google.com/o/oauth2/auth?" + v.Encode()
}

func bare() (*http.Response, error) {
	return http.Get("https://github.com/login/oauth/authorize?client_id=x&scope=repo gist") // want `github: "repo gist" is not escaped in the URL; write "repo\+gist" \[encoding\]`
}

func bareAround(state string) string {
	return "https://accounts.google.com/o/oauth2/auth?scope=openid email&state=" + state // want `google: "openid email" is not escaped .* \[encoding\]`
}

func bareJoined(scopes []string) string {
	return "https://accounts.spotify.com/authorize?client_id=x&scope=" + strings.Join(scopes, " ") // want `spotify: " " is not escaped in the URL; write "\+" \[encoding\]`
}

var _ = spotify.Endpoint

const twitch = "https://id.twitch.tv/oauth2/authorize"

// The query is written anew, with the plus escaped.
func parsedAnew(scopes []string) (string, error) {
	u, err := url.Parse(twitch)
	if err != nil {
		return "", err
	}
	q := u.Query()
	q.Add("client_id", "x")
	q.Add("scope", strings.Join(scopes, "+")) // want `twitch: scopes are joined with "\+", which is escaped again when it is sent; write " " \[encoding\]`
	u.RawQuery = q.Encode()
	return u.String(), nil
}
