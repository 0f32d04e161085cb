// Package tiktok stands for the package of that path.
package tiktok

type Provider struct{}

func New(clientKey, secret, callbackURL string, scopes ...string) *Provider { return nil }
