// What came after file_read did not last long either.
//
// https://github.com/supabase/auth/pull/2195
package figma

import "golang.org/x/oauth2"

func wrong() *oauth2.Config {
	oauthScopes := []string{
		"files:read", // want `figma: "files:read" is deprecated since 2025-10; .*\[deprecated\]`
	}
	return &oauth2.Config{
		Endpoint: oauth2.Endpoint{
			AuthURL:  "https://www.figma.com/oauth",
			TokenURL: "https://api.figma.com/v1/oauth/token",
		},
		Scopes: oauthScopes,
	}
}
