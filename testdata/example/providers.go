package main

import (
	"os"
	"strings"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/endpoints"
)

// The house's own provider is declared in scopes.toml beside this file.
const (
	houseURL    = "https://login.house.example"
	houseScopes = "read_profile write_multipas"
)

var calendar = []string{
	"openid",
	"calendar.readonly",
	"https://www.googleapis.com/auth/gmail.readonlly",
}

var providers = map[string]oauth2.Config{
	"github": {
		ClientID: os.Getenv("GITHUB_CLIENT_ID"),
		Endpoint: endpoints.GitHub,
		Scopes:   []string{"read:user,user:email"},
	},
	"google": {
		ClientID: os.Getenv("GOOGLE_CLIENT_ID"),
		Endpoint: endpoints.Google,
		Scopes:   append(calendar, "email", "profile"),
	},
	"linkedin": {
		ClientID: os.Getenv("LINKEDIN_CLIENT_ID"),
		Endpoint: endpoints.LinkedIn,
		Scopes:   []string{"r_liteprofile", "r_emailaddress"},
	},
	"microsoft": {
		ClientID: os.Getenv("MICROSOFT_CLIENT_ID"),
		Endpoint: endpoints.AzureAD("common"),
		Scopes:   []string{"openid", "User.Raed", "offline_access", "openid"},
	},
	"strava": {
		ClientID: os.Getenv("STRAVA_CLIENT_ID"),
		Endpoint: endpoints.Strava,
		Scopes:   []string{"read", "activity:read"},
	},
	"house": {
		ClientID: os.Getenv("HOUSE_CLIENT_ID"),
		Endpoint: oauth2.Endpoint{AuthURL: houseURL + "/authorize", TokenURL: houseURL + "/token"},
		Scopes:   strings.Fields(houseScopes),
	},
}
