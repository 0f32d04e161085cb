// Package stripe stands for the package of that path.
package stripe

func String(v string) *string { return &v }

type AuthorizeURLParams struct {
	ClientID *string
	Scope    *string
}
