package slack

import "golang.org/x/oauth2"

var right = oauth2.Config{
	Endpoint: oauth2.Endpoint{
		AuthURL:  "https://slack.com/openid/connect/authorize",
		TokenURL: "https://slack.com/api/openid.connect.token",
	},
	Scopes: []string{
		"profile",
		"email",
		"openid",
	},
}
