// Package computepb stands for the package of that path.
package computepb

type ServiceAccount struct {
	Email  *string
	Scopes []string
}
