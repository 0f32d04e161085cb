// Package spotifyauth stands for the package of that path.
package spotifyauth

type AuthenticatorOption func()

func WithScopes(scopes ...string) AuthenticatorOption { return nil }

func New(opts ...AuthenticatorOption) any { return nil }
