// Package azureadv2 is a stub of some of what github.com/markbates/goth has
// under this name. Two of its constants are wrong there too.
package azureadv2

type ScopeType string

const (
	CalendarsReadScope            ScopeType = "Calendars.Read"
	EduRosteringReadBasicScope    ScopeType = "EduRostering.ReadBasic"
	MailboxSettingsReadScope      ScopeType = "Mailbox.Settings.Read"
	MailboxSettingsReadWriteScope ScopeType = "MailboxSettings.ReadWrite"
	UserReadScope                 ScopeType = "User.Read"
)

type ProviderOptions struct{ Scopes []ScopeType }
