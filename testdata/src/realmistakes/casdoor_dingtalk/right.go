package dingtalk

import "golang.org/x/oauth2"

func right(clientId, clientSecret, redirectUrl string) *oauth2.Config {
	var endpoint = oauth2.Endpoint{
		AuthURL:  "https://oapi.dingtalk.com/sns/getuserinfo_bycode",
		TokenURL: "https://oapi.dingtalk.com/gettoken",
	}
	return &oauth2.Config{
		Endpoint:     endpoint,
		ClientID:     clientId,
		ClientSecret: clientSecret,
		RedirectURL:  redirectUrl,
	}
}
