// A refresh token was asked for as OpenID Connect has it, also of Google.
//
// https://github.com/foks-proj/go-foks/issues/244
package foks

import (
	"context"

	"github.com/coreos/go-oidc/v3/oidc"
	"golang.org/x/oauth2"
)

func wrong(ctx context.Context, clientID string) (string, error) {
	provider, err := oidc.NewProvider(ctx, "https://accounts.google.com")
	if err != nil {
		return "", err
	}
	// Include "offline_access" to get a refresh token.
	scopes := []string{"openid", "email", "profile", "offline_access"} // want `google: "offline_access" is not a scope; .*\[conflicting\]`
	conf := &oauth2.Config{ClientID: clientID, Endpoint: provider.Endpoint(), Scopes: scopes}
	return conf.AuthCodeURL("state"), nil
}
