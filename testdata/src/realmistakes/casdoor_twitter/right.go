package twitter

import "golang.org/x/oauth2"

func right(clientId, clientSecret, redirectUrl string) *oauth2.Config {
	var endpoint = oauth2.Endpoint{
		TokenURL: "https://api.twitter.com/2/oauth2/token",
	}
	var config = &oauth2.Config{
		Scopes:       []string{"users.read", "tweet.read"},
		Endpoint:     endpoint,
		ClientID:     clientId,
		ClientSecret: clientSecret,
		RedirectURL:  redirectUrl,
	}
	return config
}
