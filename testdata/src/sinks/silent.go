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

func state(conf *oauth2.Config) {
	conf.AuthCodeURL("", oauth2.SetAuthURLParam("state", "reppo,gistt"))
}

// An application's own struct is no sink.
type config struct{ Scopes []string }

var own = config{Scopes: []string{"reppo,gistt", ""}}

func set(c *config) { c.Scopes = []string{" reppo "} }
