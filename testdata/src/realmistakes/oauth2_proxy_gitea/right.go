package gitea

import "net/url"

func right(clientID, org string) string {
	scope := "read:user"
	if org != "" {
		scope += " read:organization"
	}
	params := url.Values{}
	params.Set("client_id", clientID)
	params.Set("response_type", "code")
	params.Set("scope", scope)
	return "https://gitea.com/login/oauth/authorize?" + params.Encode()
}
