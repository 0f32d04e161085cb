package constants

import (
	"github.com/markbates/goth/providers/azureadv2"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	mail "google.golang.org/api/gmail/v1"
)

// Right constants, known by their package or by the endpoint.
var (
	_ = oauth2.Config{Scopes: []string{string(azureadv2.UserReadScope), string(azureadv2.MailboxSettingsReadWriteScope)}}
	_ = oauth2.Config{Endpoint: google.Endpoint, Scopes: []string{mail.MailGoogleComScope}}
	_ = oauth2.Config{Endpoint: google.Endpoint, Scopes: []string{mail.GmailReadonlyScope}}
)

// Two packages tell of two providers, and so of none.
var _ = oauth2.Config{Scopes: []string{mail.GmailReadonlyScope, string(azureadv2.UserReadScope), "Calendars.Raed"}}

// A wrong constant that nobody asks for is its package's affair.
var unused = azureadv2.MailboxSettingsReadScope
