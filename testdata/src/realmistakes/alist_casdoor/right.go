package alist

import "net/url"

func right(endpoint, clientID, redirect string) string {
	v := url.Values{}
	v.Add("response_type", "code")
	v.Add("redirect_uri", redirect)
	v.Add("client_id", clientID)
	v.Add("scope", "profile")
	return endpoint + "/login/oauth/authorize?" + v.Encode()
}
