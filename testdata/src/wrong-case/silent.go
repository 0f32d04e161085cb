package wrongcase

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/endpoints"
	"golang.org/x/oauth2/gitlab"
	"golang.org/x/oauth2/google"
	"golang.org/x/oauth2/microsoft"
)

// Entra compares scopes without case.
var entra = oauth2.Config{
	Endpoint: microsoft.AzureADEndpoint("common"),
	Scopes:   []string{"user.read", "directory.read.all", "HTTPS://graph.microsoft.com/Mail.Read"},
}

var right = oauth2.Config{Endpoint: gitlab.Endpoint, Scopes: []string{"read_user"}}

var discord = oauth2.Config{Endpoint: endpoints.Discord, Scopes: []string{"identify"}}

func unknown(e oauth2.Endpoint) oauth2.Config {
	return oauth2.Config{Endpoint: e, Scopes: []string{"Read_User", "OpenID"}}
}

func part(s string) oauth2.Config {
	return oauth2.Config{Endpoint: gitlab.Endpoint, Scopes: []string{"READ_" + s}}
}

// Two scopes of one provider that differ in case alone are both right.
var odd = []oauth2.Config{
	{Endpoint: google.Endpoint, Scopes: []string{"https://mail.google.com/"}},
	{Endpoint: viessmann, Scopes: []string{"IoT User"}},
	{Endpoint: viessmann, Scopes: []string{"session:role:ANALYST", "audience:server:client_id:X"}},
}

var viessmann = oauth2.Endpoint{AuthURL: "https://iam.viessmann.com/idp/v3/authorize"}

// GitLab's users have names in any case.
var dynamic = oauth2.Config{Endpoint: gitlab.Endpoint, Scopes: []string{"user:AdaL"}}
