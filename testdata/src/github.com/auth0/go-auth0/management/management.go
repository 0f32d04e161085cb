// Package management stands for the package of that path.
package management

type ConnectionOptionsGoogleOAuth2 struct{}

func (*ConnectionOptionsGoogleOAuth2) SetScopes(enable bool, scopes ...string) {}

type ResourceServerScope struct{ Value, Description *string }
