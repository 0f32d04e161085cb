// X has no scopes for webhooks.
//
// https://github.com/xdevplatform/xurl/commit/5925e0a0369402262a2b590acc30e5a6f1effbbe
package webhook

import "golang.org/x/oauth2"

func wrongScopes() []string {
	readScopes := []string{
		"tweet.read",
		"users.read",
		"dm.read",
		"webhook.read", // want `x: "webhook\.read" is not a scope; see https://docs\.x\.com/fundamentals/authentication/oauth-2-0/authorization-code \[unknown\]`
	}

	writeScopes := []string{
		"tweet.write",
		"dm.write",
		"webhook.write", // want `x: "webhook\.write" is not a scope; see https://docs\.x\.com/fundamentals/authentication/oauth-2-0/authorization-code \[unknown\]`
	}

	otherScopes := []string{
		"offline.access",
		"space.read",
	}

	var scopes []string
	scopes = append(scopes, readScopes...)
	scopes = append(scopes, writeScopes...)
	scopes = append(scopes, otherScopes...)

	return scopes
}

func wrong(clientID, redirect string) *oauth2.Config {
	return &oauth2.Config{
		ClientID:    clientID,
		Endpoint:    oauth2.Endpoint{AuthURL: "https://x.com/i/oauth2/authorize", TokenURL: "https://api.x.com/2/oauth2/token"},
		RedirectURL: redirect,
		Scopes:      wrongScopes(),
	}
}
