package check_test

import "github.com/scopevet/scopevet/internal/check"

var wrongCase = suite{
	report: []report{
		{list("mine", "Write_multipass"), []string{`mine: "Write_multipass" is in the wrong case; write "write_multipass" [wrong-case]`}, []string{"write_multipass"}},
		{list("github", "User:Email"), []string{`github: "User:Email" is in the wrong case; write "user:email" [wrong-case]`}, []string{"user:email"}},
		{list("google", "OpenID", "Email"),
			[]string{`google: "OpenID" is in the wrong case; write "openid" [wrong-case]`, `google: "Email" is in the wrong case; write "email" [wrong-case]`},
			[]string{"openid", "email"}},
		{text("x", "Tweet.Read"), []string{`x: "Tweet.Read" is in the wrong case; write "tweet.read" [wrong-case]`}, []string{"tweet.read"}},
		{list("google", "https://www.googleapis.com/auth/Drive"),
			[]string{`google: "https://www.googleapis.com/auth/Drive" is in the wrong case; write "https://www.googleapis.com/auth/drive" [wrong-case]`},
			[]string{"https://www.googleapis.com/auth/drive"}},
		{text("mine", "read_profile WRITE_MULTIPASS"), []string{`mine: "WRITE_MULTIPASS" is in the wrong case; write "write_multipass" [wrong-case]`}, []string{"read_profile write_multipass"}},
	},
	silent: []request{
		list("mine", "write_multipass"),
		list("microsoft", "user.read", "directory.read.all"),
		list("microsoft", "https://graph.microsoft.com/user.read"),
		list("", "OpenID"),
		list("zoho", "zohomail.messages.all"),
		list("linkedin", "rw_organization_admin"),
		list("sourcehut", "meta.sr.ht/PROFILE:RO"),
		list("mine").with(check.Element{Text: "Write_multipass", Gaps: []int{15}}),
		list("closed", "app:User:Email"),
	},
}

var missingPrefix = suite{
	report: []report{
		{list("prefixed", "write_multipass"), []string{`prefixed: "write_multipass" lacks the prefix "api."; write "api.write_multipass" [missing-prefix]`}, []string{"api.write_multipass"}},
		{list("google", "drive.readonly"),
			[]string{`google: "drive.readonly" lacks the prefix "https://www.googleapis.com/auth/"; write "https://www.googleapis.com/auth/drive.readonly" [missing-prefix]`},
			[]string{"https://www.googleapis.com/auth/drive.readonly"}},
		{list("google", "http://www.googleapis.com/auth/drive"),
			[]string{`google: "http://www.googleapis.com/auth/drive" is not the scope's full name; write "https://www.googleapis.com/auth/drive" [missing-prefix]`},
			[]string{"https://www.googleapis.com/auth/drive"}},
		{list("google", "https://googleapis.com/auth/drive"),
			[]string{`google: "https://googleapis.com/auth/drive" is not the scope's full name; write "https://www.googleapis.com/auth/drive" [missing-prefix]`},
			[]string{"https://www.googleapis.com/auth/drive"}},
		{list("google", "https://www.googleapis.com/auth/drive/"),
			[]string{`google: "https://www.googleapis.com/auth/drive/" is not the scope's full name; write "https://www.googleapis.com/auth/drive" [missing-prefix]`},
			[]string{"https://www.googleapis.com/auth/drive"}},
		{list("google", "https://mail.google.com"),
			[]string{`google: "https://mail.google.com" is not the scope's full name; write "https://mail.google.com/" [missing-prefix]`},
			[]string{"https://mail.google.com/"}},
		{list("google", "https://accounts.google.com/auth/drive"),
			[]string{`google: "https://accounts.google.com/auth/drive" is not the scope's full name; write "https://www.googleapis.com/auth/drive" [missing-prefix]`},
			[]string{"https://www.googleapis.com/auth/drive"}},
		{list("google", "https://www.googleapis.com/drive.file"),
			[]string{`google: "https://www.googleapis.com/drive.file" is not the scope's full name; write "https://www.googleapis.com/auth/drive.file" [missing-prefix]`},
			[]string{"https://www.googleapis.com/auth/drive.file"}},
		{list("microsoft", "graph.microsoft.com/User.Read"),
			[]string{`microsoft: "graph.microsoft.com/User.Read" lacks the prefix "https://"; write "https://graph.microsoft.com/User.Read" [missing-prefix]`},
			[]string{"https://graph.microsoft.com/User.Read"}},
		{list("shared", "users.read"), []string{`shared: "users.read" lacks the prefix "acme."; write "acme.users.read" [missing-prefix]`}, []string{"acme.users.read"}},
		{list("github", "email"), []string{`github: "email" lacks the prefix "user:"; write "user:email" [missing-prefix]`}, []string{"user:email"}},
		{list("closed", "team"), []string{`closed: "team" lacks the prefix "admin:"; write "admin:team" [missing-prefix]`}, []string{"admin:team"}},
	},
	silent: []request{
		list("prefixed", "api.write_multipass"),
		list("google", "openid", "email", "profile"),
		list("google", "https://www.googleapis.com/auth/gerritcodereview"),
		list("google", "https://mail.google.com/"),
		list("google", "https://www.google.com/calendar/feeds"),
		list("microsoft", "https://graph.microsoft.com/User.Read"),
		list("microsoft", "https://contoso.example/User.Read", "api://contoso/user.read"),
		list("shared", "openid", "profile"),
		list("gitlab", "repository"), // the list is not complete
		list("", "write_multipass"),
		list("prefixed").with(check.Element{Text: "write_multipass", Gaps: []int{0}}),
	},
}

