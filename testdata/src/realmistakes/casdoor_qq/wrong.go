// QQ's provider was copied from Google's.
//
// https://github.com/casdoor/casdoor/commit/59333c9a075273c9534065dee8172b4113f22d0b
package qq

import "golang.org/x/oauth2"

func wrong() *oauth2.Config {
	var endpoint = oauth2.Endpoint{
		TokenURL: "https://graph.qq.com/oauth2.0/token",
	}
	var config = &oauth2.Config{
		Scopes:   []string{"profile", "email"}, // want `qq: "email" is joined to "profile" with a space, and the server wants commas between scopes; .*\[space-joined\]`
		Endpoint: endpoint,
	}
	return config
}
