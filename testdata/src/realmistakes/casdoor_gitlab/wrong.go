// The plus sign was written by hand, and the library sends it as %2B.
//
// https://github.com/casdoor/casdoor/pull/273
package gitlab

import "golang.org/x/oauth2"

func wrong(clientId, clientSecret, redirectUrl string) *oauth2.Config {
	var endpoint = oauth2.Endpoint{
		TokenURL: "https://gitlab.com/oauth/token",
	}
	var config = &oauth2.Config{
		Scopes:       []string{"read_user+profile"}, // want `gitlab: "read_user\+profile" is escaped here, and again when it is sent; write "read_user", "profile" \[encoding\]`
		Endpoint:     endpoint,
		ClientID:     clientId,
		ClientSecret: clientSecret,
		RedirectURL:  redirectUrl,
	}
	return config
}
