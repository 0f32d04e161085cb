package conflicting

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
	"golang.org/x/oauth2/google"
	"golang.org/x/oauth2/microsoft"
)

var online = oauth2.Config{Endpoint: google.Endpoint, Scopes: []string{"openid", "email"}}

var refreshed = oauth2.Config{
	Endpoint: microsoft.AzureADEndpoint("common"),
	Scopes:   []string{"openid", "profile", "email", "offline_access", "https://graph.microsoft.com/.default"},
}

var graph = oauth2.Config{
	Endpoint: microsoft.AzureADEndpoint("common"),
	Scopes:   []string{"User.Read", "https://graph.microsoft.com/Mail.Read"},
}

var granted = clientcredentials.Config{TokenURL: token, Scopes: []string{"https://graph.microsoft.com/.default"}}

var slashes = clientcredentials.Config{TokenURL: token, Scopes: []string{"https://management.azure.com//.default"}}

// One resource that goes by two hosts.
var mail = oauth2.Config{
	Endpoint: microsoft.AzureADEndpoint("common"),
	Scopes:   []string{"https://outlook.office.com/IMAP.AccessAsUser.All", "https://outlook.office365.com/SMTP.Send"},
}

func branches(all bool) oauth2.Config {
	conf := oauth2.Config{Endpoint: microsoft.AzureADEndpoint("common")}
	if all {
		conf.Scopes = []string{"https://graph.microsoft.com/.default"}
	} else {
		conf.Scopes = []string{"User.Read"}
	}
	return conf
}

func unknown(url string) clientcredentials.Config {
	return clientcredentials.Config{TokenURL: url, Scopes: []string{"User.Read.All"}}
}

func suffixed(s string) clientcredentials.Config {
	return clientcredentials.Config{TokenURL: token, Scopes: []string{"https://graph.microsoft.com/" + s}}
}
