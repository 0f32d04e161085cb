// Facebook no longer lets programs post for a user: "Invalid Scopes:
// publish_actions".
//
// https://github.com/muesli/beehive/issues/264
package facebook

import (
	"log"
	"net/url"
	"strings"

	"golang.org/x/oauth2"
)

func wrong(id, secret, redirect string) string {
	conf := &oauth2.Config{
		ClientID:     id,
		ClientSecret: secret,
		RedirectURL:  redirect,
		Scopes:       []string{"public_profile", "publish_actions"}, // want `facebook: "publish_actions" is no longer granted; no scope is known to replace it \[removed\]`
		Endpoint:     oauth2.Endpoint{AuthURL: "https://www.facebook.com/v3.2/dialog/oauth", TokenURL: "https://graph.facebook.com/v3.2/oauth/access_token"},
	}
	u, err := url.Parse(conf.Endpoint.AuthURL)
	if err != nil {
		log.Fatal("Parse:", err)
	}
	parameters := url.Values{}
	parameters.Add("client_id", conf.ClientID)
	parameters.Add("scope", strings.Join(conf.Scopes, " "))
	parameters.Add("redirect_uri", conf.RedirectURL)
	parameters.Add("response_type", "code")
	parameters.Add("state", "beehive")
	u.RawQuery = parameters.Encode()
	return u.String()
}
