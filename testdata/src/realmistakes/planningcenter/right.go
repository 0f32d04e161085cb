package planningcenter

import "golang.org/x/oauth2"

var right = oauth2.Config{
	Endpoint: oauth2.Endpoint{
		AuthURL:  "https://api.planningcenteronline.com/oauth/authorize",
		TokenURL: "https://api.planningcenteronline.com/oauth/token",
	},
	Scopes: []string{"people", "calendar"},
}
