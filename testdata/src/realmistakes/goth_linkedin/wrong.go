// LinkedIn replaced its own sign-in by OpenID Connect.
//
// https://github.com/markbates/goth/issues/519
package linkedin

import "golang.org/x/oauth2"

const (
	authURL  = "https://www.linkedin.com/oauth/v2/authorization"
	tokenURL = "https://www.linkedin.com/oauth/v2/accessToken"
)

func wrong(scopes []string) *oauth2.Config {
	c := &oauth2.Config{
		Endpoint: oauth2.Endpoint{AuthURL: authURL, TokenURL: tokenURL},
	}
	if len(scopes) == 0 {
		// add helper as new API requires the scope to be specified and these are the minimum to retrieve profile information and user's email address
		scopes = append(scopes, "r_liteprofile", "r_emailaddress") // want `linkedin: "r_liteprofile" is deprecated since .*; use "openid" and "profile" \[deprecated\]` `linkedin: "r_emailaddress" .*\[deprecated\]`
	}
	c.Scopes = append(c.Scopes, scopes...)
	return c
}
