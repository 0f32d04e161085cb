package traefikoidc

import (
	"net/url"
	"strings"
)

func right(issuerURL, authURL, clientID string, scopes []string) string {
	params := url.Values{}
	params.Set("client_id", clientID)
	params.Set("response_type", "code")
	if strings.Contains(issuerURL, "accounts.google.com") {
		params.Set("access_type", "offline")
	} else {
		scopes = append(scopes, "offline_access")
	}
	params.Set("scope", strings.Join(scopes, " "))
	return authURL + "?" + params.Encode()
}
