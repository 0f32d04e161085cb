package wakatime

import "golang.org/x/oauth2"

var right = oauth2.Config{
	Endpoint: oauth2.Endpoint{
		AuthURL:  "https://wakatime.com/oauth/authorize",
		TokenURL: "https://wakatime.com/oauth/token",
	},
	Scopes: []string{"read_summaries", "email"},
}
