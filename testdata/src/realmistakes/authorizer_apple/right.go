package apple

import "golang.org/x/oauth2"

func rightURL(state string) string {
	apple := &oauth2.Config{
		Endpoint: oauth2.Endpoint{
			AuthURL:  "https://appleid.apple.com/auth/authorize",
			TokenURL: "https://appleid.apple.com/auth/token",
		},
		Scopes: []string{"name", "email"},
	}
	return apple.AuthCodeURL(state, oauth2.SetAuthURLParam("response_mode", "form_post"))
}
