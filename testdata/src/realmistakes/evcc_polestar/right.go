package polestar

import (
	"fmt"
	"net/url"
)

func right(state string) string {
	data := url.Values{
		"client_id":     {ClientID},
		"redirect_uri":  {RedirectURI},
		"response_type": {"code"},
		"scope":         {"openid profile email"},
		"state":         {state},
	}
	return fmt.Sprintf("%s/as/authorization.oauth2?%s", OAuthURI, data.Encode())
}
