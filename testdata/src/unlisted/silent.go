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

// The odd ones are listed, or of providers that are not known.
var odd = []oauth2.Config{
	{Endpoint: google.Endpoint, Scopes: []string{"https://mail.google.com/"}},
	{Endpoint: microsoft.AzureADEndpoint("x"), Scopes: []string{"https://management.azure.com//.default"}},
	{Endpoint: patreon, Scopes: []string{"identity[email]", "w:campaigns.webhook"}},
	{Endpoint: dex, Scopes: []string{"openid", "audience:server:client_id:x", "session:role:X", `.+:/dns-master/.+`, "IoT User"}},
}

var (
	patreon = oauth2.Endpoint{AuthURL: "https://www.patreon.com/oauth2/authorize"}
	dex     = oauth2.Endpoint{AuthURL: "https://dex.example.org/auth"}
)

func open(s string) oauth2.Config {
	return oauth2.Config{Endpoint: google.Endpoint, Scopes: []string{"https://www.googleapis.com/auth/" + s}}
}
