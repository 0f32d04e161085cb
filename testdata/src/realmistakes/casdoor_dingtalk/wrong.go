// DingTalk's provider was copied from Facebook's; its pages take no such scopes.
//
// https://github.com/casdoor/casdoor/commit/9d259e7193b9ae8c74241a783e3621b07748f60a
package dingtalk

import "golang.org/x/oauth2"

func wrong(clientId, clientSecret, redirectUrl string) *oauth2.Config {
	var endpoint = oauth2.Endpoint{
		AuthURL:  "https://oapi.dingtalk.com/sns/getuserinfo_bycode",
		TokenURL: "https://oapi.dingtalk.com/gettoken",
	}
	return &oauth2.Config{
		Scopes:       []string{"email,public_profile"}, // want `.*\[comma-joined\]`
		Endpoint:     endpoint,
		ClientID:     clientId,
		ClientSecret: clientSecret,
		RedirectURL:  redirectUrl,
	}
}
