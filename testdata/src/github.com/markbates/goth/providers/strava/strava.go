// Package strava stands for the package of that path.
package strava

type Provider struct{}

func New(clientKey, secret, callbackURL string, scopes ...string) *Provider { return nil }
