// Package multipass asks a provider that only its scopes.toml knows.
package multipass

import "golang.org/x/oauth2"

var acme = oauth2.Endpoint{
	AuthURL:  "https://auth.acme.example/authorize",
	TokenURL: "https://auth.acme.example/token",
}

var api = oauth2.Endpoint{AuthURL: "https://api.acme.example/authorize"}

var right = oauth2.Config{Endpoint: acme, Scopes: []string{"read_profile write_multipass"}}

var comma = oauth2.Config{Endpoint: acme, Scopes: []string{"read_profile,write_multipass"}} // want `acme: "read_profile,write_multipass" .* \[comma-joined\]`

var slip = oauth2.Config{Endpoint: acme, Scopes: []string{"read_profile write_multipas"}} // want `acme: "write_multipas" .*"write_multipass".* \[misspelled\]`

var upper = oauth2.Config{Endpoint: acme, Scopes: []string{"Write_multipass"}} // want `acme: "Write_multipass" .*"write_multipass".* \[wrong-case\]`

var bare = oauth2.Config{Endpoint: api, Scopes: []string{"write_multipass"}} // want `acme-api: "write_multipass" .*"api.write_multipass".* \[missing-prefix\]`

var blank = oauth2.Config{Endpoint: acme, Scopes: []string{"write_multipass "}} // want `acme: "write_multipass " .* \[whitespace\]`

func param(conf *oauth2.Config) []string {
	conf.Endpoint = acme
	return []string{
		conf.AuthCodeURL("", oauth2.SetAuthURLParam("scope", "read_profile write_multipass")),
		conf.AuthCodeURL("", oauth2.SetAuthURLParam("scope", "read_profile,write_multipass")), // want `acme: .* \[comma-joined\]`
		conf.AuthCodeURL("", oauth2.SetAuthURLParam("scope", `read_profile write_multipas`)),  // want `acme: .* \[misspelled\]`
	}
}
