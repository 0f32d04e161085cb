// Package rp stands for the package of that path.
package rp

import "context"

type Option func()

func NewRelyingPartyOIDC(ctx context.Context, issuer, clientID, clientSecret, redirectURI string, scopes []string, options ...Option) (any, error) {
	return nil, nil
}
