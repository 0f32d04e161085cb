package microsoft

import "golang.org/x/oauth2"

func right() *oauth2.Config {
	return &oauth2.Config{
		Endpoint: oauth2.Endpoint{AuthURL: authURL, TokenURL: tokenURL},
		Scopes:   []string{"User.Read"},
	}
}
