package google

import (
	"context"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/jwt"
)

var Endpoint oauth2.Endpoint

const JWTTokenURL = "https://oauth2.googleapis.com/token"

type Credentials struct {
	ProjectID   string
	JSON        []byte
	TokenSource oauth2.TokenSource
}

type CredentialsParams struct {
	Scopes  []string
	Subject string
}

func ConfigFromJSON(jsonKey []byte, scope ...string) (*oauth2.Config, error) { return nil, nil }
func JWTConfigFromJSON(jsonKey []byte, scope ...string) (*jwt.Config, error) { return nil, nil }
func DefaultClient(ctx context.Context, scope ...string) (any, error)        { return nil, nil }
func ComputeTokenSource(account string, scope ...string) any                 { return nil }
func FindDefaultCredentials(ctx context.Context, scopes ...string) (*Credentials, error) {
	return nil, nil
}
func CredentialsFromJSON(ctx context.Context, jsonData []byte, scopes ...string) (*Credentials, error) {
	return nil, nil
}

func DefaultTokenSource(ctx context.Context, scope ...string) (oauth2.TokenSource, error) {
	return nil, nil
}
