// Keycloak tells about a user only who asks for openid.
//
// https://github.com/supabase/auth/commit/9d1b9313402d2e093d6d80ee957b2b9dd09efaa4
//
// Not caught: the server's address is configuration, and others tell it without.
package keycloak

import "golang.org/x/oauth2"

func wrong(host string) *oauth2.Config {
	return &oauth2.Config{
		Endpoint: oauth2.Endpoint{
			AuthURL:  host + "/protocol/openid-connect/auth",
			TokenURL: host + "/protocol/openid-connect/token",
		},
		Scopes: []string{
			"profile",
			"email",
		},
	}
}
