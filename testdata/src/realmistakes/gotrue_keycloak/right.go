package keycloak

import "golang.org/x/oauth2"

func right(host string) *oauth2.Config {
	return &oauth2.Config{
		Endpoint: oauth2.Endpoint{
			AuthURL:  host + "/protocol/openid-connect/auth",
			TokenURL: host + "/protocol/openid-connect/token",
		},
		Scopes: []string{
			"profile",
			"email",
			"openid",
		},
	}
}
