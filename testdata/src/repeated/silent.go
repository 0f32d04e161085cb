package repeated

import (
	"net/http"
	"net/url"
	"strings"
)

func one() string {
	v := url.Values{"client_id": {"x"}, "scope": {"openid email"}}
	return "https://accounts.google.com/o/oauth2/v2/auth?" + v.Encode()
}

func joined(scopes []string) string {
	v := url.Values{"client_id": {"x"}, "scope": {strings.Join(scopes, " ")}}
	return "https://accounts.google.com/o/oauth2/v2/auth?" + v.Encode()
}

// One or the other.
func either(admin bool) (*http.Response, error) {
	v := url.Values{"grant_type": {"password"}}
	if admin {
		v.Add("scope", "api")
	} else {
		v.Add("scope", "read_user")
	}
	return http.PostForm("https://gitlab.com/oauth/token", v)
}

// What is set stands for itself.
func set() (*http.Response, error) {
	v := url.Values{"grant_type": {"password"}}
	v.Add("scope", "api")
	v.Set("scope", "read_user")
	return http.PostForm("https://gitlab.com/oauth/token", v)
}

// Two requests.
func two() {
	v := url.Values{"grant_type": {"password"}}
	v.Add("scope", "api")
	http.PostForm("https://gitlab.com/oauth/token", v)
	v = url.Values{"grant_type": {"password"}}
	v.Add("scope", "read_user")
	http.PostForm("https://gitlab.com/oauth/token", v)
}

// A request in each round.
func each() {
	for _, scope := range []string{"api", "read_user"} {
		v := url.Values{"grant_type": {"password"}}
		v.Add("scope", scope)
		http.PostForm("https://gitlab.com/oauth/token", v)
	}
}

// The registries of container images take several.
func registry(realm string) (*http.Response, error) {
	v := url.Values{"grant_type": {"refresh_token"}, "client_id": {"x"}}
	v.Add("scope", "repository:library/alpine:pull")
	v.Add("scope", "repository:library/busybox:pull")
	return http.PostForm(realm, v)
}

// Other keys may be repeated.
func resources() string {
	v := url.Values{"client_id": {"x"}, "scope": {"openid"}, "resource": {"a", "b"}}
	return "https://accounts.google.com/o/oauth2/v2/auth?" + v.Encode()
}

// What is added is not known.
func unknown(scopes []string) string {
	v := url.Values{"client_id": {"x"}}
	for _, scope := range scopes {
		v.Add("scope", scope)
	}
	return "https://accounts.google.com/o/oauth2/v2/auth?" + v.Encode()
}

// What a function is given as a list goes out as one text.
func Login(scopes []string) string { // want Login:`wraps\(0 verbatim google\)`
	v := url.Values{"client_id": {"x"}}
	v.Set("scope", strings.Join(scopes, " "))
	return "https://accounts.google.com/o/oauth2/v2/auth?" + v.Encode()
}
