// Two empty texts stand for no scopes, and are sent as a space.
//
// https://github.com/casdoor/casdoor/pull/638
package alipay

import "golang.org/x/oauth2"

func wrong(clientId, clientSecret string) *oauth2.Config {
	endpoint := oauth2.Endpoint{
		AuthURL:  "https://openauth.alipay.com/oauth2/publicAppAuthorize.htm",
		TokenURL: "https://openapi.alipay.com/gateway.do",
	}
	config := &oauth2.Config{
		Scopes:       []string{"", ""}, // want `"" is no scope; leave the element out \[empty\]` `"" is no scope; .*\[empty\]`
		Endpoint:     endpoint,
		ClientID:     clientId,
		ClientSecret: clientSecret,
	}
	return config
}
