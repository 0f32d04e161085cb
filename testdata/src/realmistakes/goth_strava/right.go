package strava

import (
	"strings"

	"golang.org/x/oauth2"
)

func newRight(scopes []string) *oauth2.Config {
	c := &oauth2.Config{Endpoint: endpoint, Scopes: []string{}}
	if len(scopes) > 0 {
		c.Scopes = []string{strings.Join(scopes, ",")}
	} else {
		c.Scopes = []string{"read"}
	}
	return c
}

func right() *oauth2.Config {
	return newRight([]string{"activity:read", "activity:read_all"})
}
