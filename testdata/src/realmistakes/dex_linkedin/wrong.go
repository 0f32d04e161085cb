// Log-ins failed when LinkedIn turned off the first version of its API.
//
// https://github.com/dexidp/dex/commit/8613c788633c85ad95b5b354c73914f7ec312c4a
package linkedin

import "golang.org/x/oauth2"

const (
	authURL  = "https://www.linkedin.com/oauth/v2/authorization"
	tokenURL = "https://www.linkedin.com/oauth/v2/accessToken"
)

type connector struct{ oauth2Config *oauth2.Config }

func wrong(clientID, clientSecret, redirectURI string) *connector {
	return &connector{
		oauth2Config: &oauth2.Config{
			ClientID:     clientID,
			ClientSecret: clientSecret,
			Endpoint: oauth2.Endpoint{
				AuthURL:  authURL,
				TokenURL: tokenURL,
			},
			Scopes:      []string{"r_basicprofile", "r_emailaddress"}, // want `linkedin: "r_emailaddress" is deprecated since 2023-08-01; use "openid" and "email" \[deprecated\]`
			RedirectURL: redirectURI,
		},
	}
}