var misspelled = suite{
	report: []report{
		{list("github", "user:emial"), []string{`github: "user:emial" is not a scope; did you mean "user:email"? [misspelled]`}, []string{"user:email"}},
		{list("github", "user_emial"), []string{`github: "user_emial" is not a scope; did you mean "user:email"? [misspelled]`}, []string{"user:email"}},
		{list("mine", "read_profile write_multipas"), []string{`mine: "write_multipas" is not a scope; did you mean "write_multipass"? [misspelled]`}, []string{"read_profile write_multipass"}},
		{list("linkedin", "r_emailadress"), []string{`linkedin: "r_emailadress" is not a scope; did you mean "r_emailaddress"? [misspelled]`}, nil}, // deprecated
		{list("spotify", "user.read.email"), []string{`spotify: "user.read.email" is not a scope; did you mean "user-read-email"? [misspelled]`}, []string{"user-read-email"}},
		{list("spotify", "userreadplaybackstate"), []string{`spotify: "userreadplaybackstate" is not a scope; did you mean "user-read-playback-state"? [misspelled]`}, []string{"user-read-playback-state"}},
		{list("google", "https://www.googleapis.com/auth/compute.read_only"),
			[]string{`google: "https://www.googleapis.com/auth/compute.read_only" is not a scope; did you mean "https://www.googleapis.com/auth/compute.readonly"? [misspelled]`},
			[]string{"https://www.googleapis.com/auth/compute.readonly"}},
		{list("google", "drive.readnly"),
			[]string{`google: "drive.readnly" is not a scope; did you mean "https://www.googleapis.com/auth/drive.readonly"? [misspelled]`},
			[]string{"https://www.googleapis.com/auth/drive.readonly"}},
		{list("microsoft", "Mailbox.Settings.Read"), []string{`microsoft: "Mailbox.Settings.Read" is not a scope; did you mean "MailboxSettings.Read"? [misspelled]`}, []string{"MailboxSettings.Read"}},
		{list("microsoft", "https://graph.microsoft.com/User.Raed"),
			[]string{`microsoft: "https://graph.microsoft.com/User.Raed" is not a scope; did you mean "https://graph.microsoft.com/User.Read"? [misspelled]`},
			[]string{"https://graph.microsoft.com/User.Read"}},
		{list("slack", "user:read", "channel:read"),
			[]string{`slack: "user:read" is not a scope; did you mean "users:read"? [misspelled]`, `slack: "channel:read" is not a scope; did you mean "channels:read"? [misspelled]`},
			[]string{"users:read", "channels:read"}},
		{list("x", "offline_access"), []string{`x: "offline_access" is not a scope; did you mean "offline.access"? [misspelled]`}, []string{"offline.access"}},
	},
	silent: []request{
		list("github", "user:email"),
		list("google", "https://www.googleapis.com/auth/gerritcodereview", "https://www.googleapis.com/auth/script.scriptapp"),
		list("google", "https://www.googleapis.com/auth/calendar.events.readonly"),
		list("x", "offline.access"),
		list("mine", "openid", "profile", "email", "address", "phone", "offline_access"),
		list("github", "user:emial%s", "{user:emial}", "<user:emial>", "user:...", "$SCOPE"),
		list("github").with(check.Element{Text: "user:emial", Gaps: []int{10}}),
		list("", "user:emial"),
		list("microsoft", "https://graph.microsoft.com//.default", "https://graph.microsoft.com/.default"),
		list("spotify", "user-write-email"),
		list("auth0", "read:client"), // a customer's own
		list("closed", "app:mine"),
	},
}

