// Spotify no longer tells birth dates, and answers "Illegal scope".
//
// https://github.com/jbszczepaniak/spotify-cli/pull/9
package spotify

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/spotify"
)

var wrong = oauth2.Config{
	Endpoint: spotify.Endpoint,
	Scopes: []string{
		"user-read-private",
		"user-read-birthdate", // want `spotify: "user-read-birthdate" has not been granted.*\[removed\]`
		"user-read-email",
	},
}
