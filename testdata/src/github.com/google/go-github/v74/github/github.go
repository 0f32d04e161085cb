// Package github stands for the package of that path.
package github

type Scope string

const (
	ScopeGist Scope = "gist"
	ScopeRepo Scope = "repo"
)

type AuthorizationRequest struct {
	Scopes []Scope
	Note   *string
}

type Authorization struct{ Scopes []Scope }
