// Package schema stands for the package of that path.
package schema

type Schema struct {
	Description string
	Default     any
	Elem        any
}
