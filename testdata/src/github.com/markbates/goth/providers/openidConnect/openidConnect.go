// Package openidConnect stands for the package of that path.
package openidConnect

type Provider struct{}

func New(clientKey, secret, callbackURL, openIDAutoDiscoveryURL string, scopes ...string) (*Provider, error) {
	return nil, nil
}
