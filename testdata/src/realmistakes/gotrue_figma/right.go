package figma

import (
	"strings"

	"golang.org/x/oauth2"
)

func right(scopes string) *oauth2.Config {
	oauthScopes := []string{
		"current_user:read",
		"file_content:read",
	}
	if scopes != "" {
		oauthScopes = append(oauthScopes, strings.Split(scopes, ",")...)
	}
	return &oauth2.Config{
		Endpoint: oauth2.Endpoint{
			AuthURL:  host + "/oauth",
			TokenURL: host + "/api/oauth/token",
		},
		Scopes: oauthScopes,
	}
}
