// Package auth stands for the package of that path.
package auth

type Provider interface{ SetScopes(scopes []string) }

func NewProviderByName(name string) (Provider, error) { return nil, nil }
