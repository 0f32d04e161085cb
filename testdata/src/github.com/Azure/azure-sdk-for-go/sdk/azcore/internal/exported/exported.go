// Package exported stands for the package of that path.
package exported

type TokenRequestOptions struct {
	Claims string
	Scopes []string
}
