// WakaTime was asked for a word that Bitbucket has.
//
// https://github.com/pocketbase/pocketbase/commit/b70737eabf3858d170307bb4b3b835cdc5aa15fc
//
// Not caught: nothing is known of WakaTime.
package wakatime

import "golang.org/x/oauth2"

var wrong = oauth2.Config{
	Endpoint: oauth2.Endpoint{
		AuthURL:  "https://wakatime.com/oauth/authorize",
		TokenURL: "https://wakatime.com/oauth/token",
	},
	Scopes: []string{"account"},
}
