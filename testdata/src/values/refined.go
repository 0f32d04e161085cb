package values

import (
	"slices"
	"strings"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/github"
	"golang.org/x/oauth2/google"
)

// Conditions that look at a text decide which texts come by.

const prefix = "https://www.googleapis.com/auth/"

func notOffline() *oauth2.Config {
	scopes := slices.DeleteFunc([]string{"openid", "emial", "offline_access"}, func(s string) bool { return s == "offline_access" }) // want `google: "emial" .* \[misspelled\]`
	return &oauth2.Config{Endpoint: google.Endpoint, Scopes: scopes}
}

func passedOver() *oauth2.Config {
	var scopes []string
	for _, s := range []string{"openid", "emial", "offline_access"} { // want `google: "emial" .* \[misspelled\]`
		if s == "offline_access" || s == "" {
			continue
		}
		scopes = append(scopes, s)
	}
	return &oauth2.Config{Endpoint: google.Endpoint, Scopes: scopes}
}

func prefixed() *oauth2.Config {
	var scopes []string
	for _, s := range []string{"drive", prefix + "gmail.readonly"} {
		if !strings.HasPrefix(s, "https://") {
			s = prefix + s
		}
		scopes = append(scopes, s)
	}
	return &oauth2.Config{Endpoint: google.Endpoint, Scopes: scopes}
}

func isShort(s string) bool { return !strings.Contains(s, "://") && !slices.Contains(words, s) }

var words = []string{"openid", "email"}

func lengthened() *oauth2.Config {
	var scopes []string
	for _, s := range []string{"drive", "openid", prefix + "gmail.readonly"} {
		if isShort(s) {
			scopes = append(scopes, prefix+s)
		} else {
			scopes = append(scopes, s)
		}
	}
	return &oauth2.Config{Endpoint: google.Endpoint, Scopes: scopes}
}

func renamed() *oauth2.Config {
	var scopes []string
	for _, s := range []string{"mail", "repo", "gistt"} { // want `github: "gistt" .* \[misspelled\]`
		switch strings.ToLower(s) {
		case "mail":
			scopes = append(scopes, "user:email")
		default:
			scopes = append(scopes, s)
		}
	}
	return &oauth2.Config{Endpoint: github.Endpoint, Scopes: scopes}
}

var fullNames = map[string]string{"mail": "user:email"}

func lookedUp() *oauth2.Config {
	var scopes []string
	for _, s := range []string{"mail", "repo"} {
		if full, ok := fullNames[s]; ok {
			s = full
		}
		scopes = append(scopes, s)
	}
	return &oauth2.Config{Endpoint: github.Endpoint, Scopes: scopes}
}

func mended() *oauth2.Config {
	scope := "user:emial"
	if scope == "user:emial" {
		scope = "user:email"
	}
	return &oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{scope}}
}

func allowed(scopes []string) bool { return len(scopes) > 0 && scopes[0] != "default" }

func replaced(scopes []string) *oauth2.Config {
	if !allowed(scopes) {
		scopes = []string{"repo"}
	}
	return &oauth2.Config{Endpoint: github.Endpoint, Scopes: scopes}
}

var ofDefault = replaced([]string{"default"})

// What a list lets by that is looked up for each text is not told.
var allowedBy = map[string][]string{"repo": {"repo"}, "gistt": {"other"}, "reppo": {"reppo"}}

func listed() *oauth2.Config {
	var scopes []string
	for _, s := range []string{"repo", "gistt", "reppo"} {
		allowed := allowedBy[s]
		if slices.Contains(allowed, s) {
			scopes = append(scopes, s)
		}
	}
	return &oauth2.Config{Endpoint: github.Endpoint, Scopes: scopes}
}

// A list that is only empty or not hides nothing, nor does one that has the text
// already.
func byDefault(scopes []string) *oauth2.Config {
	if len(scopes) == 0 || scopes == nil {
		scopes = []string{"repo"}
	}
	seen := make(map[string]bool)
	var all []string
	for _, s := range scopes {
		if s = strings.TrimSpace(s); s != "" && !seen[s] {
			seen[s] = true
			all = append(all, s)
		}
	}
	return &oauth2.Config{Endpoint: github.Endpoint, Scopes: all}
}

var given = byDefault([]string{"user:emial"}) // want `github: "user:emial" .* \[misspelled\]`
