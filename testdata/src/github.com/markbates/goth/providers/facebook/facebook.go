// Package facebook stands for the package of that path.
package facebook

type Provider struct{}

func New(clientKey, secret, callbackURL string, scopes ...string) *Provider { return nil }
