// offline_access was added for every provider, and Google refuses it.
//
// https://github.com/lukaszraczylo/traefikoidc/issues/44
//
// Not caught: which provider it is says the configuration.
package traefikoidc

import (
	"net/url"
	"strings"
)

func wrong(authURL, clientID string, scopes []string) string {
	params := url.Values{}
	params.Set("client_id", clientID)
	params.Set("response_type", "code")
	scopes = append(scopes, "offline_access")
	params.Set("scope", strings.Join(scopes, " "))
	return authURL + "?" + params.Encode()
}
