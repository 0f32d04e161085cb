package check_test

import "github.com/scopevet/scopevet/internal/check"

const graphDefault = "https://graph.microsoft.com/.default"

var conflicting = suite{
	report: []report{
		{list("google", "openid", "offline_access"),
			[]string{`google: "offline_access" is not a scope; to get a refresh token, send access_type=offline (oauth2.AccessTypeOffline) [conflicting]`}, nil},
		{list("reddit", "identity", "offline_access"),
			[]string{`reddit: "offline_access" is not a scope; to get a refresh token, send duration=permanent [conflicting]`}, nil},
		{list("microsoft", "openid", graphDefault, "User.Read"),
			[]string{`microsoft: "https://graph.microsoft.com/.default" stands for all scopes of its resource and cannot be asked for beside "User.Read"; write one or the other [conflicting]`}, nil},
		{text("microsoft", "api://contoso/.default api://contoso/read"),
			[]string{`microsoft: "api://contoso/.default" stands for all scopes of its resource and cannot be asked for beside "api://contoso/read"; write one or the other [conflicting]`}, nil},
		{list("microsoft", "User.Read").as(check.ByClient),
			[]string{`microsoft: "User.Read" cannot be asked for with client credentials; write "https://graph.microsoft.com/.default" [conflicting]`}, []string{graphDefault}},
		{list("microsoft", "https://graph.microsoft.us/User.Read.All").as(check.ByClient),
			[]string{`microsoft: "https://graph.microsoft.us/User.Read.All" cannot be asked for with client credentials; write "https://graph.microsoft.us/.default" [conflicting]`},
			[]string{"https://graph.microsoft.us/.default"}},
		{list("microsoft", "User.Read.All", "Group.Read.All").as(check.ByClient),
			[]string{
				`microsoft: "User.Read.All" cannot be asked for with client credentials; write "https://graph.microsoft.com/.default" [conflicting]`,
				`microsoft: "Group.Read.All" cannot be asked for with client credentials; write "https://graph.microsoft.com/.default" [conflicting]`,
			}, []string{graphDefault}},
		{list("microsoft", "api://contoso/access_as_user").as(check.ByClient),
			[]string{`microsoft: "api://contoso/access_as_user" cannot be asked for with client credentials; write "api://contoso/.default" [conflicting]`}, []string{"api://contoso/.default"}},
		{list("microsoft", "User.Read", "https://vault.azure.net/user_impersonation"),
			[]string{`microsoft: "https://vault.azure.net/user_impersonation" is of another resource than "User.Read", and a token is for one resource; ask for it in a request of its own [conflicting]`}, nil},
		{list("microsoft", "https://vault.azure.net/.default", "https://storage.azure.com/.default").as(check.ByClient),
			[]string{`microsoft: "https://storage.azure.com/.default" is of another resource than "https://vault.azure.net/.default", and a token is for one resource; ask for it in a request of its own [conflicting]`}, nil},
		{list("held", "me").as(check.ByClient),
			[]string{`held: "me" is granted by users alone and cannot be asked for with client credentials [conflicting]`}, nil},
		{list("held", "all").as(check.ByUser),
			[]string{`held: "all" is granted to applications alone and cannot be asked of a user [conflicting]`}, nil},
		{list("twitch", "user:read:email").as(check.ByClient),
			[]string{`twitch: "user:read:email" is granted by users alone and cannot be asked for with client credentials [conflicting]`}, nil},
		{text("slack", "chat:write,app_mentions:read").of("user"),
			[]string{`slack: "app_mentions:read" is a scope of a bot's token, and is asked for a user's [conflicting]`}, nil},
		{list("slack", "chat:write", "search:read").by(check.Apart).of("bot"),
			[]string{`slack: "search:read" is a scope of a user's token, and is asked for a bot's [conflicting]`}, nil},
		{text("held", "id.name id.email both"), []string{`held: "id.name" cannot be asked for beside "both"; ask for it in a request of its own [conflicting]`}, nil},
		{list("slack", "commands", "identity.basic"), []string{`slack: "identity.basic" cannot be asked for beside "commands"; ask for it in a request of its own [conflicting]`}, nil},
		{list("discord", "identify", "applications.commands.update").as(check.ByUser),
			[]string{`discord: "applications.commands.update" is granted to applications alone and cannot be asked of a user [conflicting]`}, nil},
	},
	silent: []request{
		text("slack", "chat:write,app_mentions:read"), // for a bot's token, or an old app's
		text("slack", "chat:write,search:read,users.profile:write").of("user"),
		list("twitch", "user:read:email").as(check.ByUser),
		list("spotify", "user-read-private"),
		list("held", "id.name", "id.email"),
		list("held", "id.name", "our_own"),
		list("held").with(
			check.Element{Text: "id.name", Choices: []check.Choice{{1, 0}}},
			check.Element{Text: "both", Choices: []check.Choice{{1, 1}}}),
		list("slack", "chat:write", "channels:join").by(check.Apart).of("bot"),
		list("discord", "applications.commands.update").as(check.ByClient),
		list("discord", "bot", "identify").as(check.ByUser),
		list("google", "openid", "email"),
		list("okta", "openid", "offline_access"),
		list("microsoft", "openid", "offline_access", "profile", "email", graphDefault),
		list("microsoft", "User.Read", "https://graph.microsoft.com/Mail.Read", "offline_access"),
		list("microsoft", "https://graph.microsoft.com//.default").as(check.ByClient),
		list("microsoft", "User.Read").as(check.ByUser),
		list("microsoft", "https://outlook.office.com/IMAP.AccessAsUser.All", "https://outlook.office365.com/SMTP.Send"),
		list("microsoft", "https://vault.azure.net/.default", "api://contoso/.default"), // perhaps one by two names
		list("microsoft", "openid", "11111111-2222-3333-4444-555555555555"),
		list("microsoft").with(
			check.Element{Text: graphDefault, Choices: []check.Choice{{1, 0}}},
			check.Element{Text: "User.Read", Choices: []check.Choice{{1, 1}}}),
		list("microsoft", graphDefault, "User.Read").butGuessed(),
		list("", graphDefault, "User.Read"),
		list("held", "me", "both").as(check.ByUser),
		list("held", "all", "both").as(check.ByClient),
		list("held", "me", "all"),
	},
}
