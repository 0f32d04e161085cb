package qq

import "golang.org/x/oauth2"

func right() *oauth2.Config {
	var endpoint = oauth2.Endpoint{
		TokenURL: "https://graph.qq.com/oauth2.0/token",
	}
	var config = &oauth2.Config{
		Scopes:   []string{"get_user_info"},
		Endpoint: endpoint,
	}
	return config
}
