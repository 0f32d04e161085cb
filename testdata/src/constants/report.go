// Package constants asks for scopes by the constants of other packages.
package constants

import (
	"github.com/markbates/goth/providers/azureadv2"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"golang.org/x/oauth2/microsoft"
	"google.golang.org/api/gmail/v1"
)

// A constant that is wrong in its own package is reported where it is used; its
// package tells the provider.
var _ = oauth2.Config{Scopes: []string{
	string(azureadv2.MailboxSettingsReadScope),   // want `^microsoft: "Mailbox.Settings.Read" .*"MailboxSettings.Read".* \[misspelled\]$`
	string(azureadv2.EduRosteringReadBasicScope), // want `^microsoft: "EduRostering.ReadBasic" .*"EduRoster.ReadBasic" \[removed\]$`
	string(azureadv2.UserReadScope),
	"Calendars.Raed", // want `^microsoft: "Calendars.Raed" .*"Calendars.Read".* \[misspelled\]$`
}}

// So does it where the scopes alone would not.
var _ = oauth2.Config{Scopes: []string{gmail.GmailLabelsScope, "gmail.send"}} // want `^google: .*"https://www.googleapis.com/auth/gmail.send" \[missing-prefix\]$`

// A right scope is named by its constant, where one word stands for it.
var _ = oauth2.Config{
	Endpoint: google.Endpoint,
	Scopes: []string{
		"https://www.googleapis.com/auth/gmail.readonyl",                  // want `^google: .* \[misspelled\]$`
		"https://www.googleapis.com/auth/drive.readonyl",                  // want `^google: .* \[misspelled\]$`
		"openid https://www.googleapis.com/auth/calendar.evnts",           // want `^google: .* \[misspelled\]$`
		`https://www.googleapis.com/auth/gmail.lables`,                    // want `^google: .* \[misspelled\]$`
		"https://www.googleapis.com/auth/" + "gmail.readonly.x" + "gmail", // parts are not put together
	},
}

// So is one that lacks what a constant has.
var _ = oauth2.Config{Endpoint: google.Endpoint, Scopes: []string{"gmail.labels"}} // want `^google: .* \[missing-prefix\]$`

// The constant's type must be the literal's.
var _ = oauth2.Config{Endpoint: microsoft.AzureADEndpoint("t"), Scopes: []string{string(azureadv2.ScopeType("Calendars.Raed"))}} // want `^microsoft: .* \[misspelled\]$`

// Where something else has the package's name, the text is mended.
func hidden(gmail string) oauth2.Config {
	return oauth2.Config{
		Endpoint: google.Endpoint,
		Scopes:   []string{"https://www.googleapis.com/auth/gmail.readonyl"}, // want `^google: .* \[misspelled\]$`
	}
}
