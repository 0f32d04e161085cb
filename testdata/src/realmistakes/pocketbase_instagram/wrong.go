// The Basic Display API of Instagram, whose scope is user_profile, was shut
// down.
//
// https://github.com/pocketbase/pocketbase/issues/5588
package instagram

import "golang.org/x/oauth2"

type base struct {
	scopes            []string
	authURL, tokenURL string
}

func (p *base) oauth2Config() *oauth2.Config {
	return &oauth2.Config{
		Endpoint: oauth2.Endpoint{AuthURL: p.authURL, TokenURL: p.tokenURL},
		Scopes:   p.scopes,
	}
}

func wrong() *base {
	return &base{
		scopes:   []string{"user_profile"}, // want `instagram: "user_profile" .*\[removed\]`
		authURL:  "https://api.instagram.com/oauth/authorize",
		tokenURL: "https://api.instagram.com/oauth/access_token",
	}
}
