// Package storage stands for the package of that path.
package storage

type AuthRequest struct {
	ClientID string
	Scopes   []string
}
