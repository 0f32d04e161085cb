// The example of a Reddit client misspelled its scope.
//
// https://github.com/jzelinskie/geddit/pull/53
package geddit

import "golang.org/x/oauth2"

type session struct{ OAuthConfig *oauth2.Config }

func newSession(clientID, clientSecret, redirectURL string) *session {
	return &session{&oauth2.Config{
		ClientID:     clientID,
		ClientSecret: clientSecret,
		Endpoint: oauth2.Endpoint{
			AuthURL:  "https://www.reddit.com/api/v1/authorize",
			TokenURL: "https://www.reddit.com/api/v1/access_token",
		},
		RedirectURL: redirectURL,
	}}
}

func (o *session) authCodeURL(state string, scopes []string) string {
	o.OAuthConfig.Scopes = scopes
	return o.OAuthConfig.AuthCodeURL(state)
}

func wrong() string {
	o := newSession("client_id", "client_secret", "http://redirect.url")
	return o.authCodeURL("random string", []string{"indentity", "read"}) // want `reddit: "indentity" is not a scope; did you mean "identity"\? \[misspelled\]`
}
