// Package oauth stands for the package of that path.
package oauth

type Host struct{ DeviceCodeURL, AuthorizeURL, TokenURL string }

func NewGitHubHost(hostURL string) (*Host, error) { return nil, nil }

type Flow struct {
	Host   *Host
	Scopes []string
}
