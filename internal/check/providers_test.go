package check_test

import (
	"strings"
	"testing"

	"github.com/scopevet/scopevet/internal/catalog"
)

// right are scopes that providers take, each in a form that has to be known to
// be seen as right.
var right = map[string][]string{
	"microsoft": {
		"User.Read", "user.read", "USER.READ", // the server ignores case
		"https://graph.microsoft.com/User.Read", "https://GRAPH.microsoft.com/mail.send",
		"https://graph.microsoft.com//User.Read", // the double slash of a resource that ends in one
		"https://graph.microsoft.us/User.Read", "https://dod-graph.microsoft.us/User.Read",
		"https://microsoftgraph.chinacloudapi.cn/User.Read",
		"00000003-0000-0000-c000-000000000000/User.Read",
		".default", "https://graph.microsoft.com/.default", "https://graph.microsoft.com//.default",
		"https://management.azure.com/.default", "https://management.azure.com/user_impersonation",
		"https://management.core.windows.net//.default", "https://management.usgovcloudapi.net/.default",
		"https://vault.azure.net/.default", "https://storage.azure.com/user_impersonation",
		"https://database.windows.net//.default", "https://outlook.office.com/IMAP.AccessAsUser.All",
		"https://outlook.office365.com/.default", "https://ossrdbms-aad.database.windows.net/.default",
		"https://contoso.sharepoint.com/AllSites.Read", "https://contoso.crm.dynamics.com/user_impersonation",
		"api://11111111-2222-3333-4444-555555555555/access_as_user", "api://my-app/.default", "api://my-app/Files.Raed",
		"11111111-2222-3333-4444-555555555555", "11111111-2222-3333-4444-555555555555/.default",
		"499b84ac-1321-427f-aa17-267ca6975798/.default",
		"https://contoso.onmicrosoft.com/api/tasks.read", // B2C
		"openid", "profile", "email", "offline_access",
	},
	"microsoft-live": {"wl.basic", "wl.signin", "wl.offline_access"},
	"google": {
		"openid", "email", "profile",
		"https://www.googleapis.com/auth/userinfo.email", "https://www.googleapis.com/auth/userinfo.profile",
		"https://www.googleapis.com/auth/drive", "https://www.googleapis.com/auth/drive.appdata",
		"https://mail.google.com/", "https://www.googleapis.com/auth/gmail.settings.sharing",
		"https://www.google.com/calendar/feeds",
		"https://www.googleapis.com/auth/cloud-platform",
		// Real, though in no module and on no page.
		"https://www.googleapis.com/auth/gerritcodereview", "https://www.googleapis.com/auth/androidbuild.internal",
		"https://www.googleapis.com/auth/buganizer", "https://www.googleapis.com/auth/sqlservice.login",
		"https://www.googleapis.com/auth/firebase.database", "https://www.googleapis.com/auth/script.send_mail",
		"https://www.googleapis.com/auth/script.external_request",
	},
	"github":  {"repo", "user:email", "read:org", "delete_repo", "workflow", "notifications"},
	"slack":   {"chat:write", "users:read.email", "commands", "channels:history", "openid", "search:read", "app_mentions:read"},
	"discord": {"identify", "email", "guilds.members.read", "bot", "applications.commands", "rpc.voice.read"},
	"gitlab":  {"api", "read_user", "openid", "write_repository", "user:42", "ai_features"},
	// Classic scopes beside granular ones.
	"atlassian": {"read:jira-work", "read:issue:jira", "read:confluence-content.all", "offline_access", "manage:jira-configuration"},
	"zoom":      {"meeting:read", "meeting:read:admin", "meeting:read:meeting", "meeting:read:meeting:admin", "user:read:user:master", "meeting:master"},
	"hubspot":   {"oauth", "crm.objects.contacts.read", "content", "automation", "tickets"},
	"xero":      {"openid", "offline_access", "accounting.contacts", "accounting.invoices.read", "accounting.settings"},
	"figma":     {"file_content:read", "current_user:read", "webhooks:write"},
	"twitch":    {"user:read:email", "chat:read", "channel:moderate", "moderator:read:followers"},
	"linkedin":  {"openid", "profile", "email", "w_member_social"},
	"facebook":  {"public_profile", "email", "pages_show_list", "instagram_basic"},
	"instagram": {"instagram_business_basic", "instagram_business_content_publish"},
	"threads":   {"threads_basic", "threads_content_publish"},
	"strava":    {"read", "read_all", "activity:read_all", "activity:write", "profile:read_all"},
}

