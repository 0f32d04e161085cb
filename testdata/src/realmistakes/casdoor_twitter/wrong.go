// Twitter's provider was copied from LinkedIn's, which had been copied from
// Facebook's.
//
// https://github.com/casdoor/casdoor/pull/2632
package twitter

import "golang.org/x/oauth2"

func wrong(clientId, clientSecret, redirectUrl string) *oauth2.Config {
	var endpoint = oauth2.Endpoint{
		TokenURL: "https://api.twitter.com/2/oauth2/token",
	}
	var config = &oauth2.Config{
		Scopes:       []string{"email,public_profile"}, // want `x: "email,public_profile" is one scope to the server, .*\[comma-joined\]`
		Endpoint:     endpoint,
		ClientID:     clientId,
		ClientSecret: clientSecret,
		RedirectURL:  redirectUrl,
	}
	return config
}
