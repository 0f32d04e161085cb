// Package openapi3 stands for the package of that path.
package openapi3

type SecurityRequirement map[string][]string

type OAuthFlow struct {
	AuthorizationURL string
	Scopes           map[string]string
}
