package conflicting

import (
	"net/http"
	"net/url"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
	"golang.org/x/oauth2/google"
	"golang.org/x/oauth2/microsoft"
	"golang.org/x/oauth2/slack"
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

// A user consents.
func consent(code string) (*http.Response, error) {
	return http.PostForm(token, url.Values{"grant_type": {"authorization_code"}, "code": {code}, "scope": {"User.Read.All"}})
}

// The form is for one grant or the other.
func oneOf(grant string) (*http.Response, error) {
	return http.PostForm(token, url.Values{"grant_type": {grant}, "scope": {"User.Read.All"}})
}

func branch(app bool) (*http.Response, error) {
	v := url.Values{"scope": {"User.Read.All"}}
	if app {
		v.Set("grant_type", "client_credentials")
	} else {
		v.Set("grant_type", "authorization_code")
	}
	return http.PostForm(token, v)
}

func tokens(conf *oauth2.Config) string {
	conf.Endpoint = slack.Endpoint
	conf.Scopes = []string{"app_mentions:read,channels:join"}
	return conf.AuthCodeURL("", oauth2.SetAuthURLParam("user_scope", "search:read,chat:write"))
}

var update = clientcredentials.Config{
	TokenURL: "https://discord.com/api/oauth2/token",
	Scopes:   []string{"applications.commands.update"},
}

// The first endpoint of Slack's takes both kinds.
var classic = oauth2.Config{Endpoint: slack.Endpoint, Scopes: []string{"channels:read", "search:read"}}

func oldOrNew(old bool) oauth2.Config {
	url := "https://slack.com/oauth/v2/authorize"
	if old {
		url = "https://slack.com/oauth/authorize"
	}
	return oauth2.Config{Endpoint: oauth2.Endpoint{AuthURL: url, TokenURL: "https://slack.com/api/oauth.v2.access"}, Scopes: []string{"search:read"}}
}

var openID = oauth2.Config{
	Endpoint: oauth2.Endpoint{AuthURL: "https://slack.com/openid/connect/authorize", TokenURL: "https://slack.com/api/openid.connect.token"},
	Scopes:   []string{"openid", "email", "profile"},
}
