package deprecated

import (
	"os"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/endpoints"
)

// The endpoint may be replaced by one that nobody knows; these scopes are
// LinkedIn's and nobody else's all the same.
func replaceable() *oauth2.Config {
	c := &oauth2.Config{
		Endpoint: endpoints.LinkedIn,
		Scopes:   []string{"openid", "r_liteprofile"}, // want `linkedin: "r_liteprofile" is deprecated .* \[deprecated\]`
	}
	if url := os.Getenv("AUTH_URL"); url != "" {
		c.Endpoint = oauth2.Endpoint{AuthURL: url}
	}
	return c
}

func helper(url string, scopes ...string) *oauth2.Config {
	if url == "" {
		url = endpoints.GitHub.AuthURL
	}
	return &oauth2.Config{Endpoint: oauth2.Endpoint{AuthURL: url}, Scopes: scopes}
}

// What is meant for the other endpoint stays silent.
var _ = helper(os.Getenv("AUTH_URL"), "read_user", "groups")
