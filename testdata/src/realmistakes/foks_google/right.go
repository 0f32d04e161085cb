package foks

import (
	"context"

	"github.com/coreos/go-oidc/v3/oidc"
	"golang.org/x/oauth2"
)

func right(ctx context.Context, clientID string) (string, error) {
	provider, err := oidc.NewProvider(ctx, "https://accounts.google.com")
	if err != nil {
		return "", err
	}
	scopes := []string{"openid", "email", "profile"}
	conf := &oauth2.Config{ClientID: clientID, Endpoint: provider.Endpoint(), Scopes: scopes}
	return conf.AuthCodeURL("state", oauth2.SetAuthURLParam("access_type", "offline")), nil
}
