// Strava wants commas between scopes; goth handed each on as an element, and
// the library joined them with spaces.
//
// https://github.com/markbates/goth/issues/435
package strava

import "golang.org/x/oauth2"

var endpoint = oauth2.Endpoint{
	AuthURL:  "https://www.strava.com/oauth/authorize",
	TokenURL: "https://www.strava.com/oauth/token",
}

func newWrong(scopes []string) *oauth2.Config {
	c := &oauth2.Config{Endpoint: endpoint, Scopes: []string{}}
	if len(scopes) > 0 {
		for _, scope := range scopes {
			c.Scopes = append(c.Scopes, scope)
		}
	} else {
		c.Scopes = []string{"read"}
	}
	return c
}

func wrong() *oauth2.Config {
	return newWrong([]string{"activity:read", "activity:read_all"}) // want `strava: .*\[space-joined\]`
}
