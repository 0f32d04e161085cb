// The key of the parameter is scope; scopes was ignored, and a token for
// everything came back.
//
// https://github.com/golang/oauth2/issues/416
//
// Not caught: the server is not known, and a few do read scopes.
package issue416

import (
	"net/url"
	"strings"

	"golang.org/x/oauth2/clientcredentials"
)

func wrong(id, secret string, scopes []string) *clientcredentials.Config {
	return &clientcredentials.Config{
		ClientID:     id,
		ClientSecret: secret,
		TokenURL:     "https://example/token",
		EndpointParams: url.Values{
			// set scopes here
			"scopes": {strings.Join(scopes, " ")},
		},
	}
}
