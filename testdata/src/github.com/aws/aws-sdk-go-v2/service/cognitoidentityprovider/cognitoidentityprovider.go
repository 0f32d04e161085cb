// Package cognitoidentityprovider stands for the package of that path.
package cognitoidentityprovider

type CreateUserPoolClientInput struct {
	ClientName         *string
	AllowedOAuthScopes []string
}
