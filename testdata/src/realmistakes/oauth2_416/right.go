package issue416

import "golang.org/x/oauth2/clientcredentials"

func right(id, secret string, scopes []string) *clientcredentials.Config {
	return &clientcredentials.Config{
		ClientID:     id,
		ClientSecret: secret,
		TokenURL:     "https://example/token",
		Scopes:       scopes,
	}
}
