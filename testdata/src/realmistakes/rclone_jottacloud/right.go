package jottacloud

import (
	"net/url"
	"strings"
)

func right(user, token string) *strings.Reader {
	values := url.Values{}
	values.Set("client_id", "jottacli")
	values.Set("grant_type", "password")
	values.Set("password", token)
	values.Set("scope", "openid offline_access")
	values.Set("username", user)
	return strings.NewReader(values.Encode())
}
