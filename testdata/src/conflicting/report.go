package conflicting

import (
	"net/http"
	"net/url"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
	"golang.org/x/oauth2/endpoints"
	"golang.org/x/oauth2/google"
	"golang.org/x/oauth2/microsoft"
	"golang.org/x/oauth2/slack"
)

var offline = oauth2.Config{
	Endpoint: google.Endpoint,
	Scopes:   []string{"openid", "email", "offline_access"}, // want `google: "offline_access" is not a scope; to get a refresh token, send access_type=offline \(oauth2.AccessTypeOffline\) \[conflicting\]`
}

var beside = oauth2.Config{
	Endpoint: microsoft.AzureADEndpoint("common"),
	Scopes: []string{
		"openid",
		"https://graph.microsoft.com/.default", // want `microsoft: .* cannot be asked for beside "User.Read"; .* \[conflicting\]`
		"User.Read",
	},
}

const token = "https://login.microsoftonline.com/contoso/oauth2/v2.0/token"

var client = clientcredentials.Config{
	TokenURL: token,
	Scopes:   []string{"User.Read.All"}, // want `microsoft: "User.Read.All" cannot be asked for with client credentials; write "https://graph.microsoft.com/.default" \[conflicting\]`
}

var clients = clientcredentials.Config{
	TokenURL: token,
	Scopes: []string{
		"https://vault.azure.net/user_impersonation", // want `microsoft: .* write "https://vault.azure.net/.default" \[conflicting\]`
	},
}

var resources = oauth2.Config{
	Endpoint: microsoft.AzureADEndpoint("common"),
	Scopes:   []string{"offline_access", "User.Read", "https://management.azure.com/user_impersonation"}, // want `microsoft: .* is of another resource than "User.Read", and a token is for one resource; .* \[conflicting\]`
}

var either = clientcredentials.Config{
	TokenURL: token,
	Scopes:   []string{"https://vault.azure.net/.default", "https://storage.azure.com/.default"}, // want `microsoft: "https://storage.azure.com/.default" is of another resource .* \[conflicting\]`
}

// The grant stands in the same form.
func form() (*http.Response, error) {
	return http.PostForm(token, url.Values{
		"client_id":  {"x"},
		"grant_type": {"client_credentials"},
		"scope":      {"User.Read.All"}, // want `microsoft: "User.Read.All" cannot be asked for with client credentials; .* \[conflicting\]`
	})
}

func formByKeys() (*http.Response, error) {
	v := url.Values{}
	v.Set("grant_type", "client_credentials")
	v.Set("scope", "https://vault.azure.net/user_impersonation") // want `microsoft: .* write "https://vault.azure.net/.default" \[conflicting\]`
	return http.PostForm(token, v)
}

func users(conf *oauth2.Config) string {
	conf.Endpoint = slack.Endpoint
	return conf.AuthCodeURL("", oauth2.SetAuthURLParam("user_scope", "search:read,channels:join")) // want `slack: "channels:join" is a scope of a bot's token, and is asked for a user's \[conflicting\]`
}

var commands = oauth2.Config{
	Endpoint: endpoints.Discord,
	Scopes:   []string{"identify", "applications.commands.update"}, // want `discord: "applications.commands.update" is granted to applications alone .* \[conflicting\]`
}

var install = oauth2.Config{
	Endpoint: oauth2.Endpoint{
		AuthURL:  "https://slack.com/oauth/v2/authorize",
		TokenURL: "https://slack.com/api/oauth.v2.access",
	},
	Scopes: []string{
		"channels:read",
		"search:read", // want `slack: "search:read" is a scope of a user's token, and is asked for a bot's \[conflicting\]`
	},
}

const installURL = "https://slack.com/oauth/v2/authorize?client_id=1&scope=commands,stars:read&user_scope=search:read" // want `slack: "stars:read" is a scope of a user's token, and is asked for a bot's \[conflicting\]`

var signIn = oauth2.Config{
	Endpoint: slack.Endpoint,
	Scopes:   []string{"identity.basic", "users:read"}, // want `slack: "identity.basic" cannot be asked for beside "users:read"; ask for it in a request of its own \[conflicting\]`
}
