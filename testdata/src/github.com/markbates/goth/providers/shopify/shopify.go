// Package shopify stands for the package of that path.
package shopify

type Provider struct{}

func New(clientKey, secret, callbackURL string, scopes ...string) *Provider { return nil }
