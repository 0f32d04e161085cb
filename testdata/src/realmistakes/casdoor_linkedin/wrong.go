// LinkedIn's provider was copied from Facebook's.
//
// https://github.com/casdoor/casdoor/commit/aab289f4b71c41de8ff69ae12a7c0d0e06ae7b55
package linkedin

import "golang.org/x/oauth2"

func wrong(clientId, clientSecret, redirectUrl string) *oauth2.Config {
	endpoint := oauth2.Endpoint{
		TokenURL: "https://www.linkedIn.com/oauth/v2/accessToken",
	}
	config := &oauth2.Config{
		Scopes:       []string{"email,public_profile"}, // want `linkedin: "email,public_profile" is one scope to the server, .*\[comma-joined\]`
		Endpoint:     endpoint,
		ClientID:     clientId,
		ClientSecret: clientSecret,
		RedirectURL:  redirectUrl,
	}
	return config
}
