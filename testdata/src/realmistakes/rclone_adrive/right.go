package adrive

import "golang.org/x/oauth2"

var right = oauth2.Config{
	Endpoint: oauth2.Endpoint{
		AuthURL:  "https://openapi.alipan.com/oauth/authorize",
		TokenURL: "https://openapi.alipan.com/oauth/access_token",
	},
	Scopes: []string{
		"user:base,file:all:read,file:all:write", //scopevet:ignore comma-joined Alipan wants commas
	},
}
