// Package gitlab stands for the package of that path.
package gitlab

func Ptr[T any](v T) *T { return &v }

type CreatePersonalAccessTokenOptions struct {
	Name   *string
	Scopes *[]string
}

type CreateApplicationOptions struct {
	Name, RedirectURI, Scopes *string
}

type ListIssuesOptions struct{ Scope *string }
