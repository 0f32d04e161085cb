// Package github stands for the package of that path.
package github

type Provider struct{}

func New(clientKey, secret, callbackURL string, scopes ...string) *Provider { return nil }

func NewCustomisedURL(clientKey, secret, callbackURL, authURL, tokenURL, profileURL, emailURL string, scopes ...string) *Provider {
	return nil
}
