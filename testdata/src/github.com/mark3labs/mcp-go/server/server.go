// Package server stands for the package of that path.
package server

type ProtectedResourceMetadataConfig struct {
	Resource        string
	ScopesSupported []string
}
