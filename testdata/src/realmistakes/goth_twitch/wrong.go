// The scopes of Twitch's fifth API have gone with it.
//
// https://github.com/markbates/goth/pull/444
package twitch

import "golang.org/x/oauth2"

const (
	authURL  = "https://id.twitch.tv/oauth2/authorize"
	tokenURL = "https://id.twitch.tv/oauth2/token"
)

const scopeUserRead = "user_read" // want `twitch: "user_read" is deprecated; use "user:read:email" \[deprecated\]`

func newConfig(scopes []string) *oauth2.Config {
	c := &oauth2.Config{
		Endpoint: oauth2.Endpoint{AuthURL: authURL, TokenURL: tokenURL},
		Scopes:   []string{},
	}
	if len(scopes) > 0 {
		for _, scope := range scopes {
			c.Scopes = append(c.Scopes, scope)
		}
	} else {
		c.Scopes = []string{scopeUserRead}
	}
	return c
}
