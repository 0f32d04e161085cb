package oauth

import "context"

type PerRPCCredentials interface{ RequireTransportSecurity() bool }

func NewApplicationDefault(ctx context.Context, scope ...string) (PerRPCCredentials, error) {
	return nil, nil
}

func NewServiceAccountFromFile(keyFile string, scope ...string) (PerRPCCredentials, error) {
	return nil, nil
}

func NewServiceAccountFromKey(jsonKey []byte, scope ...string) (PerRPCCredentials, error) {
	return nil, nil
}
