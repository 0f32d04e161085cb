// Package dropbox stands for the package of that path.
package dropbox

type Provider struct{}

func New(clientKey, secret, callbackURL string, scopes ...string) *Provider { return nil }
