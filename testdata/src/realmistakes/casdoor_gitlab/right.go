package gitlab

import "golang.org/x/oauth2"

func right(clientId, clientSecret, redirectUrl string) *oauth2.Config {
	var endpoint = oauth2.Endpoint{
		TokenURL: "https://gitlab.com/oauth/token",
	}
	var config = &oauth2.Config{
		Scopes:       []string{"read_user", "profile"},
		Endpoint:     endpoint,
		ClientID:     clientId,
		ClientSecret: clientSecret,
		RedirectURL:  redirectUrl,
	}
	return config
}
