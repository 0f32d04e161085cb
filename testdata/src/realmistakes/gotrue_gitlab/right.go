package gitlab

import "golang.org/x/oauth2"

func right(id, secret, base string) *oauth2.Config {
	host := chooseHost(base, defaultGitLabAuthBase)
	return &oauth2.Config{
		ClientID:     id,
		ClientSecret: secret,
		Endpoint: oauth2.Endpoint{
			AuthURL:  host + "/oauth/authorize",
			TokenURL: host + "/oauth/token",
		},
		Scopes: []string{"read_user"},
	}
}