var unknown = suite{
	report: []report{
		{list("closed", "nonsense"), []string{`closed: "nonsense" is not a scope; see https://closed.example/scopes [unknown]`}, nil},
		{list("google", "openid", "groups"), []string{`google: "groups" is not a scope; Google tells the groups of a user by its Directory and Cloud Identity APIs alone [unknown]`}, nil},
		{list("closed", "read:a3"), []string{`closed: "read:a3" is not a scope; the nearest: "read:a1", "read:a2" [unknown]`}, nil},
		{list("closed", "profile"), []string{`closed: "profile" is not a scope; see https://closed.example/scopes [unknown]`}, nil},
		{text("closed", "user:email user:delete"), []string{`closed: "user:delete" is not a scope; see https://closed.example/scopes [unknown]`}, nil},
		{list("closed", "admin:everything"), []string{`closed: "admin:everything" is not a scope; see https://closed.example/scopes [unknown]`}, nil},
	},
	silent: []request{
		list("closed", "user:email", "user:read", "openid"),
		list("closed", "app:mine"),
		list("closed", "{scope}", "%s", "${SCOPE}", "<scope>", "user:*", "(no scope)"),
		list("patreon", "identity[email]", "w:campaigns.webhook"),
		list("oidc", "audience:server:client_id:x", "federated:id", "groups", "session:role:X"),
		list("closed").with(check.Element{Text: "nonsense", Gaps: []int{0}}),
		list("gitlab", "nonsense"),
		list("mine", "nonsense"),
		list("", "nonsense"),
		list("auth0", "read:nonsense"),
		text("closed", ""),
	},
}

var unlisted = suite{
	report: []report{
		{list("mine", "nonsense"), []string{`mine: "nonsense" is not on the list of scopes [unlisted]`}, nil},
		{list("mine", "admin:nonsense"), []string{`mine: "admin:nonsense" is not on the list of scopes [unlisted]`}, nil},
		{text("mine", "read_profile nonsense"), []string{`mine: "nonsense" is not on the list of scopes [unlisted]`}, nil},
		{list("spotify", "user-see-all"), []string{`spotify: "user-see-all" is not on the list of scopes; see https://developer.spotify.com/documentation/web-api/concepts/scopes [unlisted]`}, nil},
		{list("dated", "newest"), []string{`dated: "newest" is not on the list of scopes [unlisted]`}, nil},
	},
	silent: []request{
		list("mine", "read_profile", "write_multipass"),
		list("mine", "openid"),
		list("auth0", "read:nonsense"),
		list("", "nonsense"),
		list("mine", "%s"),
		list("mine").with(check.Element{Text: "nonsense", Gaps: []int{8}}),
		list("strava", "read,activity:read"),
		list("closed", "app:x"),
	},
}
