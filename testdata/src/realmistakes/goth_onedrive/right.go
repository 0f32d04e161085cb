package onedrive

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/microsoft"
)

func right(key, secret, callback string) *oauth2.Config {
	return &oauth2.Config{
		ClientID:     key,
		ClientSecret: secret,
		RedirectURL:  callback,
		Endpoint:     microsoft.AzureADEndpoint("common"),
		Scopes:       []string{"openid", "email", "offline_access", "Files.Read"},
	}
}
