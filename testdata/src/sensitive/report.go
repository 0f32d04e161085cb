package sensitive

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/endpoints"
	"golang.org/x/oauth2/google"
	"golang.org/x/oauth2/microsoft"
)

var drive = oauth2.Config{Endpoint: google.Endpoint, Scopes: []string{"https://www.googleapis.com/auth/drive"}} // want `google: .* is restricted: .* security assessment every year \[sensitive\]`

var send = oauth2.Config{
	Endpoint: google.Endpoint,
	Scopes: []string{
		"openid",
		"https://www.googleapis.com/auth/gmail.send", // want `google: .* is sensitive: .* \[sensitive\]`
	},
}

var directory = oauth2.Config{
	Endpoint: microsoft.AzureADEndpoint("common"),
	Scopes:   []string{"User.Read", "Directory.Read.All"}, // want `microsoft: "Directory.Read.All" needs the consent of an administrator of each tenant \[sensitive\]`
}

var joined = oauth2.Config{
	Endpoint: microsoft.AzureADEndpoint("common"),
	Scopes:   []string{"User.Read Group.ReadWrite.All"}, // want `microsoft: "Group.ReadWrite.All" needs .* \[sensitive\]`
}

var rpc = oauth2.Config{Endpoint: endpoints.Discord, Scopes: []string{"rpc"}} // want `discord: "rpc" is granted only .* \[sensitive\]`
