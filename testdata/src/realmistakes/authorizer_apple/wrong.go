// The blank was escaped by hand, and the library escapes it again.
//
// https://github.com/authorizerdev/authorizer/commit/7d1272d815cb9cac02d68f5d6403831b13ce4b34
package apple

import "golang.org/x/oauth2"

func wrongConfig() *oauth2.Config {
	return &oauth2.Config{
		Endpoint: oauth2.Endpoint{
			AuthURL:  "https://appleid.apple.com/auth/authorize",
			TokenURL: "https://appleid.apple.com/auth/token",
		},
		Scopes: []string{"name%20email"}, // want `apple: "name%20email" is escaped here, and again when it is sent; write "name", "email" \[encoding\]`
	}
}

func wrongURL(state string) string {
	apple := wrongConfig()
	return apple.AuthCodeURL(state, oauth2.SetAuthURLParam("response_mode", "form_post"), oauth2.SetAuthURLParam("scope", "name%20email")) // want `apple: "name%20email" is escaped here, and again when it is sent; write "name email" \[encoding\]`
}
