package quiet

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"strings"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
	"golang.org/x/oauth2/google"
	"golang.org/x/oauth2/microsoft"
	"google.golang.org/api/option"
)

// Scopes that look wrong and are right, in every form of sink.
var (
	viessmann = oauth2.Endpoint{AuthURL: "https://iam.viessmann.com/idp/v3/authorize"}
	nicru     = oauth2.Endpoint{TokenURL: "https://api.nic.ru/oauth/token"}
	patreon   = oauth2.Endpoint{AuthURL: "https://www.patreon.com/oauth2/authorize"}
	snowflake = oauth2.Endpoint{AuthURL: "https://account.snowflakecomputing.com/oauth/authorize"}
)

var oddConfigs = []oauth2.Config{
	{Endpoint: viessmann, Scopes: []string{"IoT User", "offline_access"}},
	{Endpoint: nicru, Scopes: []string{`.+:/dns-master/.+`}},
	{Endpoint: patreon, Scopes: []string{"identity", "identity[email]"}},
	{Endpoint: snowflake, Scopes: []string{"session:role:ANALYST", "refresh_token"}},
	{Endpoint: google.Endpoint, Scopes: []string{"https://mail.google.com/"}},
	{Endpoint: microsoft.AzureADEndpoint("common"), Scopes: []string{"https://management.azure.com//.default", "offline_access"}},
	{Endpoint: oauth2.Endpoint{AuthURL: "https://dex.example.org/auth"}, Scopes: []string{"openid", "audience:server:client_id:x"}},
}

var oddClient = clientcredentials.Config{
	TokenURL: "https://login.microsoftonline.com/common/oauth2/v2.0/token",
	Scopes:   []string{"https://management.azure.com//.default"},
}

func oddTexts(conf *oauth2.Config, token string) {
	for _, scope := range []string{
		"IoT User", `.+:/dns-master/.+`, "openid audience:server:client_id:x", "session:role:X", "identity[email]",
	} {
		conf.AuthCodeURL("", oauth2.SetAuthURLParam("scope", scope))
		v := url.Values{"grant_type": {"client_credentials"}, "scope": {scope}}
		http.PostForm(token, v)
		w := url.Values{}
		w.Set("client_id", "x")
		w.Add("scope", scope)
		http.PostForm("https://api.nic.ru/oauth/token", w)
	}
}

func oddURLs(id string) []string {
	return []string{
		"https://www.patreon.com/oauth2/authorize?client_id=x&scope=identity+identity[email]",
		"https://www.patreon.com/oauth2/authorize?client_id=x&scope=identity%20identity%5Bemail%5D",
		"https://iam.viessmann.com/idp/v3/authorize?client_id=x&scope=IoT%20User",
		"https://iam.viessmann.com/idp/v3/authorize?client_id=x&scope=IoT User",
		fmt.Sprintf("https://accounts.google.com/o/oauth2/auth?client_id=%s&scope=https://mail.google.com/", id),
		"https://accounts.google.com/o/oauth2/auth?scope=" + url.QueryEscape("https://mail.google.com/ openid"),
		"https://login.microsoftonline.com/common/oauth2/v2.0/authorize?scope=https%3A%2F%2Fmanagement.azure.com%2F%2F.default",
		"https://api.nic.ru/oauth/authorize?scope=" + url.QueryEscape(`.+:/dns-master/.+`),
	}
}

func oddCalls(ctx context.Context, key []byte) {
	google.ConfigFromJSON(key, "https://mail.google.com/")
	google.DefaultClient(ctx, []string{"https://mail.google.com/", "https://www.googleapis.com/auth/calendar.readonly"}...)
	option.WithScopes("https://mail.google.com/")
}

func oddJoined(e oauth2.Endpoint) *oauth2.Config {
	return &oauth2.Config{Endpoint: e, Scopes: []string{strings.Join([]string{"IoT User", "identity[email]"}, " ")}}
}
