package parameter

import (
	"fmt"
	"net/http"
	"net/url"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
	"golang.org/x/oauth2/github"
	"golang.org/x/oauth2/google"
)

func form(id string) (*http.Response, error) {
	v := url.Values{}
	v.Set("client_id", id)
	v.Set("scopes", "repo user:email") // want `github: the parameter "scopes" is not read; write "scope" \[parameter\]`
	return http.Get("https://github.com/login/oauth/authorize?" + v.Encode())
}

func table(id, secret string) (*http.Response, error) {
	return http.PostForm("https://login.microsoftonline.com/contoso/oauth2/v2.0/token", url.Values{
		"grant_type":    {"client_credentials"},
		"client_id":     {id},
		"client_secret": {secret},
		"scopes":        {"https://graph.microsoft.com/.default"}, // want `microsoft: the parameter "scopes" is not read; write "scope" \[parameter\]`
	})
}

func plain(id string) string {
	return "https://discord.com/oauth2/authorize?response_type=code&client_id=" + id + "&scopes=identify" // want `discord: the parameter "scopes" is not read; write "scope" \[parameter\]`
}

func format(id, scopes string) string {
	return fmt.Sprintf("https://github.com/login/oauth/authorize?scopes=%s&client_id=%s", scopes, id) // want `github: the parameter "scopes" is not read; write "scope" \[parameter\]`
}

const name = "scopes"

// The name may be for more: it is left to people.
func named() string {
	c := &oauth2.Config{Endpoint: google.Endpoint}
	return c.AuthCodeURL("state", oauth2.SetAuthURLParam(`scopes`, "openid")) + // want `google: the parameter "scopes" is not read; write "scope" \[parameter\]`
		c.AuthCodeURL("state", oauth2.SetAuthURLParam(name, "email")) // want `google: the parameter "scopes" is not read; write "scope" \[parameter\]`
}

func fields(id string) map[string]string {
	const endpoint = "https://accounts.google.com/o/oauth2/v2/auth"
	return map[string]string{
		"client_id": id,
		"scopes":    "openid", // want `google: the parameter "scopes" is not read; write "scope" \[parameter\]`
	}
}

func replaced() string {
	conf := &oauth2.Config{
		Endpoint: github.Endpoint,
		Scopes:   []string{"repo", "user:email"}, // want `github: "repo" is not sent, as the parameter "scope" takes the place of the list; write it there \[parameter\]`
	}
	return conf.AuthCodeURL("state", oauth2.SetAuthURLParam("scope", "user:email gist"))
}

type client struct{ conf *oauth2.Config }

func newClient() *client {
	return &client{&oauth2.Config{Endpoint: google.Endpoint, Scopes: []string{"openid", "email"}}} // want `google: "email" is not sent, .* \[parameter\]`
}

func (c *client) login() string {
	return c.conf.AuthCodeURL("state", oauth2.AccessTypeOffline, oauth2.SetAuthURLParam("scope", "openid"))
}

var both = clientcredentials.Config{
	TokenURL:       "https://login.microsoftonline.com/contoso/oauth2/v2.0/token",
	Scopes:         []string{"https://graph.microsoft.com/.default"}, // want `microsoft: the scopes are given twice, in the list and in the parameter "scope", and the library refuses that; write them in one place \[parameter\]`
	EndpointParams: url.Values{"scope": {"https://graph.microsoft.com/.default"}},
}

func later(audience string) clientcredentials.Config {
	params := url.Values{"audience": {audience}}
	params.Set("scope", "read")
	return clientcredentials.Config{
		TokenURL:       "https://acme.example/token",
		Scopes:         []string{"write"}, // want `oauth2: the scopes are given twice, .* \[parameter\]`
		EndpointParams: params,
	}
}

func assigned() *clientcredentials.Config {
	conf := &clientcredentials.Config{TokenURL: "https://acme.example/token"}
	conf.Scopes = []string{"write"} // want `oauth2: the scopes are given twice, .* \[parameter\]`
	conf.EndpointParams = url.Values{}
	conf.EndpointParams.Add("scope", "read")
	return conf
}

var credentials = clientcredentials.Config{
	TokenURL:       "https://login.microsoftonline.com/contoso/oauth2/v2.0/token",
	EndpointParams: url.Values{"scopes": {"https://graph.microsoft.com/.default"}}, // want `microsoft: the parameter "scopes" is not read; write "scope" \[parameter\]`
}
