// goth's provider of OneDrive still asks for the scopes of Windows Live.
//
// https://github.com/markbates/goth/blob/v1.82.0/providers/onedrive/onedrive.go
package onedrive

import "golang.org/x/oauth2"

const (
	authURL  = "https://login.live.com/oauth20_authorize.srf"
	tokenURL = "https://login.live.com/oauth20_token.srf"
)

func wrong(key, secret, callback string, scopes []string) *oauth2.Config {
	c := &oauth2.Config{
		ClientID:     key,
		ClientSecret: secret,
		RedirectURL:  callback,
		Endpoint: oauth2.Endpoint{
			AuthURL:  authURL,
			TokenURL: tokenURL,
		},
		Scopes: []string{},
	}

	c.Scopes = append(c.Scopes, "wl.signin", "wl.emails", "wl.offline_access") // want `microsoft-live: "wl\.signin" is deprecated; Microsoft Graph's openid takes its place at login\.microsoftonline\.com \[deprecated\]` `microsoft-live: "wl\.emails" is deprecated; Microsoft Graph's Mail\.Read takes its place at login\.microsoftonline\.com \[deprecated\]` `microsoft-live: "wl\.offline_access" is deprecated; Microsoft Graph's offline_access takes its place at login\.microsoftonline\.com \[deprecated\]`
	if len(scopes) > 0 {
		for _, scope := range scopes {
			c.Scopes = append(c.Scopes, scope)
		}
	}
	return c
}
