// Alipan wants commas between scopes, and the library joins a list with spaces.
//
// https://github.com/rclone/rclone/commit/e8fe6ba8f1c567a62bb70c642ce2f005f3ebea32
//
// Not caught: nothing is known of Alipan.
package adrive

import "golang.org/x/oauth2"

var wrong = oauth2.Config{
	Endpoint: oauth2.Endpoint{
		AuthURL:  "https://openapi.alipan.com/oauth/authorize",
		TokenURL: "https://openapi.alipan.com/oauth/access_token",
	},
	Scopes: []string{
		"user:base",
		"file:all:read",
		"file:all:write",
	},
}
