// The plus sign was written by hand, and Encode wrote it as %2B.
//
// https://github.com/rclone/rclone/commit/5aa15459c98e04d8e6e7a431644522a575b0b9d4
package jottacloud

import (
	"net/url"
	"strings"
)

func wrong(user, token string) *strings.Reader {
	values := url.Values{}
	values.Set("client_id", "jottacli")
	values.Set("grant_type", "password")
	values.Set("password", token)
	values.Set("scope", "offline_access+openid") // want `"offline_access\+openid" is escaped here, and again when it is sent; write "offline_access openid" \[encoding\]`
	values.Set("username", user)
	return strings.NewReader(values.Encode())
}
