package missingprefix

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"golang.org/x/oauth2/microsoft"
)

var short = oauth2.Config{Endpoint: google.Endpoint, Scopes: []string{"openid", "email", "profile"}}

var mail = oauth2.Config{Endpoint: google.Endpoint, Scopes: []string{"https://mail.google.com/"}}

// A bare name means Microsoft Graph.
var graph = oauth2.Config{
	Endpoint: microsoft.AzureADEndpoint("common"),
	Scopes:   []string{"User.Read", "https://graph.microsoft.com/Mail.Send", "offline_access"},
}

var management = oauth2.Config{
	Endpoint: microsoft.AzureADEndpoint("common"),
	Scopes:   []string{"https://management.core.windows.net//.default"},
}

// Real scopes that no list has.
var unlisted = oauth2.Config{
	Endpoint: google.Endpoint,
	Scopes:   []string{"https://www.googleapis.com/auth/gerritcodereview", "https://www.googleapis.com/auth/androidbuild.internal"},
}

func unknown(e oauth2.Endpoint) oauth2.Config {
	return oauth2.Config{Endpoint: e, Scopes: []string{"calendar.readonly"}}
}
