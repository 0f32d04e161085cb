package sinks

import (
	"net/url"

	"golang.org/x/oauth2"
)

// A form of another protocol has a key of the same name.
func calendar() url.Values {
	v := url.Values{"scope": {"reppo, gistt"}}
	v.Set("scope", "emial ")
	return v
}

// URLs of other servers, and right ones.
func rightURLs() []string {
	return []string{
		"https://example.com/search?scope=reppo+gistt",
		"https://api.github.com/search?scope=reppo",
		"scope=reppo&grant=x",
		"https://github.com/login/oauth/authorize?client_id=x&scope=repo%20user:email",
		"https://github.com/login/oauth/authorize?scope=%s",
		"https://www.strava.com/oauth/authorize?scope=read,activity:read",
	}
}

func state(conf *oauth2.Config) {
	conf.AuthCodeURL("", oauth2.SetAuthURLParam("state", "reppo,gistt"))
}

// An application's own struct is no sink.
type config struct{ Scopes []string }

var own = config{Scopes: []string{"reppo,gistt", ""}}

func set(c *config) { c.Scopes = []string{" reppo "} }
