// Figma split file_read into finer scopes.
//
// https://github.com/supabase/auth/pull/1831
package figma

import (
	"strings"

	"golang.org/x/oauth2"
)

const host = "https://www.figma.com"

func wrong(scopes string) *oauth2.Config {
	// Figma only provides the "file_read" scope.
	oauthScopes := []string{
		"file_read", // want `figma: "file_read" is deprecated since 2024; .*\[deprecated\]`
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
