// Package gocloak stands for the package of that path.
package gocloak

import "context"

type TokenOptions struct {
	ClientID *string
	Scope    *string
	Scopes   []string
}

type GoCloak struct{}

func StringP(value string) *string { return &value }

func (g *GoCloak) LoginClient(ctx context.Context, clientID, clientSecret, realm string, scopes ...string) (any, error) {
	return nil, nil
}

type Client struct{ DefaultClientScopes, OptionalClientScopes *[]string }
