// Package okta stands for the package of that path.
package okta

type ConfigSetter func()

func WithScopes(scopes []string) ConfigSetter { return nil }
