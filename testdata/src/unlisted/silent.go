package unlisted

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"golang.org/x/oauth2/microsoft"
)

var listed = oauth2.Config{Endpoint: google.Endpoint, Scopes: []string{"openid", "https://www.googleapis.com/auth/drive"}}

// An application's own scopes at Entra are nobody else's to list.
var own = oauth2.Config{Endpoint: microsoft.AzureADEndpoint("x"), Scopes: []string{"api://1234/things.read", "https://vault.azure.net/.default"}}

func other(e oauth2.Endpoint) oauth2.Config {
	return oauth2.Config{Endpoint: e, Scopes: []string{"r_something_new"}}
}
