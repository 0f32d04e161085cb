// Package workspace stands for the package of that path.
package workspace

type CreateScope struct{ Scope string }
