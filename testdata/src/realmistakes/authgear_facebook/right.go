package facebook

import "golang.org/x/oauth2"

var right = oauth2.Config{
	Endpoint: oauth2.Endpoint{
		AuthURL:  "https://www.facebook.com/v6.0/dialog/oauth",
		TokenURL: "https://graph.facebook.com/v6.0/oauth/access_token",
	},
	Scopes: []string{"email"},
}
