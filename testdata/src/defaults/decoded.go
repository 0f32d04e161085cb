package defaults

import (
	"github.com/spf13/viper"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/github"
	"golang.org/x/oauth2/google"
)

// Settings are what viper writes the program's configuration to.
type Settings struct {
	Login  Login `mapstructure:"sso"`
	Google Login
	scopes []string
}

type Login struct {
	Permissions []string `mapstructure:"wants,omitempty"` // want Permissions:`holds\(repo, user:emial, …\)` Permissions:`wraps\(0 space github\)`
	Scopes      []string // want Scopes:`wraps\(0 space\)`
}

func decode() []*oauth2.Config {
	viper.SetDefault("sso.wants", []string{"repo", "user:emial"}) // want `github: "user:emial" .* \[misspelled\]`
	viper.SetDefault("SSO.Scopes", []string{"gistt"})             // want `github: "gistt" .* \[misspelled\]`
	viper.SetDefault("google.scopes", []string{"openid", "read:orgg"})
	viper.SetDefault("scopes", []string{"reppo"})
	viper.SetDefault("old.rights", []string{"gisst"}) // want `github: "gisst" .* \[misspelled\]`
	var s Settings
	if err := viper.Unmarshal(&s); err != nil {
		return nil
	}
	var old struct{ Rights []string } // want Rights:`wraps\(0 space github\)`
	viper.UnmarshalKey("old", &old)
	return []*oauth2.Config{
		{Endpoint: github.Endpoint, Scopes: s.Login.Permissions},
		{Endpoint: github.Endpoint, Scopes: s.Login.Scopes},
		{Endpoint: google.Endpoint, Scopes: s.Google.Scopes},
		{Endpoint: github.Endpoint, Scopes: old.Rights},
	}
}

// Of a part of the settings it cannot be told which one it is.
func (l *Login) config() *oauth2.Config {
	return &oauth2.Config{Endpoint: github.Endpoint, Scopes: l.Scopes}
}
