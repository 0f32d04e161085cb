// The GitLab provider was copied from GitHub's and kept its scope.
//
// https://github.com/supabase/auth/commit/568b6b6aac25fa50526e7d544fa729a4a85263b3
package gitlab

import "golang.org/x/oauth2"

const defaultGitLabAuthBase = "gitlab.com"

func chooseHost(base, defaultHost string) string {
	if base == "" {
		return "https://" + defaultHost
	}
	return base
}

func wrong(id, secret, base string) *oauth2.Config {
	host := chooseHost(base, defaultGitLabAuthBase)
	return &oauth2.Config{
		ClientID:     id,
		ClientSecret: secret,
		Endpoint: oauth2.Endpoint{
			AuthURL:  host + "/oauth/authorize",
			TokenURL: host + "/oauth/token",
		},
		Scopes: []string{"user:email"}, // want `gitlab: "user:email" is a scope of GitHub; .*\[wrong-provider\]`
	}
}