// wrong are scopes that a provider refuses or is about to, with what a finding
// has to say.
var wrong = map[string]map[string]string{
	"microsoft": {
		"User.Raed":                             `"User.Read"? [misspelled]`,
		"https://graph.microsoft.com/User.Raed": `"https://graph.microsoft.com/User.Read"? [misspelled]`,
		"https://graph.microsoft.us/Mail.Sned":  `"https://graph.microsoft.us/Mail.Send"? [misspelled]`,
		"Mailbox.Settings.Read":                 `"MailboxSettings.Read"? [misspelled]`,
		"EduRostering.ReadBasic":                `"EduRoster.ReadBasic" [removed]`,
	},
	"google": {
		"https://www.googleapis.com/auth/calender": `"https://www.googleapis.com/auth/calendar"? [misspelled]`,
		"drive.readonly":           `"https://www.googleapis.com/auth/drive.readonly" [missing-prefix]`,
		"userinfo.email":           `"https://www.googleapis.com/auth/userinfo.email" [missing-prefix]`,
		"https://mail.google.com":  `"https://mail.google.com/"`,
		"https://mail.goggle.com/": `"https://mail.google.com/"? [misspelled]`,
		"https://www.googleapis.com/auth/plus.circles.read": `[removed]`,
		"https://www.googleapis.com/auth/plus.login":        `[deprecated]`,
		"https://www.google.com/m8/feeds":                   `[deprecated]`,
	},
	"github":   {"user:emial": `"user:email"? [misspelled]`, "repos": `"repo"? [misspelled]`},
	"slack":    {"conversations:read": `since 2021-08-24; use "channels:read", or "groups:read"`, "chat:write:bot": `use "chat:write" [deprecated]`, "bot": `[deprecated]`},
	"discord":  {"guild.join": `"guilds.join"? [misspelled]`, "rpc.api": `[removed]`, "Identify": `"identify"`},
	"gitlab":   {"read_usr": `"read_user"? [misspelled]`},
	"twitch":   {"chat_login": `since 2020-04; use "chat:read" and "chat:edit" [removed]`, "user:edit:follows": `[deprecated]`},
	"xero":     {"accounting.transactions": `since 2026-03-02; use "accounting.invoices" and "accounting.payments"`},
	"fitbit":   {"email": `"email" is not a scope`},
	"linkedin": {"r_liteprofile": `since 2023-08-01; use "openid" and "profile" [deprecated]`, "r_emailaddress": `use "openid" and "email" [deprecated]`},
	"facebook": {"friends_birthday": `since 2015-04-30`, "public_profil": `"public_profile"? [misspelled]`},
	"hubspot":  {"contacts": `since 2022-07-31; use "crm.objects.contacts.read", or`},
	"figma":    {"files:read": `since 2025-10; use "current_user:read", or`},
	"strava":   {"view_private": `since 2019-10-15; use "activity:read_all", or "read_all" [removed]`, "activity:reed": `"activity:read"? [misspelled]`, "everything": `[unknown]`},
	"atlassian": {
		"read:jira-wrok": `"read:jira-work"? [misspelled]`, "read:isue:jira": `"read:issue:jira"? [misspelled]`,
	},
	"zoom": {"meeting:raed:admin": `"meeting:read:admin"? [misspelled]`, "meeting:read:list_registrnats": `"meeting:read:list_registrants"? [misspelled]`},
}

func TestProvidersAsTheyWork(t *testing.T) {
	c, err := catalog.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	for id, scopes := range right {
		for _, scope := range scopes {
			for _, f := range ask(c, c.Provider(id), scope) {
				if !strings.Contains(f.Message, "[deprecated]") || id != "microsoft-live" {
					t.Errorf("%q is right, but reported: %s", scope, f.Message)
				}
			}
		}
	}
	for id, scopes := range wrong {
		for scope, want := range scopes {
			var said []string
			for _, f := range ask(c, c.Provider(id), scope) {
				said = append(said, f.Message)
			}
			if got := strings.Join(said, "\n"); len(said) != 1 || !strings.Contains(got, want) {
				t.Errorf("%s: %q is reported as %q, want %q", id, scope, got, want)
			}
		}
	}
}
