// Package oauth2 has the declarations of golang.org/x/oauth2 that script tests
// use, so that these need no network.
package oauth2

// Config describes an application.
type Config struct {
	ClientID     string
	ClientSecret string
	Endpoint     Endpoint
	RedirectURL  string
	Scopes       []string
}

// Endpoint is where a provider is asked.
type Endpoint struct {
	AuthURL       string
	DeviceAuthURL string
	TokenURL      string
}
