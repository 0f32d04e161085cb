package linkedin

import "golang.org/x/oauth2"

func right(clientID, clientSecret, redirectURI string) *connector {
	return &connector{
		oauth2Config: &oauth2.Config{
			ClientID:     clientID,
			ClientSecret: clientSecret,
			Endpoint: oauth2.Endpoint{
				AuthURL:  authURL,
				TokenURL: tokenURL,
			},
			Scopes:      []string{"openid", "profile", "email"},
			RedirectURL: redirectURI,
		},
	}
}
