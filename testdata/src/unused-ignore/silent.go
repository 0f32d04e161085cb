package unusedignore

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/github"
)

var line = oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"user:emial"}} //scopevet:ignore misspelled our proxy corrects it

var element = oauth2.Config{
	Endpoint: github.Endpoint,
	Scopes: []string{
		"user:emial", //scopevet:ignore misspelled our proxy corrects it
		//scopevet:ignore duplicate,misspelled our proxy corrects it
		"user:emial",
	},
}

// A declaration with its comment.
//
//scopevet:ignore misspelled our proxy corrects it
func declaration() oauth2.Config {
	scopes := []string{"user:emial"}
	return oauth2.Config{Endpoint: github.Endpoint, Scopes: append(scopes, "red:org")}
}

var key = oauth2.Config{
	Endpoint: github.Endpoint,
	//scopevet:ignore misspelled our proxy corrects it
	Scopes: []string{
		"user:emial",
		"red:org",
	},
}

var nolint = oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"user:emial"}} //nolint

var named = oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"user:emial"}} //nolint:gosec,scopevet // as agreed

//nolint:scopevet
var above = oauth2.Config{
	Endpoint: github.Endpoint,
	Scopes:   []string{"user:emial"},
}

// Nothing is known of a check that is off.
var off = oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"gist"}} //scopevet:ignore sensitive reviewed

// nolint of others, and a word that only begins so.
var others = oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"gist"}} //nolint:gosec // not ours

// nolinting is a word
var word = 1

// scopevet: the proxy ignores these, see scopevet:ignore.
var prose = oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"gist"}}
