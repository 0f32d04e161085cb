package repeated

import (
	"net/http"
	"net/url"

	"golang.org/x/oauth2/google"
	"golang.org/x/oauth2/spotify"
)

func literal() string {
	v := url.Values{
		"client_id": {"x"},
		"scope":     {"openid", "email"}, // want `google: "email" is sent in a second parameter beside "openid", and a server reads only one; write "openid email" as one text \[repeated\]`
	}
	return "https://accounts.google.com/o/oauth2/v2/auth?" + v.Encode()
}

func variable() string {
	scopes := []string{
		"user-read-email",
		"user-read-private", // want `spotify: "user-read-private" is sent .* \[repeated\]`
	}
	v := url.Values{"response_type": {"code"}, "scope": scopes}
	return spotify.Endpoint.AuthURL + "https://accounts.spotify.com/authorize?" + v.Encode()
}

func twice(r *http.Request) {
	q := r.URL.Query()
	q.Add("client_id", "x")
	q.Add("scope", "openid")
	q.Add("scope", "email") // want `google: "email" is sent .*; write them in one text \[repeated\]`
	r.URL.RawQuery = q.Encode()
	_ = google.Endpoint
	println("https://accounts.google.com/o/oauth2/auth")
}

func setAndAdd(admin bool) (*http.Response, error) {
	v := url.Values{}
	v.Set("grant_type", "client_credentials")
	v.Set("scope", "read_user")
	if admin {
		v.Add("scope", "sudo") // want `gitlab: "sudo" is sent .* \[repeated\]`
	}
	return http.PostForm("https://gitlab.com/oauth/token", v)
}

func rounds() string {
	v := url.Values{}
	v.Set("client_id", "x")
	for _, scope := range []string{
		"repo",
		"gist", // want `github: "gist" is sent .* \[repeated\]`
	} {
		v.Add("scope", scope)
	}
	return "https://github.com/login/oauth/authorize?" + v.Encode()
}

// Strava wants commas in the one text.
func commas() string {
	v := url.Values{"client_id": {"x"}, "scope": {"read", "activity:read"}} // want `strava: "activity:read" is sent .*; write "read,activity:read" as one text \[repeated\]`
	return "https://www.strava.com/oauth/authorize?" + v.Encode()
}
