package constants

import (
	"code.gitea.io/sdk/gitea"
	"github.com/markbates/goth/providers/azureadv2"
	"golang.org/x/oauth2"
	calendar "google.golang.org/api/calendar/v3"
)

// Copies of constants tell the provider as the constants do.
const (
	events                       = calendar.CalendarReadonlyScope
	again                        = events
	user                         = string(azureadv2.UserReadScope)
	packages                     = string(gitea.AccessTokenScopeWritePackage)
	wrong                        = azureadv2.MailboxSettingsReadScope
	typed    azureadv2.ScopeType = azureadv2.UserReadScope
)

var (
	_ = oauth2.Config{Scopes: []string{events, "calendar.events"}}                                 // want `^google: .*"https://www.googleapis.com/auth/calendar.events" \[missing-prefix\]$`
	_ = oauth2.Config{Scopes: []string{again, "calendar.events"}}                                  // want `^google: .* \[missing-prefix\]$`
	_ = oauth2.Config{Scopes: []string{user, "Calendars.Raed"}}                                    // want `^microsoft: "Calendars.Raed" .* \[misspelled\]$`
	_ = oauth2.Config{Scopes: []string{string(typed), "Calendars.Raed"}}                           // want `^microsoft: "Calendars.Raed" .* \[misspelled\]$`
	_ = oauth2.Config{Scopes: []string{string(wrong)}}                                             // want `^microsoft: "Mailbox.Settings.Read" .* \[misspelled\]$`
	_ = oauth2.Config{Scopes: []string{packages, "read:organizatoin"}}                             // want `^gitea: "read:organizatoin" .*"read:organization".* \[misspelled\]$`
	_ = oauth2.Config{Scopes: []string{string(gitea.AccessTokenScopeReadUser), "write:repositry"}} // want `^gitea: "write:repositry" .*"write:repository".* \[misspelled\]$`
)

// Two packages tell of none, in copies as well, and so does a copy that is no
// more than a text of the same name. What the SDK calls scopes are those of old
// servers, which are not called wrong.
const own = "read:user"

var (
	_ = oauth2.Config{Scopes: []string{events, user, "Calendars.Raed"}}
	_ = oauth2.Config{Scopes: []string{own, "Calendars.Raed"}}
	_ = oauth2.Config{Scopes: []string{events}}
	_ = oauth2.Config{Scopes: []string{
		string(gitea.AccessTokenScopeAll), string(gitea.AccessTokenScopeRepo), string(gitea.AccessTokenScopeReadOrg),
	}}
)
