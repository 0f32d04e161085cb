package sensitive

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/endpoints"
	"golang.org/x/oauth2/github"
	"golang.org/x/oauth2/google"
	"golang.org/x/oauth2/microsoft"
)

var signIn = oauth2.Config{Endpoint: google.Endpoint, Scopes: []string{"openid", "email", "profile"}}

var file = oauth2.Config{Endpoint: google.Endpoint, Scopes: []string{"https://www.googleapis.com/auth/drive.file"}}

var user = oauth2.Config{Endpoint: microsoft.AzureADEndpoint("common"), Scopes: []string{"openid", "User.Read"}}

var repo = oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"repo", "delete_repo"}}

var identify = oauth2.Config{Endpoint: endpoints.Discord, Scopes: []string{"identify", "email"}}

func unknown(e oauth2.Endpoint) oauth2.Config {
	return oauth2.Config{Endpoint: e, Scopes: []string{"drive", "Directory.Read.All"}}
}

func suffixed(s string) oauth2.Config {
	return oauth2.Config{Endpoint: google.Endpoint, Scopes: []string{"https://www.googleapis.com/auth/drive" + s}}
}

// Not in any list.
var unlisted = oauth2.Config{Endpoint: google.Endpoint, Scopes: []string{"https://www.googleapis.com/auth/androidbuild.internal"}}
