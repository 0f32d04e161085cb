// Casdoor was asked for GitHub's kind of right, and gives names with profile.
//
// https://github.com/AlistGo/alist/pull/4274
//
// Not caught: the server is the user's own, and its scopes are its own.
package alist

import "net/url"

func wrong(endpoint, clientID, redirect string) string {
	v := url.Values{}
	v.Add("response_type", "code")
	v.Add("redirect_uri", redirect)
	v.Add("client_id", clientID)
	v.Add("scope", "read")
	return endpoint + "/login/oauth/authorize?" + v.Encode()
}
