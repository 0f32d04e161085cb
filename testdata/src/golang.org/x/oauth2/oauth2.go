// Package oauth2 has the declarations that tests need.
package oauth2

import "context"

type Endpoint struct {
	AuthURL       string
	DeviceAuthURL string
	TokenURL      string
}

type Config struct {
	ClientID     string
	ClientSecret string
	Endpoint     Endpoint
	RedirectURL  string
	Scopes       []string
}

type AuthCodeOption interface{ setValue() }

var AccessTypeOffline AuthCodeOption = SetAuthURLParam("access_type", "offline")

func SetAuthURLParam(key, value string) AuthCodeOption { return nil }

type Token struct{ AccessToken string }

func (c *Config) AuthCodeURL(state string, opts ...AuthCodeOption) string { return "" }

type TokenSource interface{ Token() (*Token, error) }

func (t *Token) Extra(key string) any { return nil }

type DeviceAuthResponse struct{ UserCode string }

func (c *Config) DeviceAuth(ctx context.Context, opts ...AuthCodeOption) (*DeviceAuthResponse, error) {
	return nil, nil
}

func (c *Config) DeviceAccessToken(ctx context.Context, da *DeviceAuthResponse, opts ...AuthCodeOption) (*Token, error) {
	return nil, nil
}

func (c *Config) Exchange(ctx context.Context, code string, opts ...AuthCodeOption) (*Token, error) {
	return nil, nil
}
