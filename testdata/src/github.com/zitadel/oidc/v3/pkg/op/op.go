// Package op stands for the package of that path.
package op

type Config struct{ SupportedScopes []string }
