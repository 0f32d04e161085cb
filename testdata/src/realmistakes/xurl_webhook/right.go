package webhook

import "golang.org/x/oauth2"

func right(clientID, redirect string) *oauth2.Config {
	return &oauth2.Config{
		ClientID:    clientID,
		Endpoint:    oauth2.Endpoint{AuthURL: "https://x.com/i/oauth2/authorize", TokenURL: "https://api.x.com/2/oauth2/token"},
		RedirectURL: redirect,
		Scopes:      []string{"tweet.read", "users.read", "dm.read", "tweet.write", "dm.write", "offline.access", "space.read"},
	}
}
