package main

import "golang.org/x/oauth2"

// house is the provider of scopes.toml.
var house = oauth2.Config{
	Endpoint: oauth2.Endpoint{AuthURL: "https://login.house.example/authorize"},
	Scopes: []string{
		"read_profile",
		"write_multipas",
		"write_multipas", //nolint:scopevet // twice
	},
}
