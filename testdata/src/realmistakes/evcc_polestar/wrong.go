// Several values of one key become several parameters, and the server reads
// one of them.
//
// https://github.com/evcc-io/evcc/pull/28466
package polestar

import (
	"fmt"
	"net/url"
)

const (
	OAuthURI    = "https://polestarid.eu.polestar.com"
	ClientID    = "l3oopkc_10"
	RedirectURI = "https://www.polestar.com/sign-in-callback"
)

func wrong(state string) string {
	data := url.Values{
		"client_id":     {ClientID},
		"redirect_uri":  {RedirectURI},
		"response_type": {"code"},
		"state":         {state},
		"scope":         {"openid", "profile", "email"}, // want `oauth2: "profile" is sent in a second parameter beside "openid", and a server reads only one; write "openid profile email" as one text \[repeated\]`
	}
	return fmt.Sprintf("%s/as/authorization.oauth2?%s", OAuthURI, data.Encode())
}
