// Package fosite stands for the package of that path.
package fosite

import "context"

type Arguments []string

type Session interface{}

type Requester interface {
	AppendRequestedScope(scope string)
	GrantScope(scope string)
	SetRequestedScopes(scopes Arguments)
}

type DefaultClient struct {
	ID           string
	RedirectURIs []string
	Scopes       []string
}

type Config struct{ RefreshTokenScopes []string }

type OAuth2Provider interface {
	IntrospectToken(ctx context.Context, token, tokenUse string, session Session, scope ...string) (string, Requester, error)
}
