// Package compute stands for the package of that path.
package compute

type ServiceAccount struct {
	Email  string
	Scopes []string
}
